/** One hard word, as `glossary.json` holds it. */
export interface GlossaryEntry {
	readonly term: string;
	/** Other spellings, plurals, short forms and other names for the same thing. */
	readonly forms?: readonly string[];
	/** At most two short sentences. */
	readonly means: string;
	/** The symbol that shows it, where there is one. */
	readonly symbol?: string;
	/** False for a word so common that marking it would only clutter; it can still be looked up. */
	readonly auto?: boolean;
	/** For a word with an everyday meaning too: the only phrases in which it is marked. */
	readonly onlyAs?: readonly string[];
}

export type GlossaryEntries = Readonly<Record<string, GlossaryEntry>>;

/** Where a hard word stands in a text, as string offsets: `text.slice(start, end)`. */
export interface HardWord {
	readonly start: number;
	readonly end: number;
	readonly id: string;
}

/** A glossary made ready for searching. Opaque: use `findHardWords` and `lookUp`. */
export interface Glossary {
	readonly entries: ReadonlyMap<string, GlossaryEntry>;
	readonly phrases: PhraseNode;
}

interface Phrase {
	readonly id: string;
	/** Places of words that count only in capitals, so that "SMART" does not mark "smart". */
	readonly capitals: readonly number[];
}

interface PhraseNode {
	readonly next: Map<string, PhraseNode>;
	readonly ends: Phrase[];
}

interface Word {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly folded: string;
	/** How it hangs together with the word before it. */
	readonly joined: 'space' | 'hyphen' | 'apart';
}

interface Match {
	readonly id: string;
	/** Index of the word after the last matched one. */
	readonly after: number;
	readonly end: number;
}

// Marks belong to the letter before them (Arabic vowels, decomposed accents), and the joiners keep
// "children’s", "i’r", "www.nairo.org.uk" and words with a zero-width joiner whole.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ.@_\u200c\u200d][\p{L}\p{M}\p{N}]+)*/gu;
const HYPHENS = new Set(['-', '\u2010', '\u2011']);
const POSSESSIVE = /'s$/;
const OWNED_BY_MANY = /^['’ʼ](?=\s)/;

/** Call once for each language; finding is then about one step for each word of a text. */
export function compileGlossary(entries: GlossaryEntries): Glossary {
	const phrases: PhraseNode = { next: new Map(), ends: [] };
	for (const [id, entry] of Object.entries(entries)) {
		for (const phrase of markedAs(entry)) addPhrase(phrases, id, phrase);
	}
	return { entries: new Map(Object.entries(entries)), phrases };
}

/** The phrases in which an entry is marked in a text by itself. */
export function markedAs(entry: GlossaryEntry): readonly string[] {
	if (entry.auto === false) return [];
	return entry.onlyAs ?? [entry.term, ...(entry.forms ?? [])];
}

/**
 * Finds the hard words of a text, in reading order and without overlap: whole words only, the longest
 * phrase first, each entry only where it is first met.
 */
export function findHardWords(text: string, glossary: Glossary): HardWord[] {
	const words = readWords(text);
	const found: HardWord[] = [];
	const met = new Set<string>();
	let index = 0;
	while (index < words.length) {
		const match = longestMatch(words, index, glossary.phrases);
		const first = words[index];
		if (match && first && !met.has(match.id)) {
			met.add(match.id);
			found.push({ start: first.start, end: match.end, id: match.id });
		}
		index = match?.after ?? index + 1;
	}
	return found;
}

export function lookUp(id: string, glossary: Glossary): GlossaryEntry | undefined {
	return glossary.entries.get(id);
}

function addPhrase(root: PhraseNode, id: string, phrase: string): void {
	let node = root;
	const words = readWords(phrase);
	for (const { folded } of words) {
		const next = node.next.get(folded) ?? { next: new Map(), ends: [] };
		node.next.set(folded, next);
		node = next;
	}
	const capitals = words.flatMap((word, index) => (isInCapitals(word.text) ? [index] : []));
	node.ends.push({ id, capitals });
}

function readWords(text: string): Word[] {
	const words: Word[] = [];
	let before = 0;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		const normal = word.normalize('NFC').replace(/[’ʼ]/g, "'");
		const end = index + word.length;
		const joined = joinOf(text.slice(before, index), text[before - 1]);
		words.push({ start: index, end, text: normal, folded: normal.toLowerCase(), joined });
		before = end;
	}
	return words;
}

function joinOf(gap: string, lastLetter: string | undefined): Word['joined'] {
	if (HYPHENS.has(gap)) return 'hyphen';
	// "carers’ review": the apostrophe belongs to the word before it and ends no sentence.
	const space = lastLetter === 's' ? gap.replace(OWNED_BY_MANY, '') : gap;
	const withinParagraph = space.trim() === '' && space.indexOf('\n') === space.lastIndexOf('\n');
	return withinParagraph ? 'space' : 'apart';
}

function longestMatch(words: readonly Word[], from: number, root: PhraseNode): Match | undefined {
	// Inside "co-chair" or "non-placement" a part would be marked with the wrong meaning.
	if (words[from]?.joined === 'hyphen') return undefined;
	let longest: Match | undefined;
	let node: PhraseNode | undefined = root;
	for (let index = from; index < words.length; index++) {
		const word = words[index];
		if (!word || (index > from && word.joined === 'apart')) break;
		if (words[index + 1]?.joined !== 'hyphen') {
			longest = matchEndingAt(words, from, index, node) ?? longest;
		}
		node = node.next.get(word.folded);
		if (!node) break;
	}
	return longest;
}

/** Tries the word as it is, then without its "’s", so that "my IRO’s job" marks "IRO". */
function matchEndingAt(
	words: readonly Word[],
	from: number,
	index: number,
	node: PhraseNode
): Match | undefined {
	const word = words[index];
	if (!word) return undefined;
	for (const folded of new Set([word.folded, word.folded.replace(POSSESSIVE, '')])) {
		const phrase = node.next
			.get(folded)
			?.ends.find(({ capitals }) => capitals.every((place) => isInCapitals(words[from + place]?.text ?? '')));
		const cut = word.folded.length - folded.length;
		if (phrase) return { id: phrase.id, after: index + 1, end: word.end - cut };
	}
	return undefined;
}

/** Scripts without capitals are never "in capitals". One letter alone is not either ("A", "I"). */
function isInCapitals(word: string): boolean {
	const letters = word.replace(POSSESSIVE, '').replace(/[^\p{L}]/gu, '');
	return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
