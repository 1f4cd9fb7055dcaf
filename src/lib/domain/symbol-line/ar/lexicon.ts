import { listed, withBeginnings, type Lexicon, type Sense } from '$lib/domain/symbol-line/lexicon';
import { DOING } from './doing';
import { FEELINGS } from './feelings';
import { arabicFigures } from './figures';
import { arabicBaseForms, SMALL_WORDS } from './grammar';
import { arabicSpellings } from './names';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { SPECIAL } from './special';
import { plainSpelling } from './spelling';
import { THINGS } from './things';
import { TIME } from './time';
import { verbForms, VERBS } from './verbs';

/** Concept → Arabic words and phrases, without the article where the word may be without. */
export const ARABIC_WORDS = [PEOPLE, PLACES, FEELINGS, DOING, THINGS, TIME] as const;

const NONE: ReadonlySet<string> = new Set();

const entries = ARABIC_WORDS.flatMap((list) =>
	Object.entries(list).flatMap(([symbol, words]) =>
		listed(words).map((word): [string, string] => [plainSpelling(word), symbol])
	)
);
const verbs = verbForms(VERBS);
const tables = withBeginnings(arabicSenses());
const nouns = new Set(entries.map(([word]) => word));
const baseForms = arabicBaseForms({
	words: new Set([...tables.senses.keys()].flatMap((phrase) => phrase.split(' '))),
	verbs: new Set([...verbs.keys()].filter((form) => !nouns.has(form)))
});

/**
 * Modern Standard Arabic, as translated for children. A spelling that may stand for two ideas has none, unless
 * `special.ts` can tell which. Translated by machine, not yet checked by a person.
 */
export const LEXICON_AR: Lexicon = {
	lang: 'ar',
	...tables,
	baseForms,
	joins: { has: (key) => SMALL_WORDS.has(key) || SMALL_WORDS.has(baseForms(key).at(-1) ?? '') },
	speaker: new Set(['أنا', 'انا', 'وأنا', 'وانا']),
	closed: new Set(['me', 'you', 'calendar-date', 'time-clock', 'today', 'tomorrow', 'weekend']),
	// No letter tells a name from a word here, and whose mother it is stands after her.
	kin: NONE,
	nameForms: (key) => [plainSpelling(key), plainSpelling(key).replace(/^[وف]?[بل]?(?=...)/, '')],
	spellings: (name) => arabicSpellings(name).filter((spelling) => !isWord(spelling)),
	othersOwn: () => false,
	startsSentences: NONE,
	subjects: NONE,
	figures: arabicFigures
};

function isWord(spelling: string): boolean {
	return [spelling, ...baseForms(spelling)].some((form) => tables.senses.has(form) || SMALL_WORDS.has(form));
}

function arabicSenses(): Map<string, readonly Sense[]> {
	const meanings = new Map(verbs);
	for (const [word, symbol] of entries) {
		meanings.set(word, new Set([...(meanings.get(word) ?? []), symbol]));
	}
	const senses = new Map<string, readonly Sense[]>();
	for (const [word, [symbol, ...others]] of meanings) {
		if (symbol !== undefined && others.length === 0) senses.set(word, [{ symbol }]);
	}
	for (const [word, senseOf] of Object.entries(SPECIAL)) senses.set(word, senseOf);
	return senses;
}
