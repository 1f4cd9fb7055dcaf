/** The time, and being called later. Handed in, so that a test moves it by hand. */
export interface Clock {
	now(): Date;
	/** Runs once after so many milliseconds. Answers with how to call it off. */
	after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
	now: () => new Date(),
	after(milliseconds, run) {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	}
};

/** ISO 8601 in the device's own time zone, with its offset: `2026-11-22T16:05:00.000+01:00`. */
export function withOffset(moment: Date): string {
	const east = -moment.getTimezoneOffset();
	const local = new Date(moment.getTime() + east * 60_000).toISOString().slice(0, -1);
	const size = Math.abs(east);
	const hours = String(Math.floor(size / 60)).padStart(2, '0');
	const minutes = String(size % 60).padStart(2, '0');
	return `${local}${east < 0 ? '-' : '+'}${hours}:${minutes}`;
}
