import { describe, expect, it } from 'vitest';
import { avoidedWordsIn, longSentences } from '$lib/domain/glossary/plain-words';
import { checkPlainWords, LONGEST_SENTENCE } from '$lib/domain/plain-words/check';
import { FEWEST_WORDS, readingAge, readingAgeOf } from '$lib/domain/plain-words/reading-age';
import { tokensOf } from '$lib/domain/plain-words/tokens';
import glossary from '$locales/en/glossary.json';
import { isKnownAtEight, isKnownAtNine, stemsOf } from '../support/known-words';
import { childWordsOf, type Words } from '../support/locale-words';
import { KEPT_EASY_WORDS, KEPT_TEXTS, KEPT_WORDS } from './kept-words';

interface Reader {
	maxAge: number;
	longestSentence: number;
	isKnown: (word: string) => boolean;
	kept: ReadonlySet<string>;
}

const AT_NINE: Reader = {
	maxAge: 9,
	longestSentence: LONGEST_SENTENCE,
	isKnown: isKnownAtNine,
	kept: new Set(KEPT_WORDS)
};
const AT_SEVEN: Reader = {
	maxAge: 7,
	longestSentence: 10,
	isKnown: isKnownAtEight,
	kept: new Set([...KEPT_WORDS, ...KEPT_EASY_WORDS])
};

/** What stands in a blank on the screen; a name where nothing else is said. */
const NAME = 'Ann';
const IN_BLANKS: Record<string, string> = {
	body: 'the council that looks after you',
	count: '3',
	date: 'Thursday 5 March',
	day: 'Thursday 5 March',
	iro: 'IRO',
	manager: 'IRO manager',
	number: '3',
	of: '8',
	step: '3'
};

function filledIn(text: string): string {
	return text.replaceAll(/\{\{(\w+)\}\}/g, (_, blank: string) => IN_BLANKS[blank] ?? NAME);
}

/** What a text says that this reader may stumble over. */
function hurdlesIn(text: string, reader: Reader): string[] {
	const shown = filledIn(text);
	const found = checkPlainWords(shown, { lang: 'en', maxAge: reader.maxAge, allow: [...reader.kept] });
	return [
		...longSentences(shown, reader.longestSentence).map((sentence) => `too long: ${sentence}`),
		...found.flatMap((each) => {
			if (each.kind === 'reading-age') return [`reading age ${each.age}`];
			return 'replacement' in each ? [`${each.found}: say ${each.replacement}`] : [];
		}),
		...avoidedWordsIn(shown),
		...unknownWordsIn(shown, reader)
	];
}

/** Below `FEWEST_WORDS` words the formula says nothing, so each word is looked up, in long texts too. */
function unknownWordsIn(text: string, { isKnown, kept }: Reader): string[] {
	return tokensOf(text)
		.map(({ key }) => key)
		.filter((word) => !/\d/.test(word) && word !== NAME.toLowerCase() && !isKept(word, kept))
		.filter((word) => !isKnown(word));
}

function isKept(word: string, kept: ReadonlySet<string>): boolean {
	return stemsOf(word).some((stem) => kept.has(stem));
}

function hurdles(words: Words, reader: Reader): string[] {
	return Object.entries(words)
		.filter(([key]) => !(key in KEPT_TEXTS))
		.flatMap(([key, text]) => {
			const found = hurdlesIn(text, reader);
			return found.length > 0 ? [`${key} "${text}" has ${found.join(', ')}`] : [];
		});
}

/** The texts of one part of the app. A list of names is no text. */
function together(words: Words): [string, string[]][] {
	const groups: Record<string, string[]> = {};
	for (const [key, text] of Object.entries(words).filter(([one]) => !one.startsWith('symbols:')))
		(groups[key.split(':')[0] ?? ''] ??= []).push(filledIn(text));
	return Object.entries(groups);
}

const english = childWordsOf('en');
/** What a child who reads easy words sees: the easier form, and where there is none, the English one. */
const easy = { ...english, ...childWordsOf('en-x-easy') };
const meanings = Object.fromEntries(Object.entries(glossary).map(([id, { means }]) => [id, means]));

describe.each([
	{ what: 'every text in English', words: english, reader: AT_NINE },
	{ what: 'every text in easy English', words: easy, reader: AT_SEVEN },
	{
		what: 'every meaning of a hard word',
		words: meanings,
		reader: { ...AT_SEVEN, longestSentence: LONGEST_SENTENCE }
	}
])('$what', ({ words, reader }) => {
	it('is plain. To mend it: use an easier word, or split the sentence', () => {
		expect(Object.keys(words).length).toBeGreaterThan(200);
		expect(hurdles(words, reader)).toEqual([]);
	});
});

it.each([
	{ lang: 'en', words: english, reader: AT_NINE },
	{ lang: 'en-x-easy', words: easy, reader: AT_SEVEN }
])(
	'the texts of each part, taken together, read at $reader.maxAge or below in $lang',
	({ words, reader }) => {
		const tooOld = together(words).filter(([, texts]) => (readingAgeOf(texts) ?? 0) > reader.maxAge);
		expect(tooOld.map(([group, texts]) => [group, readingAgeOf(texts)])).toEqual([]);
	}
);

describe('the exceptions', () => {
	const all = tokensOf(
		[...Object.values(easy), ...Object.values(english), ...Object.values(meanings)].join('. ')
	);
	const said = new Set(all.flatMap(({ key }) => stemsOf(key)));

	it('are words that are on screen, and not on the lists anyway', () => {
		expect([...KEPT_WORDS, ...KEPT_EASY_WORDS].filter((word) => !said.has(word))).toEqual([]);
		expect(KEPT_WORDS.filter((word) => isKnownAtNine(word) && isKnownAtEight(word))).toEqual([]);
		expect(KEPT_EASY_WORDS.filter((word) => isKnownAtEight(word))).toEqual([]);
	});

	it('are texts that there are, and would not pass', () => {
		const passing = Object.keys(KEPT_TEXTS).filter(
			(key) => hurdlesIn(english[key] ?? '', AT_NINE).length === 0
		);
		expect(passing).toEqual([]);
	});
});

describe('a hurdle', () => {
	it.each([
		['You can submit it.', ['submit: say send', 'submit']],
		['Wren is manipulative.', ['manipulative: say trying to get what they need', 'manipulative']],
		['The tribunal sits.', ['tribunal']],
		['I see Mummy and Daddy and I play with my dog and I eat my tea at home.', [/too long/]]
	])('is found in: %s', (text, expected) => {
		const found = hurdlesIn(text, AT_NINE);
		for (const one of expected)
			expect(found).toContainEqual(typeof one === 'string' ? one : expect.stringMatching(one));
	});

	it('is lower for who reads easy words', () => {
		expect(hurdlesIn('I remember the interesting hospital.', AT_NINE)).toEqual([]);
		expect(hurdlesIn('I remember the interesting animal.', AT_SEVEN)).not.toEqual([]);
	});

	it('is not looked for by a formula in a text too short for one', () => {
		expect(readingAge('Tell Ann.')).toBeNull();
		expect(FEWEST_WORDS).toBe(20);
	});
});
