import { callName } from '$lib/domain/people/call-name';
import type { Person } from '$lib/domain/people/person';
import type { NextReview } from '$lib/domain/review/next-review';
import type { Review } from '$lib/domain/review/review';
import type { ChosenWording } from '$lib/domain/text/text';
import { screenReader } from '$lib/features/shell/reader';
import { iroWord } from '$lib/features/shell/role-words';
import { ownWording, wordingFor } from '$lib/features/shell/wording';
import { clockTime } from '$lib/i18n/clock';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import type { SymbolName } from '$lib/symbols/names';

/** One thing to know about how it will be: "Place", "the café". */
export interface Fact {
	key: string;
	symbol: SymbolName;
	words: string;
	value: ChosenWording<string>;
	/** An adult's words: they have symbols of their own. */
	isAdults?: boolean;
}

export interface ReviewFact extends Fact {
	key: 'place' | 'howLong' | 'chair' | 'interpreter';
}

/** The day, in words: "Wednesday 18 March", "Tomorrow, …", or that there is none yet. */
export function dayOf({ on, sleeps }: NextReview): string {
	if (on === null) return t('review:noDate.title');
	const date = screenLanguage.format.date(on, (sleeps ?? 0) < -180 ? 'full' : 'day');
	if (sleeps === 0) return t('review:today', { date });
	return sleeps === 1 ? t('review:tomorrow', { date }) : date;
}

/** The time of day at the place of the review, as this child says it. */
export function timeOf({ startsAt }: Review, timeZone: string): string | null {
	return startsAt === null ? null : clockTime(startsAt, timeZone, screenReader());
}

export function factsOf(review: Review, iro: Person | undefined): ReviewFact[] {
	const own = (words: string | null) => ownWording(words ?? t('review:facts.notSet'));
	const fact = (key: ReviewFact['key'], symbol: SymbolName, value: ChosenWording<string>): ReviewFact => ({
		key,
		symbol,
		words: t(`review:facts.${key}`),
		value,
		isAdults: key === 'place'
	});
	return [
		fact('place', 'where', review.place ? wordingFor(review.place) : own(null)),
		...(review.minutes === null ? [] : [fact('howLong', 'wait', own(lengthOf(review.minutes)))]),
		fact('chair', 'chair-the-meeting', own(whoRunsIt(review, iro))),
		...(review.interpreter ? [fact('interpreter', 'interpreter', own(t('review:facts.booked')))] : [])
	];
}

/** "45 minutes", "1 hour", "1 hour and 30 minutes". */
export function lengthOf(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	const rest = minutes % 60;
	return screenLanguage.format.list([
		...(hours > 0 ? [t('review:howLong.hours', { count: hours })] : []),
		...(rest > 0 ? [t('review:howLong.minutes', { count: rest })] : [])
	]);
}

function whoRunsIt({ chairedBy }: Review, iro: Person | undefined): string | null {
	if (chairedBy === null) return null;
	return t(`review:chairedBy.${chairedBy}`, {
		name: iro ? callName(iro) : t('review:myIro', { iro: iroWord() })
	});
}
