import { ENGLISH_WORDS } from '$lib/domain/symbol-line/lexicon-en';
import { listed } from '$lib/domain/symbol-line/lexicon';

const WORDS = new Map(
	ENGLISH_WORDS.flatMap((list) => Object.entries(list)).map(([name, words]) => [name, listed(words)[0]])
);

/** The word for a symbol that a child chose, where it stands without its picture. */
export function symbolWords(name: string): string {
	return WORDS.get(name) ?? name.replaceAll('-', ' ');
}
