import { isSymbol } from '$lib/features/shell/symbol-words';
import { t } from '$lib/i18n/i18n.svelte';
import type { LinePart } from '$lib/ui/symbol-line/SymbolLine.svelte';
import { isOnBoard } from './board';

/** The word under a symbol. One that is not on the board has its own name for a word. */
export function symbolWord(name: string): string {
	return isOnBoard(name) ? t(`messages:board.words.${name}`) : name.replaceAll('-', ' ');
}

/** A message made of symbols, as a line. A symbol that this app does not have is still a word. */
export function symbolParts(symbols: readonly string[]): LinePart[] {
	return symbols.map((name) => ({
		words: symbolWord(name),
		...(isSymbol(name) ? { symbol: name } : {})
	}));
}
