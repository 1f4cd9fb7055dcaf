/** Now, and fresh ids: handed in, so that tests can hold them still. */
export interface Clock {
	now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The day it is at a place, as `YYYY-MM-DD`. */
export function dayAt(moment: Date, timeZone: string): string {
	return new Intl.DateTimeFormat('en-CA', {
		timeZone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit'
	}).format(moment);
}
