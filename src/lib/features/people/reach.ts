import type { Reach } from '$lib/domain/people/person';

/** A way that the device itself can open. */
const SCHEMES = { call: 'tel', text: 'sms', email: 'mailto' } as const;

/** A number or an address in a line that runs the other way: in one piece, and its own way round. */
export function isolated(detail: string, dir: 'ltr' | 'rtl'): string {
	return dir === 'rtl' ? `\u2066${detail.replaceAll(' ', '\u00a0')}\u2069` : detail;
}

/** The address that opens the phone, the messages or the e-mail of the device; null where nothing does. */
export function addressOf({ way, detail }: Pick<Reach, 'way' | 'detail'>): string | null {
	if (detail === undefined || !(way in SCHEMES)) return null;
	const scheme = SCHEMES[way as keyof typeof SCHEMES];
	return `${scheme}:${way === 'email' ? detail.trim() : detail.replaceAll(/[^\d+]/g, '')}`;
}
