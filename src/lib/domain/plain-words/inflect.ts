/** The forms of an English verb, or of a phrase that begins with one ("sort out"). */
export interface VerbForms {
	base: string;
	s: string;
	past: string;
	participle: string;
	ing: string;
}

// base: past, participle
const IRREGULAR = new Map(
	`be: was been; become: became become; begin: began begun; bring: brought brought; buy: bought bought;
	choose: chose chosen; come: came come; cut: cut cut; do: did done; fall: fell fallen; feel: felt felt;
	find: found found; get: got got; give: gave given; go: went gone; grow: grew grown; have: had had;
	hear: heard heard; hide: hid hidden; hold: held held; keep: kept kept; know: knew known; leave: left left;
	let: let let; make: made made; meet: met met; overcome: overcame overcome; pay: paid paid; put: put put;
	read: read read; run: ran run; say: said said; see: saw seen; seek: sought sought; send: sent sent; set: set set;
	show: showed shown; speak: spoke spoken; speed: sped sped; stand: stood stood; take: took taken; tell: told told;
	think: thought thought; understand: understood understood; undertake: undertook undertaken;
	withdraw: withdrew withdrawn; write: wrote written; arise: arose arisen`
		.split(';')
		.map((entry): [string, readonly string[]] => {
			const [base = '', forms = ''] = entry.split(':').map((part) => part.trim());
			return [base, forms.split(' ')];
		})
);

const DOUBLES = new Set([
	'plan',
	'stop',
	'submit',
	'permit',
	'refer',
	'transfer',
	'commit',
	'occur',
	'prefer',
	'admit'
]);
const DOUBLES_BEFORE_ING = new Set(['get', 'let', 'put', 'set', 'run', 'cut', 'begin']);

/** `inflect('sort out').ing` is "sorting out"; words after the first stay as they are. */
export function inflect(phrase: string): VerbForms {
	const [verb = '', ...rest] = phrase.split(' ');
	const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
	const [past = regularPast(verb), participle = past] = IRREGULAR.get(verb) ?? [];
	return {
		base: phrase,
		s: (verb === 'be' ? 'is' : verb === 'have' ? 'has' : plural(verb)) + tail,
		past: past + tail,
		participle: participle + tail,
		ing: ingForm(verb) + tail
	};
}

const PLURALS = new Map([
	['child', 'children'],
	['person', 'people']
]);

/** The plural of a noun, or the third person of a verb: -s, -es or -ies. */
export function plural(word: string): string {
	const irregular = PLURALS.get(word);
	if (irregular !== undefined) return irregular;
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return word + (/(?:[sxz]|ch|sh|[^aeiou]o|^go|^do)$/.test(word) ? 'es' : 's');
}

function regularPast(verb: string): string {
	if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
	if (verb.endsWith('e')) return `${verb}d`;
	return `${doubled(verb, DOUBLES)}ed`;
}

function ingForm(verb: string): string {
	if (/[^eoy]e$/.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`;
	return `${DOUBLES_BEFORE_ING.has(verb) ? doubled(verb, DOUBLES_BEFORE_ING) : doubled(verb, DOUBLES)}ing`;
}

function doubled(verb: string, which: ReadonlySet<string>): string {
	return which.has(verb) ? verb + verb.slice(-1) : verb;
}
