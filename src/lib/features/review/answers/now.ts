import { dayAt } from '$lib/domain/review/next-review';
import type { Review } from '$lib/domain/review/review';
import type { WishKey } from '$lib/domain/review/wishes';
import type { ChosenWording } from '$lib/domain/text/text';
import { lengthOf } from '$lib/features/review/review-facts';
import { screenReader } from '$lib/features/shell/reader';
import { ownWording, wordingFor } from '$lib/features/shell/wording';
import { clockTime } from '$lib/i18n/clock';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';

/** How what was agreed is now: the place, the day or the length that is booked. */
export function nowWords(wish: WishKey, review: Review, timeZone: string): ChosenWording<string> | null {
	const { place, minutes } = review;
	if (wish === 'where' && place) {
		const chosen = wordingFor(place);
		return { ...chosen, text: t('answers:changed.now', { what: chosen.text }) };
	}
	const what =
		wish === 'length' ? minutes !== null && lengthOf(minutes) : wish === 'when' && dayWords(review, timeZone);
	return what ? ownWording(t('answers:changed.now', { what })) : null;
}

function dayWords({ startsAt, on }: Review, timeZone: string): string | null {
	const date = startsAt ? dayAt(new Date(startsAt), timeZone) : on;
	if (!date) return null;
	const time = startsAt && clockTime(startsAt, timeZone, screenReader());
	return screenLanguage.format.series([screenLanguage.format.date(date, 'day'), ...(time ? [time] : [])]);
}
