import type { Picture } from '$lib/domain/people/picture';
import type { SymbolName } from '$lib/symbols/names';

/** Somebody who can see something: a person, or a team with a symbol instead of a face. */
export interface Viewer {
	name: string;
	photo?: string | undefined;
	picture?: Picture | undefined;
	symbol?: SymbolName | undefined;
	/** Who they are, or why they can see it, in a few words. */
	about?: string | undefined;
}
