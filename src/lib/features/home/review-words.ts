import type { NextReview } from '$lib/domain/review/next-review';
import { screenReader } from '$lib/features/shell/reader';
import { iroWord } from '$lib/features/shell/role-words';
import { wordingFor } from '$lib/features/shell/wording';
import { clockTime } from '$lib/i18n/clock';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';

/** The next review in words, as the parts of its block. */
export interface ReviewWords {
	title: string;
	day: string;
	time?: string;
	/** That the day was changed (NCB-4.1.3b). */
	moved?: string;
	/** How many nights; only while it is still to come. */
	sleeps?: { count: string; words: string };
	facts: { words: string; value: string }[];
	/** All of it, to be read out. */
	spoken: string;
}

export function reviewWords(
	next: NextReview | null,
	timeZone: string,
	iroName: string | undefined
): ReviewWords {
	if (!next) {
		const title = t('home:review.title');
		const day = t('home:review.none');
		return { title, day, facts: [], spoken: `${title}. ${day}` };
	}
	const isOver = (next.sleeps ?? 0) < 0;
	const title = t(isOver ? 'home:review.lastTitle' : 'home:review.title');
	const day = dayWords(next);
	const { startsAt } = next.review;
	const time = startsAt !== null && !isOver ? clockTime(startsAt, timeZone, screenReader()) : undefined;
	const moved = next.review.changed && !isOver ? t('home:review.moved') : undefined;
	const sleeps = sleepsWords(next);
	const facts = isOver ? [] : factsOf(next, iroName);
	const said = [title, day, moved, time, sleeps && `${sleeps.count} ${sleeps.words}`];
	return {
		title,
		day,
		...(time === undefined ? {} : { time }),
		...(moved === undefined ? {} : { moved }),
		...(sleeps ? { sleeps } : {}),
		facts,
		spoken: [...said, ...facts.map(({ words, value }) => `${words}: ${value}`)].filter(Boolean).join('. ')
	};
}

function dayWords({ review, on, sleeps }: NextReview): string {
	const date = (iso: string, style?: 'full' | 'day') => screenLanguage.format.date(iso, style);
	if (on === null) {
		return review.dueOn === null
			? t('home:review.noDay')
			: t('home:review.before', { day: date(review.dueOn) });
	}
	if (sleeps === 0) return t('home:review.today', { day: date(on) });
	if (sleeps === 1) return t('home:review.tomorrow', { day: date(on) });
	return date(on, (sleeps ?? 0) < -180 ? 'full' : 'day');
}

function sleepsWords({ sleeps }: NextReview): ReviewWords['sleeps'] | undefined {
	if (sleeps === null || sleeps < 1) return undefined;
	return { count: screenLanguage.format.number(sleeps), words: t('home:review.sleeps', { count: sleeps }) };
}

function factsOf({ review }: NextReview, iroName: string | undefined): ReviewWords['facts'] {
	const where = review.place && wordingFor(review.place).text;
	const runs = review.chairedBy && t(`home:review.runs.${review.chairedBy}`, { name: iroName ?? iroWord() });
	return [
		{ words: t('home:review.where'), value: where ?? t('home:review.notYet') },
		{ words: t('home:review.who'), value: runs ?? t('home:review.notYet') },
		...(review.minutes === null
			? []
			: [{ words: t('home:review.long'), value: t('home:review.minutes', { count: review.minutes }) }])
	];
}
