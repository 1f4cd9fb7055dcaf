import type { DeskWords } from './words';

/** The word that the child saw under a symbol. One that is not on the board has its own name for a word. */
export function symbolWord(t: DeskWords['t'], name: string): string {
	// Any name may come from a device, so the key can't be known beforehand.
	return t(`messages:board.words.${name as 'me'}`, { defaultValue: name.replaceAll('-', ' ') });
}
