import type { OwnDevice } from '$lib/domain/devices/device-state';

/** How far a request for an advocate has come, at the advocacy desk. Times are ISO 8601, `since` a day. */
export interface RequestView {
	accepted: { at: string; by: string } | null;
	advocate: { staffId: string; name: string; since: string } | null;
	advocates: { staffId: string; name: string }[];
	/** Whom the form offers first: the advocate there is, or whoever reads it. */
	suggested: string;
}

/** The devices of a child who has asked for an advocate, at the advocacy desk. */
export interface AccessView {
	devices: OwnDevice[];
	/** The number of the device that an entry came from, where that is not open yet. */
	fromClosed: number | null;
}

/** What can be done at the advocacy desk. The words are under `desk-advocacy:done.<step>`. */
export const REQUEST_STEPS = ['accepted', 'named', 'letIn', 'shut'] as const;

export type RequestStep = (typeof REQUEST_STEPS)[number];
