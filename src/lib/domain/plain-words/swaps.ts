import { inflect, plural } from './inflect';

/** A word or phrase, in one of its forms, and what to say instead. */
export interface Swap {
	/** Lower case, words separated by single spaces. */
	find: string;
	say: string;
	/** Said instead after "have", "was" and the like: attended → went to, has attended → has gone to. */
	sayAfterHelper?: string;
	/** Said instead before a noun: "is challenging" → "is finding things hard", "a challenging day" → "a hard day". */
	sayBeforeNoun?: string;
	/** Only when written in capitals: LAC, never "lac". */
	capitals?: true;
}

/** Entries are written `find: say`, separated by semicolons or line ends. */
function entries(list: string): [string, string][] {
	return list
		.split(/[;\n]/)
		.map((entry) => entry.split(':').map((part) => part.trim()))
		.filter(([find = '', say = '']) => find !== '' && say !== '')
		.map(([find = '', say = '']) => [find, say]);
}

/** Phrases taken as they stand. */
export function fixed(list: string): Swap[] {
	return entries(list).map(([find, say]) => ({ find, say }));
}

/** Adjectives: what to say after "is", a slash, and what to say before a noun. */
export function adjectives(list: string): Swap[] {
	return entries(list).map(([find, both]) => {
		const [say = '', sayBeforeNoun = say] = both.split('/').map((part) => part.trim());
		return { find, say, sayBeforeNoun };
	});
}

/** Short forms, found in capitals only. */
export function capitals(list: string): Swap[] {
	return entries(list).map(([find, say]) => ({ find: find.toLowerCase(), say, capitals: true }));
}

/** Nouns, with their plural: "mum who found things hard" becomes "mums who found things hard". */
export function nouns(list: string): Swap[] {
	return entries(list).flatMap(([find, say]) => [
		{ find, say },
		{ find: pluralPhrase(find), say: pluralPhrase(say) }
	]);
}

function pluralPhrase(phrase: string): string {
	const [, before = '', head = '', after = ''] =
		/^(.*?)(\S+)((?: (?:who|that|with|without|for|of|in|when|having|to) .*)?)$/.exec(phrase) ?? [];
	return before + plural(head) + after;
}

/** Verbs in all their forms, each with the same form of the easier verb. */
export function verbs(list: string): Swap[] {
	return entries(list).flatMap(([find, say]) => {
		const hard = inflect(find);
		const easy = inflect(say);
		const participle: Swap[] =
			hard.participle === hard.past ? [] : [{ find: hard.participle, say: easy.participle }];
		return [
			{ find: hard.base, say: easy.base },
			{ find: hard.s, say: easy.s },
			{ find: hard.past, say: easy.past, sayAfterHelper: easy.participle },
			...participle,
			{ find: hard.ing, say: easy.ing }
		];
	});
}
