import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRY_STATES } from '$lib/domain/entries/receipt';
import { DESK_LANGUAGES } from '$lib/domain/people/desk-languages';
import { PLAN_REACTIONS } from '$lib/domain/plan/plan-card';
import { READING_LEVELS } from '$lib/domain/text/text';
import { BOARD } from '$lib/features/shell/saying/board';
import { LANGUAGES } from '$lib/i18n/languages';
import { translatorFor } from '$lib/i18n/server';
import { filesBelow } from '../support/files';
import { filesOf, languageFolders, wordsOf, type Words } from '../support/locale-words';

/** Every word of the app and of the desk. */
const COMPLETE = ['ar', 'cy'];
/** The words that a child needs first; what is missing is English. */
const CORE = ['am', 'ckb', 'fa', 'fr', 'pl', 'ps', 'pt', 'ro', 'so', 'sq', 'ti', 'tr', 'uk', 'vi'];
/** Easier words for some of the English ones. */
const EASIER = ['en-x-easy'];
const RIGHT_TO_LEFT = ['ar', 'ckb', 'fa', 'ps'];
const MOST_CORE_WORDS = 150;
/** What a child needs first, and the words that every language has for it. */
const FIRST_WORDS = {
	'the places': ['home', 'people', 'plan', 'review', 'speakUp'].map((place) => `common:places.${place}`),
	answers: [
		...['yes', 'notSure', 'no', 'nearly'].map((answer) => `common:answers.${answer}`),
		...PLAN_REACTIONS.map((reaction) => `plan:reaction.${reaction}`)
	],
	feelings: BOARD.feelings.map((feeling) => `messages:board.words.${feeling}`),
	'how far something has come': ENTRY_STATES.map((state) => `common:state.${state}`),
	'the ways out': ['common:helpNow', 'common:leave'],
	'asking for an interpreter': ['ask', 'about', 'message'].map((part) => `common:interpreter.${part}`),
	'asking for an advocate': ['messages:speakUp.ways.advocate.sub', 'advocacy:none'],
	'asking for a call': READING_LEVELS.map((level) => `people:ask.call.${level}`)
};

/** Chromium has no dates in these. */
const OWN_DATES = ['cy', 'ckb', 'ps', 'so', 'sq', 'ti'];
const NOTE = 'Translated by machine, not yet checked by a person';

const english = wordsOf('en');

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** `home:sleeps` for each of `home:sleeps_one` and `home:sleeps_other`. */
function withoutForm(key: string): string {
	return key.replace(PLURAL, '');
}

function isPlural(key: string): boolean {
	return PLURAL.test(key) && `${withoutForm(key)}_other` in english;
}

/** The keys that a language needs for all that English says: its plurals have forms of their own. */
function keysFor(lang: string): string[] {
	const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
	return Object.keys(english).flatMap((key) => {
		if (!isPlural(key)) return [key];
		return key.endsWith('_other') ? forms.map((form) => `${withoutForm(key)}_${form}`) : [];
	});
}

/** The English words of a key, or those of its plural, for a form that English does not have. */
function englishFor(key: string): string[] {
	const forms = [key, `${withoutForm(key)}_one`, `${withoutForm(key)}_other`];
	const found = forms.flatMap((form) => english[form] ?? []);
	return key in english ? found.slice(0, 1) : found;
}

function blanksIn(text: string): string[] {
	return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();
}

/** None, one and two may be said in words. */
function saysCountInWords(key: string): boolean {
	return /_(zero|one|two)$/.test(key);
}

function wrongBlanks(words: Words): string[] {
	return Object.entries(words).flatMap(([key, text]) => {
		const blanks = (of: string) => blanksIn(of).filter((name) => name !== 'count' || !saysCountInWords(key));
		const wanted = englishFor(key).map((one) => blanks(one).join());
		return wanted.includes(blanks(text).join()) ? [] : [`${key}: ${text}`];
	});
}

const unknown = (words: Words) => Object.keys(words).filter((key) => englishFor(key).length === 0);

describe('the languages of the app', () => {
	it('are those that have words, and are told apart as what they are', () => {
		const registered = LANGUAGES.map(({ lang }) => lang);
		expect(languageFolders().sort()).toEqual([...registered].sort());
		expect(registered.filter((lang) => lang !== 'en').sort()).toEqual(
			[...EASIER, ...COMPLETE, ...CORE].sort()
		);
		const rightToLeft = LANGUAGES.filter(({ dir }) => dir === 'rtl').map(({ lang }) => lang);
		expect(rightToLeft.sort()).toEqual(RIGHT_TO_LEFT);
	});

	it('can be those of the desk where no word of it is missing', () => {
		expect([...DESK_LANGUAGES].sort()).toEqual(['en', ...COMPLETE].sort());
	});

	it('keep a child’s own words, and a name before a number, in one piece where they are read the other way', () => {
		const torn = COMPLETE.filter((lang) => RIGHT_TO_LEFT.includes(lang)).flatMap((lang) =>
			Object.entries(wordsOf(lang)).filter(
				([key, text]) =>
					/^desk.*:/.test(key) && /(?<!\u2068)\{\{words\}\}|(?<!\u2068)\{\{name\}\}، \{\{age\}\}/.test(text)
			)
		);
		expect(torn).toEqual([]);
	});

	it.each(LANGUAGES)('$lang says who has checked it, in every file and to the app', ({ lang, checked }) => {
		const notes = new Set([...filesOf(lang).values()].map(({ _note }) => _note));
		expect([...notes]).toEqual([checked ? undefined : NOTE]);
	});

	it.each(LANGUAGES)('$lang is text alone: nothing empty, no HTML', ({ lang }) => {
		const wrong = Object.entries(wordsOf(lang)).filter(
			([, text]) => text.trim() !== text || text === '' || /<[a-z/!]|&\w+;/i.test(text)
		);
		expect(wrong).toEqual([]);
	});
});

describe.each(COMPLETE)('%s, which has every word', (lang) => {
	const words = wordsOf(lang);

	it('has all that English has, in every form that its plurals have, and nothing else', () => {
		expect(keysFor(lang).filter((key) => !(key in words))).toEqual([]);
		expect(unknown(words)).toEqual([]);
	});

	it('leaves the same blanks to fill in', () => {
		expect(wrongBlanks(words)).toEqual([]);
	});
});

describe.each(CORE)('%s, which has the first words', (lang) => {
	const words = wordsOf(lang);

	it('has the same ones as the others, and few', () => {
		expect(Object.keys(words)).toEqual(Object.keys(wordsOf(CORE[0] ?? '')));
		expect(Object.keys(words).length).toBeLessThanOrEqual(MOST_CORE_WORDS);
		expect(unknown(words)).toEqual([]);
	});

	it.each(Object.entries(FIRST_WORDS))('has %s', (_what, keys) => {
		expect(keys.filter((key) => !(key in words))).toEqual([]);
	});

	it('leaves the same blanks to fill in', () => {
		expect(wrongBlanks(words)).toEqual([]);
	});

	it('has its own words where it has them, and English where it has none', () => {
		const { t } = translatorFor(lang);
		expect(t('plan:title')).toBe(words['plan:title']);
		expect('plan:notChecked' in words).toBe(false);
		expect(t('plan:notChecked')).toBe(translatorFor('en-x-easy').t('plan:notChecked'));
	});
});

describe.each(EASIER)('%s, which has easier words', (lang) => {
	const words = wordsOf(lang);

	it('changes only what there is, and never to the same', () => {
		expect(unknown(words)).toEqual([]);
		expect(Object.keys(words).filter((key) => words[key] === english[key])).toEqual([]);
		expect(Object.keys(words).length).toBeGreaterThan(0);
	});

	it('leaves the same blanks to fill in', () => {
		expect(wrongBlanks(words)).toEqual([]);
	});
});

describe.each(RIGHT_TO_LEFT)('%s, which is read from the right', (lang) => {
	it('keeps every number to dial in one piece: its groups change places in words that run the other way', () => {
		const dialled = /\{\{phone\}\}/;
		const wrong = Object.entries(wordsOf(lang)).filter(
			([key, text]) =>
				(dialled.test(text) && !/\u2066\{\{phone\}\}\u2069/.test(text)) ||
				(/^help:(ring|text)$/.test(key) && !/\u2066\{\{number\}\}\u2069/.test(text))
		);
		expect(wrong).toEqual([]);
	});
});

describe.each(OWN_DATES)('%s, which not every browser knows', (lang) => {
	it('says how it writes its dates', () => {
		const dates = filesOf(lang).get('dates') as { months: string[]; weekdays: string[]; styles: Words };
		expect(new Set(dates.months).size).toBe(12);
		expect(new Set(dates.weekdays).size).toBe(7);
		const blanks = Object.fromEntries(
			Object.entries(dates.styles).map(([style, text]) => [style, blanksIn(text).join(' ')])
		);
		expect(blanks).toEqual({
			day: 'day month weekday',
			'day-and-month': 'day month',
			full: 'day month year',
			'month-and-year': 'month year',
			weekday: 'weekday'
		});
	});
});

/** The keys that a source file asks for. What is put in while the app runs may be anything: `${…}` is a gap. */
function keysIn(source: string): string[] {
	const plain = source.matchAll(/\bt\(\s*'([^']+)'/g);
	const withGaps = source.matchAll(/\bt\(\s*`([^`]+)`/g);
	return [...plain, ...withGaps].map(([, key = '']) => key);
}

function isThere(key: string): boolean {
	const full = key.includes(':') ? key : `common:${key}`;
	const parts = full
		.split(/\$\{[^}]*\}/)
		.map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`));
	const wanted = new RegExp(String.raw`^${parts.join('.+')}(_other|\..+)?$`);
	return Object.keys(english).some((one) => wanted.test(one));
}

describe('the words that the screens ask for', () => {
	const sources = filesBelow('src').filter((file) => /\.(svelte|ts)$/.test(file) && !file.includes('.test.'));

	it('are all there in English', () => {
		const missing = sources.flatMap((file) =>
			keysIn(readFileSync(file, 'utf8'))
				.filter((key) => !isThere(key))
				.map((key) => `${file}: ${key}`)
		);
		expect(missing).toEqual([]);
	});

	it('would be missed if they were not', () => {
		expect(['plan:title', 'back', 'plan:reaction.${card}', 'home:review.sleeps'].every(isThere)).toBe(true);
		expect(['plan:titel', 'title', 'plan:reactions.${card}'].some(isThere)).toBe(false);
		expect(keysIn("{t('back')} {t(`plan:${x}`, { y })}")).toEqual(['back', 'plan:${x}']);
	});
});
