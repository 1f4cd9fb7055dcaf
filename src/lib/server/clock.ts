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

const MS_A_MINUTE = 60_000;

/** The moment at which the clocks of a place show `local` (`YYYY-MM-DDTHH:mm`). */
export function momentAt(local: string, timeZone: string): Date {
	const asIfUtc = Date.parse(`${local}Z`);
	const nearby = asIfUtc - offsetMinutes(new Date(asIfUtc), timeZone) * MS_A_MINUTE;
	return new Date(asIfUtc - offsetMinutes(new Date(nearby), timeZone) * MS_A_MINUTE);
}

/** ISO 8601 with the offset of the place, as its clocks show it. */
export function withOffset(moment: Date, timeZone: string): string {
	const minutes = offsetMinutes(moment, timeZone);
	const local = new Date(moment.getTime() + minutes * MS_A_MINUTE).toISOString().slice(0, 19);
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map(twoDigits);
	return `${local}${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
}

function offsetMinutes(moment: Date, timeZone: string): number {
	const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
	const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
	const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
	return sign === '-' ? -size : size;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
