import { describe, expect, it } from 'vitest';
import { changesOf, factsChanged, wordingOf } from './card-wording';
import { cardOf, levelled } from './testing/cards';

const reader = { lang: 'en', level: 'words' } as const;

describe('the words of a card', () => {
	it.each(['symbols', 'symbols-and-words', 'words'] as const)('are those of my level (%s)', (level) => {
		const card = cardOf('school');
		expect(wordingOf(card, 'now', { lang: 'en', level }).wording.text).toBe(card.now.text[level]);
	});

	it('come with a line made by hand only in the language it was made for', () => {
		const arabic = { symbols: 'أ', 'symbols-and-words': 'ب', words: 'ج' };
		const card = cardOf('school', {
			now: { ...levelled('I go.'), translations: { ar: { text: arabic, checkedBy: null } } },
			symbolLines: { now: '[me]I [go]go.' }
		});
		expect(wordingOf(card, 'now', reader).symbolLine).toBe('[me]I [go]go.');
		const translated = wordingOf(card, 'now', { lang: 'ar', level: 'words' });
		expect(translated.symbolLine).toBeUndefined();
		expect(translated.wording).toEqual({ text: 'ج', lang: 'ar', checked: false });
	});
});

describe('what changed', () => {
	const before = cardOf('school');

	it('is the part that reads differently now', () => {
		const after = cardOf('school', { next: levelled('Ms Lowry helps me.') });
		const changes = changesOf(before, after, reader);
		expect(changes.map(({ part }) => part)).toEqual(['next']);
		expect(changes[0]?.before.wording.text).toContain('Ben asks');
		expect(changes[0]?.after.wording.text).toContain('Ms Lowry helps');
	});

	it('is who does it and by when, where they are others', () => {
		expect(factsChanged(before, before)).toEqual([]);
		expect(factsChanged(before, { ...before, byWhen: null })).toEqual(['by-when']);
		expect(factsChanged(before, { ...before, who: [{ name: 'Ben' }] })).toEqual(['who']);
	});
});
