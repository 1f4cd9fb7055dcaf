import type { PrivateTalk } from '$lib/domain/review/talk';
import { withOffset } from '$lib/server/clock';
import type { StoredTalk } from '$lib/server/repositories/private-talks';

type Booked = Extract<StoredTalk, { is: 'booked' }>;
type Written = Exclude<StoredTalk, { is: 'booked' }>;

export function isWritten(talk: StoredTalk): talk is Written {
	return talk.is !== 'booked';
}

/** What is booked now: the last booking, as long as nothing was written down since. */
export function bookedNow(talks: readonly StoredTalk[]): Booked | null {
	const last = talks.at(-1);
	return last?.is === 'booked' ? last : null;
}

export function bookedIn({ row, booked }: Booked, timeZone: string): NonNullable<PrivateTalk['booked']> {
	return { ...booked, startsAt: withOffset(booked.startsAt, timeZone), at: row.at.toISOString() };
}

/** All of it, as the child has it. */
export function childsTalk(
	talks: readonly StoredTalk[],
	{ timeZone, ...of }: Pick<PrivateTalk, 'review' | 'from'> & { timeZone: string }
): PrivateTalk {
	const booked = bookedNow(talks);
	return {
		...of,
		booked: booked && bookedIn(booked, timeZone),
		notes: talks.filter(isWritten).map(({ row, note }) => ({
			...note,
			id: row.id,
			at: row.at.toISOString()
		}))
	};
}
