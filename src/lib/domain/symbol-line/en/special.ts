import type { Sense } from '$lib/domain/symbol-line/lexicon';

/** Space-separated words. */
const words = (list: string) => list.trim().split(/\s+/);

const WISHING = words("i'd you'd he'd she'd we'd they'd would");
const DOER = words('i you we they he she to can will may could must please not ^');
const SEEMING = words(
	"look sound feel seem smell taste be is are isn't aren't wasn't weren't just more exactly"
);
const KINDS_OF = words('something anything nothing thing someone people person place much');
const FEELINGS = words(`
	happy sad angry worried scared tired excited calm confused lonely safe unsafe ok okay good bad
	better worse fine ill sick poorly unwell proud bored upset nervous anxious cross shy left alone
	unhappy stressed different the`);
const PLAIN_VERBS = words('be see have get do talk meet visit live help ask move stay');
const MORE_VERBS = words('play swim come go tell write make choose start try call happen');

/** Words that mean more than one thing; the neighbours tell which. */
export const SPECIAL: Readonly<Record<string, readonly Sense[]>> = {
	like: [
		{ symbol: 'want', after: WISHING },
		{ symbol: null, after: [...SEEMING, ...KINDS_OF] },
		{ symbol: null, before: words('this that a an $'), after: ['it', 'this', 'that', 'do'] },
		{ symbol: 'like' }
	],
	'like to': [{ symbol: 'want', after: WISHING }, { symbol: 'like' }],
	// "I am going to see Kit" goes nowhere; "I am going to school" does.
	'go to': [
		{
			symbol: null,
			after: words("be am is are was i'm we're you're"),
			before: [...PLAIN_VERBS, ...MORE_VERBS]
		},
		{ symbol: 'go' }
	],
	leave: [{ symbol: 'go', before: words('school home early now at for on the $') }, { symbol: null }],
	left: [{ symbol: null }],
	book: [
		{
			symbol: 'calendar-date',
			after: DOER,
			before: words('a an the it my your me him her us them')
		},
		{ symbol: 'book' }
	],
	books: [
		{ symbol: 'calendar-date', before: words('a an the it my your me him her us them') },
		{ symbol: 'book' }
	],
	phone: [{ symbol: 'phone-call', after: [...DOER, "i'll", 'and'] }, { symbol: 'phone' }],
	phones: [{ symbol: 'phone', after: words('mobile my the our your new no #') }, { symbol: 'phone-call' }],
	called: [
		{ symbol: 'my-name', after: words("be am is are was were i'm she's he's it's") },
		{ symbol: 'phone-call' }
	],
	kind: [{ symbol: null, before: ['of'] }, { symbol: 'good' }],
	well: [{ symbol: null, after: ['as', '^'] }, { symbol: 'good' }],
	miss: [
		{ symbol: null, capital: true },
		{
			symbol: null,
			before: words('school class lesson bus train meeting appointment the a part')
		},
		{ symbol: 'sad' }
	],
	watch: [{ symbol: 'time-clock', after: ['my', 'a', 'new', 'your'] }, { symbol: 'see' }],
	time: [{ symbol: null, after: words('first last # many few two three four') }, { symbol: 'time-clock' }],
	sleeps: [{ symbol: 'sleeps', after: words('# many few more two three four five') }, { symbol: 'sleep' }],
	who: [{ symbol: 'who', after: ['^'] }, { symbol: null }],
	what: [{ symbol: 'what', after: ['^'] }, { symbol: null }],
	where: [{ symbol: 'where', after: ['^'] }, { symbol: null }],
	why: [{ symbol: 'why' }],
	when: [{ symbol: 'when', after: ['^'], asking: true }, { symbol: null }],
	// "I feel sad" is one idea.
	feel: [{ symbol: null, before: FEELINGS }, { symbol: 'feelings' }],
	missing: [{ symbol: 'sad', before: words('my mum dad nan you him her them home') }, { symbol: null }],
	cross: [{ symbol: null, before: words('the a over road out') }, { symbol: 'angry' }],
	crossing: [{ symbol: null }],
	polish: [{ symbol: 'language', capital: true }, { symbol: null }],
	present: [
		{ symbol: null, before: words('at in with when for'), after: words('be is are was were') },
		{ symbol: 'present' }
	],
	seed: [{ symbol: null }],
	means: [{ symbol: null }]
};
