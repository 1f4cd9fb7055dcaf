import { ON_HOME, type SymbolName } from './names';
import homeUrl from './sprite-home.svg?url&no-inline';
import spriteUrl from './sprite.svg?url&no-inline';

/** The address of a symbol's picture. */
export function symbolUrl(name: SymbolName): string {
	return `${ON_HOME.has(name) ? homeUrl : spriteUrl}#s-${name}`;
}

/** The address of a portrait. */
export function portraitUrl(face: number): string {
	return `${homeUrl}#s-face-${face}`;
}
