import { listed, withBeginnings, type Lexicon, type Sense } from '$lib/domain/symbol-line/lexicon';
import { lookupKey } from '$lib/domain/symbol-line/words';
import { DOING } from './doing';
import { FEELINGS } from './feelings';
import { welshFigures } from './figures';
import { SMALL_WORDS, welshBaseForms } from './grammar';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { OTHER_WORDS, SPECIAL } from './special';
import { THINGS } from './things';
import { TIME } from './time';
import { verbForms, VERBS } from './verbs';

/** Concept → Welsh words and phrases, before any mutation. */
export const WELSH_WORDS = [PEOPLE, PLACES, FEELINGS, DOING, THINGS, TIME] as const;

const NONE: ReadonlySet<string> = new Set();

const tables = withBeginnings(welshSenses());
const baseForms = welshBaseForms(new Set(tables.senses.keys()), OTHER_WORDS);

/** Welsh, as written to children. Translated by machine, not yet checked by a person. */
export const LEXICON_CY: Lexicon = {
	lang: 'cy',
	...tables,
	baseForms,
	joins: { has: (key) => [key, ...baseForms(key)].some((form) => SMALL_WORDS.has(form)) },
	speaker: new Set(['fi', 'innau', 'minnau', 'finnau', 'dw', 'rydw', 'dwi', "dwi'n", 'roeddwn', 'hoffwn']),
	closed: new Set(['me', 'you', 'calendar-date', 'time-clock', 'today', 'tomorrow', 'weekend']),
	// Whose mother it is stands after her: "mam Kit" must not be shown by my own mother's face.
	kin: NONE,
	nameForms: (key) => (/'[rnium]$/.test(key) ? [key.replace(/'[rnium]$/, '')] : []),
	spellings: () => [],
	othersOwn: () => false,
	startsSentences: NONE,
	subjects: NONE,
	figures: welshFigures
};

function welshSenses(): Map<string, readonly Sense[]> {
	const senses = new Map<string, readonly Sense[]>();
	const entries = WELSH_WORDS.flatMap((list) =>
		Object.entries(list).flatMap(([symbol, words]) =>
			listed(words).map((word): [string, string] => [symbol, word])
		)
	);
	for (const [symbol, word] of [...verbForms(VERBS), ...entries]) {
		senses.set(phraseKey(word), [{ symbol }]);
	}
	for (const [word, meanings] of Object.entries(SPECIAL)) senses.set(word, meanings);
	return senses;
}

/** As the words of a text are looked up: "pêl-droed" is one word of a text, "tŷ bach" two. */
function phraseKey(phrase: string): string {
	return phrase.split(' ').map(lookupKey).join(' ');
}
