import { formatsFor } from './formats';
import type { Reader } from './reader';

type Quarter = 'whole' | 'quarterPast' | 'half' | 'quarterTo';

const QUARTERS: Readonly<Record<string, Quarter>> = {
	'00': 'whole',
	'15': 'quarterPast',
	'30': 'half',
	'45': 'quarterTo'
};

/**
 * The time of day of a moment, as a child says it: "4 o’clock", "half past 4"; in the words level
 * "4:00 pm". A language that has no words for it yet has the digits of its own clock.
 * @param timeZone of the place where it happens
 */
export function clockTime(
	iso: string,
	timeZone: string,
	reader: Pick<Reader, 't' | 'lang' | 'level' | 'languageOf'>
): string {
	const { t, lang, level } = reader;
	const { hours, minute } = timeOfDay(iso, timeZone);
	const facts = { hour: onTheDial(hours), next: onTheDial(hours + 1), minute };
	const isShort = level === 'words' && !lang.endsWith('-x-easy');
	const words = isShort
		? t(`times:${hours < 12 ? 'am' : 'pm'}`, facts)
		: t(`times:${partOfDay(hours)}`, { time: t(`times:${QUARTERS[minute] ?? 'other'}`, facts) });
	const isOwn = reader.languageOf(words).split('-')[0] === lang.split('-')[0];
	return isOwn ? words : formatsFor(lang, timeZone).time(iso);
}

function timeOfDay(iso: string, timeZone: string): { hours: number; minute: string } {
	const digits = new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone
	}).format(new Date(iso));
	const [hours = '', minute = ''] = digits.split(':');
	return { hours: Number(hours), minute };
}

function onTheDial(hours: number): number {
	return hours % 12 === 0 ? 12 : hours % 12;
}

function partOfDay(hours: number): 'early' | 'morning' | 'noon' | 'afternoon' | 'evening' {
	if (hours < 8) return 'early';
	if (hours < 12) return 'morning';
	if (hours < 15) return 'noon';
	return hours < 18 ? 'afternoon' : 'evening';
}
