import { knownNames, longestName, type KnownPerson } from './names';
import type { SymbolPart } from './symbol-part';
import { wordsOf } from './words';

/** Why a line made by hand can't be used. `at` is the offset of the mark in the notation. */
export type OverrideError =
	| { kind: 'empty' }
	| { kind: 'unclosed-mark' | 'mark-without-words'; at: number; mark: string }
	| { kind: 'unknown-symbol' | 'unknown-person'; at: number; name: string }
	| { kind: 'words-differ'; expected: string; found: string };

export type ParsedOverride = { ok: true; parts: SymbolPart[] } | { ok: false; error: OverrideError };

export interface OverrideChecks {
	people?: readonly KnownPerson[];
	/** Given where the symbol set is known, as on the desk; any name passes otherwise. */
	isSymbol?: (name: string) => boolean;
	/** The text that the line must say, word for word: a picture may change, a word never. */
	text?: string;
}

// [symbol]words, {Name}words, {Name} for the name alone; a backslash before [ { or \ makes it an ordinary character.
const PART = /(?:\[([^\][{}]*)\]|\{([^\][{}]*)\})?((?:\\.|[^[{\\])*)/gsu;

/**
 * Reads a line made by hand: `[me]I [see]see {Kit} [calendar-date]every Saturday`. A mark in square brackets
 * is a symbol, in curly ones a person by a name the child uses; the words up to the next mark stand under it.
 * `[]` begins words without a picture.
 */
export function parseOverride(notation: string, checks: OverrideChecks): ParsedOverride {
	const parts: SymbolPart[] = [];
	let at = 0;
	for (const match of notation.matchAll(PART)) {
		if (match.index !== at) break;
		if (match[0] === '') continue;
		const read = readPart(match, checks);
		if ('kind' in read) return { ok: false, error: read };
		if (read.words !== '') parts.push(read);
		at += match[0].length;
	}
	if (at < notation.length)
		return { ok: false, error: { kind: 'unclosed-mark', at, mark: notation.slice(at, at + 20) } };
	if (parts.length === 0) return { ok: false, error: { kind: 'empty' } };
	const found = parts.map((part) => part.words).join(' ');
	const expected = checks.text === undefined ? found : oneSpaced(checks.text);
	if (found !== expected) return { ok: false, error: { kind: 'words-differ', expected, found } };
	return { ok: true, parts };
}

function readPart(match: RegExpExecArray, checks: OverrideChecks): SymbolPart | OverrideError {
	const [, symbol, name, escapedRest = ''] = match;
	const rest = escapedRest.replace(/\\(.)/gsu, '$1');
	const at = match.index;
	const words = oneSpaced(rest);
	if (name !== undefined) {
		const personId = personCalled(name, checks.people ?? []);
		if (personId === undefined) return { kind: 'unknown-person', at, name };
		// `{Kit}.` and `{Kit} swims` say the name; `{Kit}my brother` says other words in its place.
		return { words: /^[\p{L}\p{N}]/u.test(rest) ? words : oneSpaced(name + rest), personId };
	}
	if (symbol === undefined || symbol.trim() === '') return { words };
	const known = symbol.trim();
	if (checks.isSymbol?.(known) === false) return { kind: 'unknown-symbol', at, name: known };
	if (words === '') return { kind: 'mark-without-words', at, mark: `[${known}]` };
	return { words, symbol: known };
}

/** Writes a line in the notation, ready to be changed by hand. Unknown people become words without a picture. */
export function formatOverride(parts: readonly SymbolPart[], people: readonly KnownPerson[]): string {
	return parts.map((part, at) => formatPart(part, people, at === 0)).join(' ');
}

function formatPart(part: SymbolPart, people: readonly KnownPerson[], isFirst: boolean): string {
	const words = escaped(part.words);
	if (part.symbol !== undefined) return `[${part.symbol}]${words}`;
	const person = people.find(({ id }) => id === part.personId);
	const name = person?.names.find((each) => personCalled(each, people) === person.id);
	if (name === undefined) return isFirst ? words : `[]${words}`;
	const startsWithName = part.words.startsWith(name) && !/^[\p{L}\p{N}]/u.test(part.words.slice(name.length));
	return `{${name}}${startsWithName ? escaped(part.words.slice(name.length)) : words}`;
}

function escaped(words: string): string {
	return words.replace(/[[{\\]/g, '\\$&');
}

function personCalled(name: string, people: readonly KnownPerson[]): string | undefined {
	const words = wordsOf(name);
	const match = longestName(words, 0, knownNames(people), undefined);
	return match && match.length === words.length ? match.personId : undefined;
}

function oneSpaced(text: string): string {
	return text.trim().replace(/\s+/gu, ' ');
}
