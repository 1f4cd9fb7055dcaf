import type { KeepClear } from '$lib/domain/review/choices';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';

/** What a child may need to keep free for, each by its symbol. */
export const CLEAR_THINGS = [
	'swimming',
	'football',
	'sport',
	'music',
	'prayer',
	'exam',
	'family-time',
	'friend',
	'sleep',
	'school'
] as const;

export type ClearThing = (typeof CLEAR_THINGS)[number];

export function isClearThing(symbol: string): symbol is ClearThing {
	return (CLEAR_THINGS as readonly string[]).includes(symbol);
}

/** "Swimming, Saturday, in the morning". */
export function clearWords({ words, symbol, weekday, time, date }: KeepClear): string {
	const parts = [
		...(symbol === undefined ? [] : [thingWords(symbol)]),
		...(words === undefined ? [] : [words]),
		...(weekday === undefined ? [] : [t(`choices:options.days.${weekday}`)]),
		...(time === undefined ? [] : [t(`choices:options.times.${time}`)]),
		...(date === undefined ? [] : [screenLanguage.format.date(date)])
	];
	return screenLanguage.format.series(parts);
}

/** A symbol that this list does not have is still a word. */
function thingWords(symbol: string): string {
	return isClearThing(symbol) ? t(`choices:clear.things.${symbol}`) : symbol.replaceAll('-', ' ');
}
