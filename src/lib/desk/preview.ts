import type { LevelledText, ReadingLevel } from '$lib/domain/text/text';
import { LEXICON_EN } from '$lib/domain/symbol-line/lexicon-en';
import type { KnownPerson } from '$lib/domain/symbol-line/names';
import { formatOverride, parseOverride } from '$lib/domain/symbol-line/override';
import { toSymbolLine, toSymbolLines, type SymbolLineOptions } from '$lib/domain/symbol-line/symbol-line';
import type { SymbolPart } from '$lib/domain/symbol-line/symbol-part';
import { SYMBOL_NAMES, type SymbolName } from '$lib/symbols/names';
import type { DeskPerson } from './child';

/** One idea of a symbol line, and the picture over its words, if it has one. */
export interface LinePart {
	words: string;
	symbol?: SymbolName;
	person?: Pick<DeskPerson, 'name' | 'photo' | 'picture'>;
}

/** What a child sees of an adult's words in one level: lines of symbols, whole sentences, or both. */
export interface LevelPreview {
	lines: LinePart[][];
	text: string | null;
}

export type Preview = Record<ReadingLevel, LevelPreview>;

/** What the preview needs to know of the child and of who writes. */
export interface PreviewContext {
	people: readonly DeskPerson[];
	/** The writer among the child's people. Left out where "I" is the child, as in a plan. */
	writerId?: string | null;
	/** A symbol line made by hand. */
	symbolLine?: string;
	/** The language that the words are written in. */
	lang: string;
}

const SYMBOLS: ReadonlySet<string> = new Set(SYMBOL_NAMES);
const TITLES = /^(?:mr|mrs|ms|mx|miss|dr|prof)\.?$/i;

export function isSymbolName(name: string): name is SymbolName {
	return SYMBOLS.has(name);
}

/** The child's people by the whole of their name, and by the first name alone. */
export function knownPeople(people: readonly DeskPerson[]): KnownPerson[] {
	return people.map(({ id, name }) => {
		const first = name.trim().split(/\s+/u)[0] ?? '';
		return { id, names: first === name || TITLES.test(first) ? [name] : [name, first] };
	});
}

/** A message: the same words in every level, with their symbols where symbols are shown. */
export function messagePreview(text: string, context: PreviewContext): Preview {
	const lines = linesOf(text, context);
	return {
		symbols: { lines, text: null },
		'symbols-and-words': { lines, text: null },
		words: { lines: [], text: text.trim() === '' ? null : text }
	};
}

/** One part of a plan card: each level has words of its own, and the symbols stand over the shortest. */
export function cardPreview(text: LevelledText, context: PreviewContext): Preview {
	const lines = linesOf(text.symbols, context);
	return {
		symbols: { lines, text: null },
		'symbols-and-words': { lines, text: text['symbols-and-words'] || null },
		words: { lines: [], text: text.words || null }
	};
}

/** The worked-out line of a text in the notation of `parseOverride`, ready to be changed by hand. */
export function symbolNotation(text: string, context: Omit<PreviewContext, 'symbolLine'>): string {
	return formatOverride(toSymbolLine(text, optionsOf(context)), knownPeople(context.people));
}

/** Why a line made by hand can't be used; null when it can. */
export function symbolLineError(notation: string, text: string, people: readonly DeskPerson[]) {
	const parsed = parseOverride(notation, { people: knownPeople(people), isSymbol: isSymbolName, text });
	return parsed.ok ? null : parsed.error;
}

function optionsOf({ people, writerId, symbolLine, lang }: PreviewContext): SymbolLineOptions {
	return {
		lexicon: lang.startsWith('en') ? LEXICON_EN : undefined,
		people: knownPeople(people),
		...(symbolLine ? { override: symbolLine } : {}),
		...(writerId === undefined ? {} : { speaker: writerId === null ? {} : { personId: writerId } })
	};
}

function linesOf(text: string, context: PreviewContext): LinePart[][] {
	return toSymbolLines(text, optionsOf(context)).map(({ parts }) =>
		parts.map((part) => linePart(part, context.people))
	);
}

function linePart({ words, symbol, personId }: SymbolPart, people: readonly DeskPerson[]): LinePart {
	const person = people.find(({ id }) => id === personId);
	return {
		words,
		...(symbol !== undefined && isSymbolName(symbol) ? { symbol } : {}),
		...(person ? { person } : {})
	};
}
