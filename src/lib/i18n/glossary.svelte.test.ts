import { describe, expect, it } from 'vitest';
import { findHardWords, lookUp } from '$lib/domain/glossary/glossary';
import { glossary } from './glossary.svelte';

describe('the glossary', () => {
	it('explains the hard words of the language on the screen', async () => {
		await glossary.prepare('en');
		const { current } = glossary;
		if (!current) throw new Error('The glossary is missing');
		const [word] = findHardWords('A care order was made.', current);
		expect(word && lookUp(word.id, current)?.means).toMatch(/\w+/);
	});

	it('is the English one where a language has none', async () => {
		await glossary.prepare('ti');
		expect(glossary.of('ti')).toBe(glossary.of('en'));
	});
});
