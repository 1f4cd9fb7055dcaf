/** One line of the IRO's pledge; its words are under `promise:<key>` at three reading levels. */
export interface PromiseLine {
	readonly key: `line${number}`;
	readonly symbol: string;
}

/** The eleven lines of the pledge, in its order (N-P-1 to N-P-11). */
export const PROMISE_LINES = [
	{ key: 'line1', symbol: 'know' },
	{ key: 'line2', symbol: 'listen' },
	{ key: 'line3', symbol: 'want' },
	{ key: 'line4', symbol: 'rights' },
	{ key: 'line5', symbol: 'review-meeting' },
	{ key: 'line6', symbol: 'me' },
	{ key: 'line7', symbol: 'family' },
	{ key: 'line8', symbol: 'care-plan' },
	{ key: 'line9', symbol: 'question' },
	{ key: 'line10', symbol: 'speak-up' },
	{ key: 'line11', symbol: 'safe' }
] as const satisfies readonly PromiseLine[];
