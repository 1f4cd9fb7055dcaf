import { describe, expect, it } from 'vitest';
import { BLAMING, COLD, HARMLESS } from './blame-words';
import { checkPlainWords, LONGEST_SENTENCE, type Finding, type PlainWordsOptions } from './check';
import { EASIER } from './easier-words';

function check(text: string, more: Partial<PlainWordsOptions> = {}): Finding[] {
	return checkPlainWords(text, { lang: 'en', maxAge: 9, ...more });
}

function takeAll(text: string, more: Partial<PlainWordsOptions> = {}): string {
	return check(text, more).reduceRight(
		(changed, finding) =>
			'replacement' in finding && finding.replacement !== undefined
				? changed.slice(0, finding.start) + finding.replacement + changed.slice(finding.end)
				: changed,
		text
	);
}

describe('words that blame', () => {
	it('names "bad mother" and "manipulative" before a draft is published (NCB-3.1b)', () => {
		const found = check('Tess was a bad mother. Wren is manipulative.');
		expect(found).toEqual([
			{
				kind: 'blame-word',
				tone: 'blaming',
				start: 11,
				end: 21,
				found: 'bad mother',
				replacement: 'mum who found things hard'
			},
			{
				kind: 'blame-word',
				tone: 'blaming',
				start: 31,
				end: 43,
				found: 'manipulative',
				replacement: 'trying to get what they need'
			}
		]);
	});

	it.each([
		['He refused to engage.', 'He did not feel able to join in.'],
		['Kit is attention-seeking and non-compliant.', 'Kit is needing attention and not ready yet.'],
		['She kicked off and absconded.', 'She got very upset and ran away.'],
		['He absconds. She is kicking off.', 'He runs away. She is getting very upset.'],
		['It was challenging today.', 'It was finding things hard today.'],
		['It was a challenging day.', 'It was a hard day.'],
		['She is an aggressive girl.', 'She is a very angry girl.'],
		['Naughty children are lazy.', 'Upset children are tired.']
	])('offers a kinder word: %s', (text, kinder) => expect(takeAll(text)).toBe(kinder));

	it.each([
		['Your LAC review is soon.', 'Your review is soon.'],
		['LAC children have rights.', 'Children in care have rights.'],
		['A new placement. Two placements.', 'A new home. Two homes.'],
		['You have contact with Mum.', 'You have family time with Mum.'],
		['You can contact me. Contact your IRO.', 'You can get in touch with me. Get in touch with your IRO.'],
		[
			'You see your siblings. A sibling came.',
			'You see your brothers and sisters. A brother or sister came.'
		],
		['The professionals know your birth mother.', 'The workers know your mum.'],
		['Submit the form. We submitted it.', 'Send the form. We sent it.']
	])('turns office speech into home words: %s', (text, warmer) => expect(takeAll(text)).toBe(warmer));

	it.each([
		'I have contact lenses.',
		'We are challenging the decision.',
		'A lac is a colour.',
		'It is not your fault.'
	])('leaves other meanings alone: %s', (text) => expect(check(text)).toEqual([]));
});

describe('hard words', () => {
	it.each([
		['Marcus arranges it.', 'Marcus plans it.'],
		['Marcus is arranging the trip.', 'Marcus is planning the trip.'],
		['Ben attended the talk.', 'Ben went to the talk.'],
		['Ben has attended the talk.', 'Ben has gone to the talk.'],
		['Ben attended.', 'Ben went.'],
		['We require assistance.', 'We need help.'],
		['It will commence prior to lunch.', 'It will start before lunch.'],
		['An assessment. This is an appropriate home.', 'A check. This is a right home.'],
		['Regarding your plan, we will assist.', 'About your plan, we will help.'],
		['We got two assessments in order to help.', 'We got two checks to help.'],
		['Bring a toy, e.g. a bear.', 'Bring a toy, for example a bear.']
	])('offers an easier word: %s', (text, easier) => expect(takeAll(text)).toBe(easier));

	it('looks past a possessive, and never over a full stop', () => {
		expect(check('The sibling’s room').map(({ found }) => found)).toEqual(['sibling']);
		expect(check('It is in order. To start, sing.')).toEqual([]);
	});

	it('names the terms that the glossary explains, one or many, the longest first', () => {
		const found = check('Your advocates read the care plan.', {
			glossaryTerms: ['advocate', 'care plan', 'plan']
		});
		expect(found.map((each) => each.found)).toEqual(['advocates', 'care plan']);
		expect(found.every((each) => each.kind === 'hard-word' && each.why === 'glossary')).toBe(true);
	});

	it('names long words that nobody has listed, but no names and no words that every child hears', () => {
		const found = check('An unaccompanied child, Alexandria, had information in January.');
		expect(found.map((each) => each.found)).toEqual(['unaccompanied']);
		expect(check('It is an organisation.', { maxAge: 9 })).not.toEqual([]);
		expect(check('It is an education.', { maxAge: 14 })).toEqual([]);
	});

	it('leaves out what is allowed', () => {
		expect(check('Your advocate is in the placement team.', { allow: ['Placement team'] })).toEqual([]);
		expect(check('Your placement', { allow: ['contact'] })).not.toEqual([]);
	});
});

describe('sentences and reading age', () => {
	const long = 'We will all meet at your house on the first day of the month at half past three.';

	it('names a sentence of more than fifteen words', () => {
		const fifteen = 'One two three four five six seven eight nine ten a b c d e.';
		expect(LONGEST_SENTENCE).toBe(15);
		expect(check(`${fifteen} ${long}`, { maxAge: 20 })).toEqual([
			{ kind: 'long-sentence', start: 60, end: 60 + long.length, found: long, words: 18 }
		]);
	});

	it('names the whole text when its reading age is over the one asked for', () => {
		const text = ` ${long} ${long} `;
		const [found] = check(text, { maxAge: 5 }).filter(({ kind }) => kind === 'reading-age');
		expect(found).toMatchObject({ start: 1, end: text.length - 1, maxAge: 5 });
		expect(check(text, { maxAge: 12 }).some(({ kind }) => kind === 'reading-age')).toBe(false);
	});

	it('checks only the length of sentences in another language', () => {
		const arabic = 'كلمة '.repeat(16).trim() + '.';
		expect(check(`${arabic} placement`, { lang: 'ar' }).map(({ kind }) => kind)).toEqual(['long-sentence']);
		expect(check('placement', { lang: 'en-x-easy' })).toHaveLength(1);
	});
});

describe('every finding', () => {
	const all = [...BLAMING, ...COLD, ...EASIER];

	it('can be cut out of the text by its offsets', () => {
		const texts = all.map(
			({ find, capitals }) => `– “We ${capitals ? find.toUpperCase() : find}, then an ${find}’s day…” ok`
		);
		for (const text of [...texts, texts.join('\n')]) {
			for (const { start, end, found } of check(text, { glossaryTerms: ['day'] }))
				expect(text.slice(start, end)).toBe(found);
		}
	});

	it('comes for every listed word, and never inside another word finding', () => {
		const missed = all.filter(({ find, capitals }) => {
			const text = capitals ? find.replace(/^\S+/, (word) => word.toUpperCase()) : find;
			const [first, ...more] = check(text);
			return first?.found.toLowerCase() !== find || more.length > 0;
		});
		expect(missed).toEqual([]);
	});

	it('offers words that need no second look', () => {
		const worse = all.filter(({ say, sayAfterHelper = say, sayBeforeNoun = say }) =>
			[say, sayAfterHelper, sayBeforeNoun].some((each) => check(each).length > 0)
		);
		expect(worse).toEqual([]);
	});

	it('lists every word once', () => {
		const finds = all.map(({ find }) => find);
		expect(finds.filter((find, at) => finds.indexOf(find) !== at)).toEqual([]);
		expect(finds.filter((find) => HARMLESS.includes(find))).toEqual([]);
	});

	it('is in the order of the text', () => {
		const starts = check('Submit it. Regarding LAC, siblings attended. We assist.').map(({ start }) => start);
		expect(starts.length).toBeGreaterThan(4);
		expect([...starts].sort((a, b) => a - b)).toEqual(starts);
	});
});
