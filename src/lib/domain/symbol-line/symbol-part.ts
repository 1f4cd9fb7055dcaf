/** Some words of the line under one symbol, under the picture of one of the child's people, or under neither. */
export interface SymbolPart {
	words: string;
	symbol?: string;
	personId?: string;
}
