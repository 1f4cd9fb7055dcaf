import type { SymbolName } from '$lib/symbols/names';

interface SpeakUpWay {
	readonly key: string;
	readonly href: string;
	readonly symbol: SymbolName;
}

/** Ways to speak up beside writing to somebody, in their order. The words are under `messages:speakUp.ways.<key>`. */
export const SPEAK_UP_WAYS = [
	{ key: 'advocate', href: '/speak-up/advocate', symbol: 'advocate' },
	{ key: 'rights', href: '/rights', symbol: 'rights' }
] as const satisfies readonly SpeakUpWay[];
