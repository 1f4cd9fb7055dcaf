/** The most that one entry takes: letters are UTF-16 units. */
export const SAID_LIMITS = { letters: 10_000, symbols: 200, attachments: 10 } as const;

/** How something is said: in words, in symbols, by voice, drawing, photo or film; any of them, and all together. */
export interface SaidSomehow {
	words?: string;
	/** Symbol names in the order in which they were chosen. */
	symbols?: string[];
	/** Attachment ids. */
	attachments?: string[];
}

/** The part of an entry that says something. */
export function saidSomehow({ body }: { body: object }): SaidSomehow {
	const { words, symbols, attachments } = body as SaidSomehow;
	return {
		...(words === undefined ? {} : { words }),
		...(symbols ? { symbols } : {}),
		...(attachments ? { attachments } : {})
	};
}
