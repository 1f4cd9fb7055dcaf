import { DOING } from './en/doing';
import { FEELINGS } from './en/feelings';
import { englishFigures } from './en/figures';
import { englishBaseForms, JOINS, KIN, SPEAKER, STARTS_SENTENCES, SUBJECTS } from './en/grammar';
import { PEOPLE } from './en/people';
import { PLACES } from './en/places';
import { SPECIAL } from './en/special';
import { THINGS } from './en/things';
import { TIME } from './en/time';
import { senseTables, type Lexicon } from './lexicon';

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
	othersOwn: (key) => /^(?:his|her|their|whose)$/.test(key) || (key.endsWith("'s") && !JOINS.has(key)),
	startsSentences: STARTS_SENTENCES,
	subjects: SUBJECTS,
	figures: englishFigures
};
