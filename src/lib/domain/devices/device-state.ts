/**
 * Whether a device has what the child and an advocate say to each other. `on-asking`: it is the child's
 * only one, and opens when it asks for one, unless something was said on another one before. `closed`: an advocate,
 * or an open device of the child's, lets it in.
 */
export const ADVOCATE_ACCESS = ['open', 'on-asking', 'closed'] as const;

export type AdvocateAccess = (typeof ADVOCATE_ACCESS)[number];

/** What the service says to one device of itself. */
export interface DeviceState {
	/** Its place among the child's own devices, from 1, in the order in which they joined. It never changes. */
	number: number;
	advocate: AdvocateAccess;
	/** What was taken off it when it was closed: things of the feed, and ids of entries. */
	gone?: { items: { kind: string; id: string }[]; entries: string[] };
}

/** Whether something may have been said to an advocate that this device has not. It can't be told from here. */
export function mayLack({ number, advocate }: Pick<DeviceState, 'number' | 'advocate'>): boolean {
	return advocate === 'closed' || (advocate === 'on-asking' && number > 1);
}

/** A device of the child's own, as whoever may open it sees it. Times are ISO 8601. */
export interface OwnDevice {
	id: string;
	/** As in `DeviceState`. */
	number: number;
	joinedAt: string;
	lastUsedAt: string;
	/** Who made the code that it joined with; null where nobody did, as in a demo. */
	codeFrom: string | null;
	isOpen: boolean;
}
