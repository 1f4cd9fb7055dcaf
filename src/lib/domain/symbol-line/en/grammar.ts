/** Small words that are read with the idea after them. */
export const JOINS = new Set(
	`a an the this that these those my your our his her its their mine yours ours hers theirs
	he she it we they him us them himself herself itself themselves ourselves
	am is are was were be been being do does did have has had having
	can could will would shall should may might must ought let let's get gets got getting
	and or but so if because as than while though although unless whether
	of to in on at by for from with into onto over under up down off out about around between through during
	until till since per via along across near behind towards upon
	all any both each every either some many much few lot lots most several enough such other another own
	very really quite just only too also even ever again still almost together please
	how which whose whom who what where when there here yet first last both else
	one two three four five six seven eight nine ten eleven twelve`.split(/\s+/)
);

for (const pronoun of 'he she it we they that there who what where how here'.split(' ')) {
	for (const ending of ["'s", "'ll", "'d", "'re", "'ve"]) JOINS.add(pronoun + ending);
}

export const SPEAKER = new Set(['i', "i'm", "i've", "i'll", "i'd", 'me', 'myself']);

export const KIN = new Set(
	`mum mummy mam mammy mama mother dad daddy father papa nan nana nanny nannan gran granny grandma grandmother
	nain mamgu grandad granddad grandpa grandfather gramps taid tadcu brother sister uncle aunt auntie aunty
	cousin stepmum stepdad`.split(/\s+/)
);

/** Names that are also words: at the start of a question or wish they are read as the word. */
export const STARTS_SENTENCES = new Set(['will', 'may', 'can', 'hope', 'mark', 'sue', 'rob', 'bill', 'pat']);

export const SUBJECTS = new Set(
	`i you we he she it they the a my your our his her their this that these those there someone somebody
	anyone everyone`.split(/\s+/)
);

// dictionary form < its irregular forms
const IRREGULAR_FORMS = `
	see < saw seen, go < went gone, come < came, eat < ate eaten, drink < drank drunk, sleep < slept,
	dream < dreamt, swim < swam swum, run < ran, sing < sang sung, draw < drew drawn, write < wrote
	written, speak < spoke spoken, say < said, tell < told, hear < heard, think < thought, know < knew
	known, understand < understood, find < found, feel < felt, choose < chose chosen, meet < met, ring <
	rang rung, drive < drove driven, ride < rode, pay < paid, buy < bought, spend < spent, teach <
	taught, learn < learnt, keep < kept, give < gave given, take < took taken, make < made, grow < grew
	grown, begin < began begun, leave < left, lose < lost, get < got, have < had has, do < did does
	done, be < was were am is are been being, stand < stood, fall < fell fallen, wake < woke, break <
	broke, shake < shook, bring < brought, sit < sat, win < won, wear < wore, foot < feet, child <
	children, person < people, man < men, woman < women, mouse < mice, live < lives, wolf < wolves,
	shelf < shelves, note < noted noting, care < caring cared, die < dying, lie < lying, tie < tying,
	quiz < quizzes`;

const IRREGULAR = new Map(
	IRREGULAR_FORMS.split(',').flatMap((entry) => {
		const [base = '', forms = ''] = entry.split('<').map((part) => part.trim());
		return forms.split(/\s+/).map((form): [string, string] => [form, base]);
	})
);

/** Dictionary forms that an English word may come from: irregular ones by table, the rest by the spelling rules. */
export function englishBaseForms(word: string): string[] {
	if (/^(?:does|did|wo|would)n't$/.test(word)) return ["don't", 'not'];
	if (word.endsWith("n't")) return ['not'];
	if (word.endsWith("'s")) return [word.slice(0, -2), ...englishBaseForms(word.slice(0, -2))];
	const irregular = IRREGULAR.get(word);
	if (irregular !== undefined) return [irregular];
	if (word.length < 4) return [];
	if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
	if (word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
	if (/(?:[sxz]|ch|sh|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
	if (/[^su]s$/.test(word)) return [word.slice(0, -1)];
	if (word.endsWith('ing')) return stems(word.slice(0, -3));
	if (word.endsWith('ed')) return stems(word.slice(0, -2));
	return [];
}

/** talk(ing) → talk, mak(ing) → make, swimm(ing) → swim */
function stems(stem: string): string[] {
	if (!/[aeiouy]/.test(stem)) return [];
	const doubled = /([bdgklmnprtz])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
	return [stem, ...doubled, `${stem}e`];
}
