/** Words that the spelling rules below count wrong: the number of syllables, then the words. */
const BY_EAR = new Map(
	`
	1 tired hired wired fired queue real clothes theme
	2 business every wednesday maybe cafe naked wicked crooked hundred sacred giant riot lion ruin fluid argue argued
	2 soldier cashier frontier marriage carriage liar mr mrs dr ok tv pm cd chocolate evening catholic genre
	2 diamond truant handsome rescue creature fiery forehead wholesale bracelet
	3 recipe memory favourite interest family several general average restaurant comfortable camera history
	3 element different nuclear linear parliament diary safari apache alien suicide tuition nonetheless genuine december
	3 separate library opera violence diabetes continued
	4 nevertheless theology etc january february interesting european apostrophe catastrophe temperature karaoke
	4 necessary ordinary secretary dictionary
	5 vocabulary university
	`
		.trim()
		.split('\n')
		.flatMap((line) => {
			const [count, ...words] = line.trim().split(/\s+/);
			return words.map((word): [string, number] => [word, Number(count)]);
		})
);

/** Takes out the vowels that nobody says. A vowel must stand before them: the e of "be" is said. */
const SILENT: readonly (readonly [RegExp, string])[] = [
	[/^every(?=.)/, 'evry-'],
	[/^any(?=[aeiou])/, 'any-'],
	// something, homework, therefore, firewood; but carer, forever
	[
		/^(som|hom|hous|ther|wher|fir|bas|not|lif|fram|gat|saf|sid|tim|plac|wir|hors|chees|for|car|war|whol|spac|bar|stor|shar|whit|lin|nam|smok|hid|bik|cak|her|els|guid|trad|pip|stak|lik|liv|wid)e(?!ver|st)(?=[^aeiouy'](?:[a-z]{2}|y$|o$))/,
		'$1'
	],
	// statement, lovely, careful, homeless, safety; but settlement, society
	[/(?<=[aeiouy][^aeiouy]+)(?<![^aeiouylr]l)e(?=(?:ments?|ly|ful(?:ly)?|less|ness|ty|times?|where)$)/, ''],
	// basically
	[/(?<=ic)al(?=ly$)/, ''],
	// league, technique
	[/([gq])ue(?=s?$)/, '$1'],
	// make, makes, helped, played; but table, centre, pages, wanted, settled
	[/(?<=[aeiouy][^aeiou]*)(?<![^aeiouylr][lr])(?:e$|(?<![sxzcg]|ch|sh)e(?=s$)|(?<![td])e(?=d$|dly$))/, '']
];

/** Parts two vowels that stand together and are said one after the other. */
const SAID_APART: readonly (readonly [RegExp, string])[] = [
	[/^y/, 'j'],
	// player, buying, layout; carrying, seeing, going
	[/(?<=[aeiou])y(?=[aeiou])/, 'j'],
	[/(?<=[dfl])y(?=er)/, 'y-'],
	[/(?<=[^aeiou]y|[aeiou])ing(?=s?$|ly$)/, '-ing'],
	// science, associate, appreciation
	[/^sci(?=[eo])|si(?=ol)|(?<=[aeiouy].*[ct])i(?=at)/, '$&-'],
	// million, onion, familiar, behaviour, marriage stay together
	[/(?<=[aeiouy]l?l|[aeiouy]n)i(?=on|or|ar|ant?s?$|am)|vi(?=our)/, 'j'],
	// media, period, serious, reliable; but social, nation, special, fashion
	[/(?<![ctsgx]|sh)i(?=[aou])/, 'i-'],
	// client, experience, quiet, society, easier; but patient, friend, pier
	[/(?<![ctsg])i(?=en[ct])|i(?=et)/, 'i-'],
	[/(?<=[aeiouy][^aeiouy]+)i(?=ers?$|est$)/, 'i-'],
	// create, reality, theatre, idea, area, video, museum, geography, miscellaneous
	[/cre(?=at)|^re(?=act|ali|arr|ass|app|ent|inf|int|op|un|us)|the(?=at|or)|ide(?=a)|^are(?=a)/, '$&-'],
	[/de(?=o)|re(?=o$)|e(?=ums?$)|ge(?=o[glm])|(?<![gc])e(?=ous)/, '$&-'],
	// annual, situation, influence, continuous, cruel; but guard, quality
	[/(?<![gq])u(?=a[blrt]|ou|en[ct]|ity|els?$)/, 'u-'],
	// poem, heroic, cooperate, chaos, archaic
	[/o(?=e[mt])|[rt]o(?=ics?$)|^co(?=op|or)|a(?=os|ic$)/, '$&-'],
	// tourism, rhythm
	[/(s|th)m(?=s?$)/, '$1-em']
];

/** Syllables of an English word as spoken; a figure counts as one, a hyphenated word as its parts. At least 1. */
export function countSyllables(word: string): number {
	const parts = word.replace(/[’‘]/g, "'").match(/[\p{L}\p{N}\p{M}']+/gu) ?? [];
	return Math.max(
		1,
		parts.reduce((sum, part) => sum + countPart(part), 0)
	);
}

function countPart(part: string): number {
	if (/\d/.test(part)) return 1;
	// Said letter by letter: TV, GP, IRO. With a vowel in the middle they are said as a word: PEP.
	if (/^(?:[A-Z]{2}|[B-DF-HJ-NP-TV-XZ]{2,5}|IRO)$/.test(part)) return part.length;
	const plain = part.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
	const verb = /^(.*)n't$/.exec(plain)?.[1];
	// didn't, haven't; but don't, aren't
	if (verb !== undefined) return countWord(verb) + (/^(?:are|were|do|wo|ca)$/.test(verb) ? 0 : 1);
	return countWord(plain.replace(/'.*$/, ''));
}

function countWord(word: string): number {
	return byEar(word) ?? Math.max(1, apart(word).match(/[aeiouy]+/g)?.length ?? 0);
}

/** The word itself, or what it is the plural of. */
function byEar(word: string): number | undefined {
	const known = BY_EAR.get(word);
	if (known !== undefined) return known;
	const one = word.endsWith('s') ? BY_EAR.get(word.slice(0, -1)) : undefined;
	if (one !== undefined) return one + (/[cgsz]es$/.test(word) ? 1 : 0);
	const sibilant = word.endsWith('es') ? BY_EAR.get(word.slice(0, -2)) : undefined;
	return sibilant === undefined ? undefined : sibilant + 1;
}

function apart(word: string): string {
	return [...SILENT, ...SAID_APART].reduce((spelled, [from, to]) => spelled.replace(from, to), word);
}
