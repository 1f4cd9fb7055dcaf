import type { Lexicon } from '$lib/domain/symbol-line/lexicon';
import type { KnownPerson } from '$lib/domain/symbol-line/names';
import { toSymbolLines, type SymbolPart } from '$lib/domain/symbol-line/symbol-line';
import { findHardWords, lookUp, type Glossary, type GlossaryEntry } from '$lib/domain/glossary/glossary';
import { callName } from '$lib/domain/people/call-name';
import type { Person } from '$lib/domain/people/person';
import { SYMBOL_NAMES, type SymbolName } from '$lib/symbols/names';
import type { Viewer } from '$lib/ui/who-can-see/viewer';
import { viewerOf } from './who-can-see';

const SYMBOLS: ReadonlySet<string> = new Set(SYMBOL_NAMES);

/** A few words, under a symbol, under somebody's face, or under neither. */
export interface WordsPart {
	words: string;
	symbol?: SymbolName;
	person?: Pick<Viewer, 'name' | 'photo' | 'picture'>;
}

/** A piece of a text: words as they are, or a hard word with what it means. */
export type TextPiece = string | { word: string; meaning: GlossaryEntry };

/** A sentence as it is shown: symbols over words, and the hard words in it. */
export interface Sentence {
	text: string;
	parts: WordsPart[];
	/** False where no word has a symbol or a face: then it is shown as text. */
	hasPictures: boolean;
	/** The sentence in pieces, each hard word with its meaning. */
	segments: TextPiece[];
	/** The hard words alone, with commas between them. */
	hardWords: TextPiece[];
	/** Counts up with each line of the text. */
	paragraph: number;
}

export interface ReadingAids {
	people: readonly Person[];
	lexicon?: Lexicon | undefined;
	glossary?: Glossary | undefined;
	/** A line made by hand, which counts as long as it says the same words. */
	override?: string | undefined;
	/** Who "I" is, when it is not the child. */
	speaker?: { personId?: string } | undefined;
}

export function isSymbol(name: string): name is SymbolName {
	return SYMBOLS.has(name);
}

/** A text, sentence by sentence. A hard word is marked in the first sentence that has it. */
export function toSentences(text: string, aids: ReadingAids): Sentence[] {
	const { people, lexicon, glossary, override, speaker } = aids;
	const known = people.map(knownPerson);
	const lines = toSymbolLines(text, { lexicon, people: known, override, ...(speaker ? { speaker } : {}) });
	const hard = glossary ? findHardWords(text, glossary) : [];
	return lines.map(({ start, end, parts }) => {
		const within = hard.filter((word) => word.start >= start && word.end <= end);
		const segments = segmentsOf(text, { start, end }, within, glossary);
		return {
			text: text.slice(start, end),
			parts: parts.map((part) => linePart(part, people)),
			hasPictures: parts.some(({ symbol, personId }) => symbol !== undefined || personId !== undefined),
			segments,
			hardWords: withCommas(segments.filter((segment) => typeof segment === 'object')),
			paragraph: text.slice(0, start).split('\n').length
		};
	});
}

/** The pieces of each paragraph, its sentences one after the other. */
export function inParagraphs(sentences: readonly Sentence[]): TextPiece[][] {
	const paragraphs = new Map<number, TextPiece[]>();
	for (const { paragraph, segments } of sentences) {
		const before = paragraphs.get(paragraph);
		paragraphs.set(paragraph, before ? [...before, ' ', ...segments] : segments);
	}
	return [...paragraphs.values()];
}

function withCommas(words: TextPiece[]): TextPiece[] {
	return words.flatMap((word, place) => (place === 0 ? [word] : [', ', word]));
}

/** By the first name, too: a text speaks of a worker by it. */
function knownPerson(person: Person): KnownPerson {
	return { id: person.id, names: [...new Set([person.name, callName(person)])] };
}

function linePart({ words, symbol, personId }: SymbolPart, people: readonly Person[]): WordsPart {
	const person = personId === undefined ? undefined : people.find(({ id }) => id === personId);
	return {
		words,
		...(symbol !== undefined && isSymbol(symbol) ? { symbol } : {}),
		...(person ? { person: viewerOf(person) } : {})
	};
}

function segmentsOf(
	text: string,
	{ start, end }: { start: number; end: number },
	hard: readonly { start: number; end: number; id: string }[],
	glossary: Glossary | undefined
): TextPiece[] {
	const segments: TextPiece[] = [];
	let from = start;
	for (const word of hard) {
		const meaning = glossary && lookUp(word.id, glossary);
		if (!meaning) continue;
		if (word.start > from) segments.push(text.slice(from, word.start));
		segments.push({ word: text.slice(word.start, word.end), meaning });
		from = word.end;
	}
	if (from < end) segments.push(text.slice(from, end));
	return segments;
}
