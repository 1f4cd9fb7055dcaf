import type { Lexicon } from './lexicon';
import { wordsOf, type Word } from './words';

/** One of the child's own people, under every name that the child uses for them. */
export interface KnownPerson {
	id: string;
	names: readonly string[];
}

interface KnownName {
	/** Null when several people share the name: better no face than the wrong one. */
	personId: string | null;
	words: readonly Word[];
}

/** The child's people by name, ready to be looked for in many sentences. */
export interface KnownNames {
	byKey: ReadonlyMap<string, KnownName>;
	longest: number;
}

export interface NameMatch {
	length: number;
	personId: string;
}

export function knownNames(people: readonly KnownPerson[], lexicon?: Lexicon): KnownNames {
	const byKey = new Map<string, KnownName>();
	for (const { id, names } of people) {
		for (const words of names.flatMap((name) => spelledNames(name, lexicon))) {
			const key = words.map((word) => word.key).join(' ');
			if (key === '') continue;
			const other = byKey.get(key);
			byKey.set(key, { personId: other && other.personId !== id ? null : id, words });
		}
	}
	return { byKey, longest: Math.max(0, ...[...byKey.values()].map(({ words }) => words.length)) };
}

function spelledNames(name: string, lexicon: Lexicon | undefined): Word[][] {
	const words = wordsOf(name);
	const [first, ...others] = words;
	const spellings = first && others.length === 0 ? (lexicon?.spellings(first.key) ?? []) : [];
	return [words, ...spellings.map(wordsOf)];
}

/** The longest name of one of the child's people that begins at `from`, with what its language joins to a name. */
export function longestName(
	words: readonly Word[],
	from: number,
	names: KnownNames,
	lexicon: Lexicon | undefined
): NameMatch | undefined {
	let best: NameMatch | undefined;
	let begun = '';
	for (const [at, word] of words.slice(from, from + names.longest).entries()) {
		const length = at + 1;
		for (const key of [word.key, ...(lexicon?.nameForms(word.key) ?? [])]) {
			const known = names.byKey.get(begun + key);
			if (known?.personId == null) continue;
			if (isNameHere(words, from, length, known, names, lexicon)) best = { length, personId: known.personId };
		}
		if (word.breakAfter !== 'none') break;
		begun += `${word.key} `;
	}
	return best;
}

function isNameHere(
	words: readonly Word[],
	from: number,
	length: number,
	known: KnownName,
	names: KnownNames,
	lexicon: Lexicon | undefined
): boolean {
	const written = words.slice(from, from + length);
	const isKin = (word: Word) => lexicon?.kin.has(word.key) === true;
	const spelledAsName = known.words.every((word, at) => !word.capital || written[at]?.capital || isKin(word));
	if (!spelledAsName) return false;
	const previous = words[from - 1];
	if (known.words.every(isKin) && previous?.breakAfter === 'none' && lexicon?.othersOwn(previous.key))
		return false;
	return !isFirstWordOfQuestion(words, from, length, names, lexicon);
}

/** "Will you come?" asks nobody called Will. */
function isFirstWordOfQuestion(
	words: readonly Word[],
	from: number,
	length: number,
	names: KnownNames,
	lexicon: Lexicon | undefined
): boolean {
	const previous = words[from - 1];
	if (length > 1 || (previous !== undefined && previous.breakAfter !== 'sentence')) return false;
	if (!lexicon?.startsSentences.has(words[from]?.key ?? '')) return false;
	const next = words[from]?.breakAfter === 'none' ? words[from + 1] : undefined;
	return (
		next !== undefined &&
		(lexicon.subjects.has(next.key) || lexicon.kin.has(next.key) || names.byKey.has(next.key))
	);
}
