import type { Sense } from '$lib/domain/symbol-line/lexicon';

/** Space-separated words. */
const words = (list: string) => list.trim().split(/\s+/);

/** "I feel sad" is one idea. */
const FEELING = words(`
	hapus drist trist grac crac ofnus unig flinedig dawel tawel ddiogel diogel sâl falch balch nerfus bryderus
	wedi well yn`);
const FEEL: readonly Sense[] = [{ symbol: null, before: FEELING }, { symbol: 'feelings' }];
const NOTHING: readonly Sense[] = [{ symbol: null }];
const COMPARED = words(
	'mwy fwy llai lai well gwell waeth gwaeth iau hŷn haws hirach gynt yn hytrach mwyach arall'
);
const ANSWER: readonly Sense[] = [{ symbol: 'yes', after: ['^'], before: ['$'] }, { symbol: null }];
const asking = (symbol: string): readonly Sense[] => [{ symbol, after: ['^'] }, { symbol: null }];

/** Words that mean more than one thing, and words in which another one would be found. The neighbours tell which. */
export const SPECIAL: Readonly<Record<string, readonly Sense[]>> = {
	pwy: asking('who'),
	beth: asking('what'),
	ble: asking('where'),
	pryd: [{ symbol: 'when', after: ['^'] }, { symbol: null }],
	pam: [{ symbol: 'why' }],
	teimlo: FEEL,
	"teimlo'n": FEEL,
	// "No", and "than".
	na: [{ symbol: null, after: COMPARED }, { symbol: 'no' }],
	nag: NOTHING,
	// "Only".
	'dim ond': NOTHING,
	ond: NOTHING,
	// "Never", and "for ever".
	byth: [{ symbol: null, after: ['am'] }, { symbol: 'no' }],
	erioed: NOTHING,
	// "Very well", and "very".
	iawn: [{ symbol: 'its-ok', after: ["mae'n", "popeth'n"], before: ['$'] }, { symbol: null }],
	// "Yes" as an answer; "there is" and "did" in a sentence.
	oes: ANSWER,
	do: ANSWER,
	ydw: ANSWER,
	ydy: ANSWER,
	ydyn: ANSWER,
	bydda: ANSWER,
	byddaf: ANSWER,
	gwnaf: ANSWER,
	// A picture, drawn or taken.
	llun: NOTHING,
	lluniau: NOTHING,
	// Free of charge.
	'am ddim': NOTHING,
	// "To find", "to get on", "to become".
	'dod o hyd': NOTHING,
	'daeth o hyd': NOTHING,
	'dod o hyd i': NOTHING,
	'dod ymlaen': NOTHING,
	'dod yn': NOTHING,
	'dod i ben': [{ symbol: 'done-finished' }],
	"aeth rhywbeth o'i le": [{ symbol: 'not-good' }],
	// "Only" after a thing; lonely after "I am".
	unig: [{ symbol: 'lonely', after: words("i'n ti'n teimlo'n mae'n hi'n e'n") }, { symbol: null }],
	// "Left", and "after"; with "look", to look after.
	'ar ôl': [{ symbol: null, before: ['$'] }, { symbol: 'after' }],
	'edrych ar fy ôl': [{ symbol: 'help' }],
	'edrych ar dy ôl': [{ symbol: 'help' }],
	'edrych ar ei ôl': [{ symbol: 'help' }],
	// "Sometimes", and "many times".
	weithiau: [{ symbol: null, after: words('o sawl') }, { symbol: 'time-clock' }],
	symud: [{ symbol: 'moving-home', before: words("i i'r o o'r allan cartref tŷ cyn $") }, { symbol: null }],
	// To stay and to wait.
	aros: [
		{ symbol: 'stay', before: words('gyda gydag yn yng ym mewn yma yno adref gartref dros') },
		{ symbol: null }
	],
	gadael: [{ symbol: 'go', before: words('cartref adref ysgol yr') }, { symbol: null }],
	gwaith: NOTHING,
	cyngor: NOTHING,
	gofal: NOTHING
};

/** Other words, written as a word of the lexicon is after a mutation: llaw "hand", math "kind", gwyn "white". */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
	words('law fath math gwyn wen lan ran nod nodau wir fan rant gân')
);
