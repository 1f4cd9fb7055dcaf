import { plural } from './inflect';
import type { Swap } from './swaps';
import { countSyllables } from './syllables';
import { phraseKey, tokensOf, type Token } from './tokens';

interface Place {
	start: number;
	end: number;
	/** The text from `start` to `end`. */
	found: string;
}

/** A word that judges the child or family (`blaming`), or office speech for a child's life (`cold`). */
export interface BlameWord extends Place {
	kind: 'blame-word';
	tone: 'blaming' | 'cold';
	/** Ready to stand in place of `found`, with its capital and its article. */
	replacement: string;
}

export interface HardWord extends Place {
	kind: 'hard-word';
	why: 'easier-word' | 'glossary' | 'long-word';
	/** Given for `easier-word`; ready to stand in place of `found`. */
	replacement?: string;
}

export type WordFinding = BlameWord | HardWord;

/** What a list of swaps is about. */
export type SwapKind =
	{ kind: 'blame-word'; tone: BlameWord['tone'] } | { kind: 'hard-word'; why: 'easier-word' };

export interface KnownSwap extends Swap {
	about: SwapKind;
}

/** Swaps by what they are found by. */
export interface SwapTable {
	swaps: ReadonlyMap<string, KnownSwap>;
	/** Words in the longest of them. */
	longest: number;
}

export interface WordOptions {
	maxAge: number;
	glossaryTerms?: readonly string[];
	allow?: readonly string[];
}

interface Lists {
	table: SwapTable;
	terms: ReadonlySet<string>;
	allowed: ReadonlySet<string>;
	/** A word with as many syllables is a long one. */
	longWord: number;
}

/** The words beside a phrase, where no punctuation stands between. */
interface Neighbours {
	previous: Token | undefined;
	next: Token | undefined;
}

// After these, "attended" is "gone to" and not "went to".
const HELPERS = new Set(
	`have has had having am is are was were be been being get gets got not never i've you've we've they've i'm you're
	we're they're he's she's it's isn't aren't wasn't weren't haven't hasn't hadn't`.split(/\s+/)
);

/** After an adjective these are not the noun that it belongs to: "is challenging today". */
const NOT_A_NOUN = new Set(
	`and or but so if because as than when while after before since until that who which at in on to of for with by
	from about during towards i you he she it we they his her their your my our the this these a an is was are were
	has had again still too sometimes often always today now then yesterday every last next all`.split(/\s+/)
);

/** Long words that a child of eight has heard many times. */
const FAMILIAR = new Set(
	`january february everybody anybody interesting television supermarket understanding information activity
	activities celebration helicopter especially usually actually watermelon caterpillar dictionary`.split(/\s+/)
);

/** Joins lists of swaps; where two know the same word, the earlier list keeps it. */
export function swapTable(lists: readonly (readonly [SwapKind, readonly Swap[]])[]): SwapTable {
	const swaps = new Map<string, KnownSwap>();
	for (const [about, list] of lists) {
		for (const swap of list) if (!swaps.has(swap.find)) swaps.set(swap.find, { ...swap, about });
	}
	return { swaps, longest: longestOf(swaps.keys()) };
}

/** Every word worth another look, none inside another: the longest phrase is taken. */
export function wordFindings(text: string, table: SwapTable, options: WordOptions): WordFinding[] {
	const terms = (options.glossaryTerms ?? []).map(phraseKey);
	const lists: Lists = {
		table,
		terms: new Set(terms.flatMap((term) => [term, plural(term)])),
		allowed: new Set((options.allow ?? []).map(phraseKey)),
		longWord: options.maxAge > 10 ? 5 : 4
	};
	const longest = Math.max(table.longest, longestOf(lists.terms), longestOf(lists.allowed));
	const tokens = tokensOf(text);
	const found: WordFinding[] = [];
	for (let from = 0; from < tokens.length;) {
		const phrase = longestListed(text, tokens.slice(from, from + longest), lists);
		const previous = tokens[from - 1];
		const around = {
			previous: previous?.joinsNext ? previous : undefined,
			next: tokens[from + phrase.length]
		};
		const finding = judge(text, phrase, around, lists);
		if (finding) found.push(finding);
		from += phrase.length;
	}
	return found;
}

function longestOf(keys: Iterable<string>): number {
	let longest = 1;
	for (const key of keys) longest = Math.max(longest, key.split(' ').length);
	return longest;
}

/** The longest listed phrase that the tokens begin with, or else the first of them. */
function longestListed(text: string, tokens: readonly Token[], lists: Lists): Token[] {
	let length = 1;
	let key = '';
	for (const [at, token] of tokens.entries()) {
		key += at === 0 ? token.key : ` ${token.key}`;
		if (lists.allowed.has(key) || lists.terms.has(key) || swapFor(text, key, tokens[0], lists))
			length = at + 1;
		if (!token.joinsNext) break;
	}
	return tokens.slice(0, length);
}

function swapFor(
	text: string,
	key: string,
	first: Token | undefined,
	{ table }: Lists
): KnownSwap | undefined {
	const swap = table.swaps.get(key);
	if (!swap?.capitals) return swap;
	return first && /^\p{Lu}+$/u.test(text.slice(first.start, first.end)) ? swap : undefined;
}

function judge(
	text: string,
	phrase: readonly Token[],
	around: Neighbours,
	lists: Lists
): WordFinding | undefined {
	const key = phrase.map((token) => token.key).join(' ');
	if (lists.allowed.has(key)) return undefined;
	const swap = swapFor(text, key, phrase[0], lists);
	if (swap) return { ...swap.about, ...replacement(text, swap, phrase, around) };
	const place = placeOf(text, phrase);
	if (lists.terms.has(key)) return { kind: 'hard-word', why: 'glossary', ...place };
	const isName = /^\p{Lu}/u.test(place.found) && phrase[0]?.startsSentence === false;
	if (isName || FAMILIAR.has(key) || !isLong(place.found, lists.longWord)) return undefined;
	return { kind: 'hard-word', why: 'long-word', ...place };
}

function isLong(word: string, syllables: number): boolean {
	return (word.match(/[aeiouyé]/gi)?.length ?? 0) >= syllables && countSyllables(word) >= syllables;
}

function replacement(
	text: string,
	swap: Swap,
	phrase: readonly Token[],
	{ previous, next }: Neighbours
): Place & { replacement: string } {
	const say = fitting(text, swap, phrase, { previous, next });
	const article = beginsWithVowelSound(say) ? 'an' : 'a';
	// "An assessment" becomes "a check": the article goes with the word.
	if (previous && /^an?$/.test(previous.key) && previous.key !== article) {
		const place = placeOf(text, [previous, ...phrase]);
		return { ...place, replacement: withCapitalOf(place.found, `${article} ${say}`, previous) };
	}
	const place = placeOf(text, phrase);
	return { ...place, replacement: withCapitalOf(place.found, say, phrase[0], swap.capitals) };
}

/** The form that fits the words around: after a helping verb, before a noun, or at the end of a clause. */
function fitting(text: string, swap: Swap, phrase: readonly Token[], { previous, next }: Neighbours): string {
	const last = phrase.at(-1);
	if (swap.sayBeforeNoun !== undefined && last?.joinsNext && next && !NOT_A_NOUN.has(next.key)) {
		return swap.sayBeforeNoun;
	}
	const say = (previous && HELPERS.has(previous.key) && swap.sayAfterHelper) || swap.say;
	// "Ben attended." becomes "Ben went.", not "Ben went to."
	const endsClause = /^\s*(?:[.,;:!?)…]|$)/.test(text.slice(last?.end ?? 0, (last?.end ?? 0) + 3));
	return endsClause && swap.say.includes(' ') ? say.replace(/ (?:to|for|at|about|with|into)$/, '') : say;
}

function withCapitalOf(found: string, say: string, first: Token | undefined, isShortForm = false): string {
	const isCapital = /^\p{Lu}/u.test(found) && (!isShortForm || first?.startsSentence === true);
	return isCapital ? say.charAt(0).toUpperCase() + say.slice(1) : say;
}

function beginsWithVowelSound(words: string): boolean {
	return /^[aeiou]/.test(words) && !/^(?:use|one|euro|uni[^nm])/.test(words);
}

function placeOf(text: string, phrase: readonly Token[]): Place {
	const start = phrase[0]?.start ?? 0;
	const end = phrase.at(-1)?.end ?? start;
	return { start, end, found: text.slice(start, end) };
}
