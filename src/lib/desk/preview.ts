import { callName } from '$lib/domain/people/call-name';
import {
	chooseWording,
	type AdultText,
	type ChosenWording,
	type LevelledText,
	type ReadingLevel
} from '$lib/domain/text/text';
import { lexiconOf } from '$lib/domain/symbol-line/lexicons';
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

/** One sentence; without parts where no word of it has a picture, and it is shown as text. */
export interface PreviewSentence {
	text: string;
	parts: LinePart[] | null;
}

/** What a child sees of an adult's words in one level: sentences with symbols, or in the words level a text. */
export interface LevelPreview {
	sentences: PreviewSentence[];
	text: string | null;
	lang: string;
}

export type Preview = Record<ReadingLevel, LevelPreview>;

/** What the preview needs to know of the child and of who writes. */
export interface PreviewContext {
	people: readonly DeskPerson[];
	/** The writer among the child's people. Left out where "I" is the child, as in a plan. */
	writerId?: string | null;
	/** A symbol line made by hand. It counts as long as it says the same words. */
	symbolLine?: string;
}

const SYMBOLS: ReadonlySet<string> = new Set(SYMBOL_NAMES);

export function isSymbolName(name: string): name is SymbolName {
	return SYMBOLS.has(name);
}

/** The child's people, by name and as they are called: a text speaks of a worker by their first name. */
export function knownPeople(people: readonly DeskPerson[]): KnownPerson[] {
	return people.map((person) => ({ id: person.id, names: [...new Set([person.name, callName(person)])] }));
}

/** A message, to a child whose screen is in `language`: where big symbols come first, the easier form. */
export function messagePreview(text: AdultText, language: string, context: PreviewContext): Preview {
	return inEachLevel((level) => {
		const wording = chooseWording(text, level === 'symbols' && language === 'en' ? 'en-x-easy' : language);
		return atLevel(level, wording, context);
	});
}

/** One part of a plan card: each level has words of its own. */
export function cardPreview(
	text: AdultText<LevelledText>,
	language: string,
	context: PreviewContext
): Preview {
	const { text: levels, lang } = chooseWording(text, language);
	return inEachLevel((level) => atLevel(level, { text: levels[level], lang }, context));
}

/** The worked-out line of a text in the notation of `parseOverride`, ready to be changed by hand. */
export function symbolNotation(wording: Wording, context: Omit<PreviewContext, 'symbolLine'>): string {
	const parts = toSymbolLine(wording.text, optionsOf(wording, context));
	return formatOverride(parts, knownPeople(context.people));
}

/** Why a line made by hand can't be used; null when it can. */
export function symbolLineError(notation: string, text: string, people: readonly DeskPerson[]) {
	const parsed = parseOverride(notation, { people: knownPeople(people), isSymbol: isSymbolName, text });
	return parsed.ok ? null : parsed.error;
}

type Wording = Pick<ChosenWording<string>, 'text' | 'lang'>;

function inEachLevel(preview: (level: ReadingLevel) => LevelPreview): Preview {
	return {
		symbols: preview('symbols'),
		'symbols-and-words': preview('symbols-and-words'),
		words: preview('words')
	};
}

function atLevel(level: ReadingLevel, wording: Wording, context: PreviewContext): LevelPreview {
	const { text, lang } = wording;
	if (level === 'words') return { sentences: [], text: text.trim() === '' ? null : text, lang };
	const lines = toSymbolLines(text, optionsOf(wording, context));
	const sentences = lines.map(({ start, end, parts }) => ({
		text: text.slice(start, end),
		parts: parts.some(({ symbol, personId }) => symbol !== undefined || personId !== undefined)
			? parts.map((part) => linePart(part, context.people))
			: null
	}));
	return { sentences, text: null, lang };
}

function optionsOf({ lang }: Wording, { people, writerId, symbolLine }: PreviewContext): SymbolLineOptions {
	return {
		lexicon: lexiconOf(lang),
		people: knownPeople(people),
		...(symbolLine ? { override: symbolLine } : {}),
		...(writerId === undefined ? {} : { speaker: writerId === null ? {} : { personId: writerId } })
	};
}

function linePart({ words, symbol, personId }: SymbolPart, people: readonly DeskPerson[]): LinePart {
	const person = people.find(({ id }) => id === personId);
	return {
		words,
		...(symbol !== undefined && isSymbolName(symbol) ? { symbol } : {}),
		...(person ? { person } : {})
	};
}
