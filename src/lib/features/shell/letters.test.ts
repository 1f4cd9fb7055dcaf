import { expect, it } from 'vitest';
import { MAX_MESSAGE_WORDS } from '$lib/contract/v1/entries';
import { MOST_LETTERS } from './letters';

it('lets a child write as much as the service takes, and no more', () => {
	expect(MOST_LETTERS).toBe(MAX_MESSAGE_WORDS);
});
