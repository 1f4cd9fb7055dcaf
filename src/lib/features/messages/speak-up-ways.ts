import type { SymbolName } from '$lib/symbols/names';

interface SpeakUpWay {
	readonly key: string;
	readonly href: string;
	readonly symbol: SymbolName;
}

/** Ways to speak up beside writing to somebody, in their order. The words are under `messages:speakUp.ways.<key>`. */
export const SPEAK_UP_WAYS = [
	{ key: 'advocate', href: '/speak-up/advocate', symbol: 'advocate' },
	{ key: 'complaint', href: '/speak-up/complaint', symbol: 'not-right' },
	{ key: 'thanks', href: '/speak-up/thanks', symbol: 'thank-you-praise' },
	{ key: 'different-iro', href: '/speak-up/ask/different-iro', symbol: 'different' },
	{ key: 'lawyer', href: '/speak-up/ask/lawyer', symbol: 'solicitor' },
	{ key: 'my-file', href: '/speak-up/ask/my-file', symbol: 'book' },
	{ key: 'people-in-charge', href: '/speak-up/ask/people-in-charge', symbol: 'talk-board' },
	{ key: 'rights', href: '/rights', symbol: 'rights' }
] as const satisfies readonly SpeakUpWay[];
