import { DOING } from './doing';
import { FEELINGS } from './feelings';
import { englishFigures } from './figures';
import { englishBaseForms, JOINS, KIN, SPEAKER, STARTS_SENTENCES, SUBJECTS } from './grammar';
import { PEOPLE } from './people';
import { PLACES } from './places';
import { SPECIAL } from './special';
import { THINGS } from './things';
import { TIME } from './time';
import { senseTables, type Lexicon } from '$lib/domain/symbol-line/lexicon';

/** Concept → English words and phrases. A word stands in one list only. */
export const ENGLISH_WORDS = [PEOPLE, PLACES, FEELINGS, DOING, THINGS, TIME] as const;

/** English, as written to children in the UK. */
export const LEXICON_EN: Lexicon = {
	lang: 'en',
	...senseTables(ENGLISH_WORDS, SPECIAL),
	baseForms: englishBaseForms,
	joins: JOINS,
	speaker: SPEAKER,
	closed: new Set(['me', 'you', 'calendar-date', 'time-clock', 'today', 'tomorrow', 'weekend']),
	kin: KIN,
	nameForms: (key) => (key.endsWith("'s") ? [key.slice(0, -2)] : []),
	spellings: () => [],
	othersOwn: (key) => /^(?:his|her|their|whose)$/.test(key) || (key.endsWith("'s") && !JOINS.has(key)),
	startsSentences: STARTS_SENTENCES,
	subjects: SUBJECTS,
	figures: englishFigures
};
