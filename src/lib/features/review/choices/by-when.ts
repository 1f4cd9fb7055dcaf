import type { PlainWish } from '$lib/domain/review/wishes';
import type { Review } from '$lib/domain/review/review';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';

/** Until when a choice can still change what happens, in words; null where no day is known. */
export function untilWords(
	{ byWhen }: Pick<Review, 'byWhen'>,
	wish: PlainWish | 'person',
	today: string
): string | null {
	const day = byWhen?.changes[wish];
	if (!day) return null;
	return day < today
		? t('choices:late')
		: t('choices:until', { day: screenLanguage.format.date(day, 'day') });
}

/** The first day on which one of these stops changing what happens. */
export function firstDay(
	{ byWhen }: Pick<Review, 'byWhen'>,
	wishes: readonly (PlainWish | 'person')[]
): string | null {
	const days = wishes.flatMap((wish) => byWhen?.changes[wish] ?? []).sort();
	return days[0] ?? null;
}
