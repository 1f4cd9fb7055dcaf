import { callName } from '$lib/domain/people/call-name';
import type { Person } from '$lib/domain/people/person';
import type { Lexicon } from '$lib/domain/symbol-line/lexicon';
import { toSymbolLines } from '$lib/domain/symbol-line/symbol-line';
import type { SymbolPart } from '$lib/domain/symbol-line/symbol-part';
import type { ChosenWording } from '$lib/domain/text/text';
import { ownWording, type Reader } from '$lib/i18n/reader';
import { SYMBOL_NAMES, type SymbolName } from '$lib/symbols/names';
import type { LinePart, Someone, SymbolText, Words } from './booklet';

/** What it takes to put a text on paper. */
export interface Writing {
	reader: Reader;
	people: readonly Person[];
	/** By language; none where no symbols are known for its words. */
	lexicons: (lang: string) => Lexicon | undefined;
}

const SYMBOLS: ReadonlySet<string> = new Set(SYMBOL_NAMES);

export function someone({ name, photo, picture }: Pick<Person, 'name' | 'photo' | 'picture'>): Someone {
	return { name, ...(photo === undefined ? {} : { photo }), ...(picture ? { picture } : {}) };
}

/** Words with their language, where it is not the booklet's. */
export function words({ text, lang }: ChosenWording<string>, { reader }: Writing): Words {
	return lang === reader.lang ? { text } : { text, lang, dir: 'auto' };
}

/** The app's own words. */
export function own(text: string, writing: Writing): Words {
	return words(ownWording(text, writing.reader), writing);
}

/** A text as symbols over words; in the words level as it is. */
export function symbolText(
	wording: ChosenWording<string>,
	writing: Writing,
	{ override, speaker }: { override?: string | undefined; speaker?: { personId: string } } = {}
): SymbolText {
	const { text, ...inLanguage } = words(wording, writing);
	if (writing.reader.level === 'words') return { sentences: [{ text, parts: null }], ...inLanguage };
	const lines = toSymbolLines(text, {
		lexicon: writing.lexicons(wording.lang),
		people: writing.people.map((person) => ({
			id: person.id,
			names: [...new Set([person.name, callName(person)])]
		})),
		...(override === undefined ? {} : { override }),
		...(speaker ? { speaker } : {})
	});
	const sentences = lines.map(({ start, end, parts }) => {
		const shown = parts.map((part) => linePart(part, writing.people));
		const hasPictures = shown.some(({ symbol, person }) => symbol !== undefined || person !== undefined);
		return { text: text.slice(start, end), parts: hasPictures ? shown : null };
	});
	return { sentences, ...inLanguage };
}

/** "A machine put this into your language", where nobody has checked one of them. */
export function uncheckedNote(
	wordings: readonly Pick<ChosenWording<unknown>, 'checked'>[],
	{ reader }: Writing
): { unchecked?: string } {
	return wordings.every(({ checked }) => checked) ? {} : { unchecked: reader.t('machine') };
}

function linePart({ words: said, symbol, personId }: SymbolPart, people: readonly Person[]): LinePart {
	const person = people.find(({ id }) => id === personId);
	return {
		words: said,
		...(symbol !== undefined && isSymbol(symbol) ? { symbol } : {}),
		...(person ? { person: someone(person) } : {})
	};
}

function isSymbol(name: string): name is SymbolName {
	return SYMBOLS.has(name);
}
