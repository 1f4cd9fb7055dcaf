import type { Picture } from '$lib/domain/people/picture';
import type { IroPromise, Person } from '$lib/domain/people/person';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import type { HelpLine } from '$lib/domain/service/service';
import type { ReadingLevel } from '$lib/domain/text/text';
import type { SymbolName } from '$lib/symbols/names';
import type { SignName } from '$lib/ui/answers/signs';

/** What a booklet is made of: what the child's app has, and nothing that the child said. */
export interface BookletFacts {
	/** The name that the child uses. */
	name: string;
	pretend: boolean;
	people: readonly Person[];
	promise: IroPromise | null;
	cards: readonly PlanCard[];
	/** Numbers from the service's own configuration. */
	helpLines: readonly HelpLine[];
	/** Skin tone of the symbols. */
	skin: number;
	/** `YYYY-MM-DD` */
	today: string;
}

/** Words, and the language that they are in. */
export interface Words extends InLanguage {
	text: string;
}

/** Left out where it is as in the rest of the booklet. */
interface InLanguage {
	lang?: string;
	dir?: 'auto';
}

/** One idea of a symbol line, and the picture over its words, if it has one. */
export interface LinePart {
	words: string;
	symbol?: SymbolName;
	person?: Someone;
}

/** A text, sentence by sentence; a sentence without parts has no picture over any of its words. */
export interface SymbolText extends InLanguage {
	sentences: { text: string; parts: LinePart[] | null }[];
}

/** Somebody, by the name that the child uses. */
export interface Someone {
	name: string;
	/** The address of a photo. */
	photo?: string;
	picture?: Picture;
}

export interface AnswerToColour {
	sign: SignName;
	words: string;
}

interface Titled {
	title: string;
}

export interface Sheets {
	cover: Titled & {
		name: string;
		mine: string[];
		iro: (Titled & { who: Someone; reach: Words[] }) | null;
		printed: string;
		pretend?: string;
	};
	iro: Titled & {
		who: Someone;
		role: string;
		does: Words;
		facts: string[];
		help: (Titled & { things: Words[] }) | null;
		/** In words; with symbols over them it takes a side of its own. */
		hello: (Titled & SymbolText) | null;
		unchecked?: string;
	};
	hello: Titled & { who: Someone; said: SymbolText; unchecked?: string };
	people: Titled & { people: (Someone & { role?: string; job: Words })[]; unchecked?: string };
	promise: Titled & {
		lines: { symbol: SymbolName; words: Words }[];
		/** Of the first line on this sheet. */
		number: number;
		/** On the last one. */
		signed?: { words: string; who: Someone };
	};
	part: Titled & {
		symbol: SymbolName;
		number: string;
		now: Titled & SymbolText;
		next: Titled & SymbolText;
		who: Titled & { people: Someone[] };
		byWhen: Titled & { words: string };
		unchecked?: string;
		/** Where there is room for them beside the text. */
		answers?: Sheets['answers'];
	};
	answers: Titled & {
		symbol: SymbolName;
		question: string;
		colour: string;
		answers: AnswerToColour[];
		say: string;
	};
	empty: Titled & { parts: { symbol: SymbolName; title: string }[]; say: string };
	own: Titled;
	help: Titled & {
		lead: string;
		lines: { name: string; ways: string[]; about: Words }[];
		tell: string[];
	};
}

export type SheetKind = keyof Sheets;

/** One side of A5. */
export type Sheet = { [Kind in SheetKind]: { kind: Kind } & Sheets[Kind] }[SheetKind];

/** A whole booklet, ready to be laid out: plain data, for a screen and for a page that a server writes. */
export interface Booklet {
	lang: string;
	dir: 'ltr' | 'rtl';
	level: ReadingLevel;
	skin: number;
	/** As many as fold into a booklet: four to a sheet of A4. */
	sheets: Sheet[];
}
