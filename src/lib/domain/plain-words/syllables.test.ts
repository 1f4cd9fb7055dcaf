import { describe, expect, it } from 'vitest';
import { countSyllables } from './syllables';

const WORDS: Readonly<Record<number, string>> = {
	1: `I you be the make made makes helped played school friend through thought where there here change choice voice
		clothes house phone called love loved worked asked eye eyes nan's mum's don't can't aren't we'll they're
		eight might straight league tired real type types year years dream lunch 4 16`,
	2: `mummy daddy review meeting social carer foster happy table settled wanted needed places pages changes houses
		people being going doing seeing buying player layout patient ancient special nation station vision question
		quiet diet client science create something someone somewhere sometimes therefore homework bedtime
		placement statement movement lovely safely careful useful homeless poem poet cruel business Wednesday
		didn't haven't wouldn't couldn't isn't doctor dentist lawyer advice complaint promise picture symbol contact
		sibling able trouble simple centre chaos evening maybe million onion technique unique hundred every
		marriage TV GP OK Mr Dr sister brother pocket money garden pictures forest choices`,
	3: `family assessment advocate hospital interpret adoption decision permanent behaviour important remember
		tomorrow yesterday holiday animal video radio area areas idea media period serious previous easier carrier
		museum everyone everything understand together management requirement agreement element settlement annual
		influence alliance creation reaction heroic recipe probably medicine calendar IRO financial beautiful
		different tourism wonderful attendance engagement Saturday December favourite basically`,
	4: `independent understanding situation interpreter January February society variety anxiety reality geography
		biography experience variation organising education photography mechanism actually usually supervision
		emergency development professional significant immediate appropriate everybody foster-carer`,
	5: `accommodation communication association electricity university vocabulary automatically administration
		representation opportunity information-gap`,
	6: 'responsibility rehabilitation availability social-work-assessment reviewing-officer'
};

describe('countSyllables', () => {
	const words = Object.entries(WORDS).flatMap(([count, list]) =>
		list.split(/\s+/).map((word): [string, number] => [word, Number(count)])
	);

	it('counts as people speak', () => {
		expect(words.length).toBeGreaterThan(250);
		expect(words.map(([word]) => [word, countSyllables(word)])).toEqual(words);
	});

	it('counts at least one for anything', () => {
		for (const odd of ['', '–', 'hm', 'shh', '£']) expect(countSyllables(odd)).toBe(1);
	});
});
