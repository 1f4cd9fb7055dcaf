/** How far a request for an advocate has come, at the advocacy desk. Times are ISO 8601, `since` a day. */
export interface RequestView {
	accepted: { at: string; by: string } | null;
	advocate: { staffId: string; name: string; since: string } | null;
	advocates: { staffId: string; name: string }[];
	/** Whom the form offers first: the advocate there is, or whoever reads it. */
	suggested: string;
}

export const REQUEST_STEPS = ['accepted', 'named'] as const;

export type RequestStep = (typeof REQUEST_STEPS)[number];
