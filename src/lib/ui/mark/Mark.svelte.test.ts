/**
 * The mark must be silent: the name of the app stands beside it.
 */
import { render } from 'vitest-browser-svelte';
import { expect, it } from 'vitest';
import Mark from './Mark.svelte';

it('is silent', async () => {
	const { container } = await render(Mark);
	expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
