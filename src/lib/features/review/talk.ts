import type { Review } from '$lib/domain/review/review';
import {
	standingOf,
	talkAskIn,
	type BookedTalk,
	type PrivateTalk,
	type TalkEvent,
	type TalkStanding,
	type TalkWay
} from '$lib/domain/review/talk';
import { screenReader } from '$lib/features/shell/reader';
import { ownWording, wordingFor } from '$lib/features/shell/wording';
import { clockTime } from '$lib/i18n/clock';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import type { SavedEntry } from '$lib/offline/index';
import type { SymbolName } from '$lib/symbols/names';
import type { TALK_ASKS } from './ask';
import { lengthOf, type Fact } from './review-facts';

const WAY_SYMBOLS: Readonly<Record<TalkWay, SymbolName>> = {
	'in-person': 'visit',
	phone: 'phone-call',
	screen: 'video-call'
};

/** How the talk stands, with what was said of it on this device a moment ago. */
export function standingHere(
	talk: Pick<PrivateTalk, 'booked' | 'notes'> | undefined,
	entries: readonly SavedEntry[],
	review: Pick<Review, 'id'>
): TalkStanding {
	const { booked = null, notes = [] } = talk ?? {};
	const done = notes.map(({ outcome, at }): TalkEvent => ({ at: Date.parse(at), is: outcome }));
	const asked = entries.flatMap(({ entry, state, receipt }): TalkEvent[] => {
		if (state === 'taken-back' || state === 'not-sent') return [];
		const ask = talkAskIn(entry, review.id);
		return ask ? [{ at: receipt ? Date.parse(receipt.receivedAt) : Infinity, is: 'asked', ask }] : [];
	});
	const bookings: TalkEvent[] = booked ? [{ at: Date.parse(booked.at), is: 'booked', way: booked.way }] : [];
	return standingOf([...done, ...bookings, ...asked]);
}

/** "Just you and Callum" (NCB-AppB-15), or who else is there. */
export function companyWords(others: string | undefined, name: string): string {
	return others ? t('talk:with', { name, others }) : t('talk:alone', { name });
}

/** When, how, where and how long, as far as it is known. */
export function talkFacts(booked: BookedTalk, name: string, timeZone: string): Fact[] {
	const day = screenLanguage.format.date(booked.startsAt.slice(0, 10), 'day');
	const time = clockTime(booked.startsAt, timeZone, screenReader());
	const own = (key: string, symbol: SymbolName, words: string, value: string): Fact => ({
		key,
		symbol,
		words,
		value: ownWording(value)
	});
	return [
		own('who', 'private', t('talk:facts.who'), companyWords(booked.others, name)),
		own('when', 'when', t('talk:facts.when'), t('talk:dayAt', { day, time })),
		own('how', WAY_SYMBOLS[booked.way], t('talk:facts.how'), t(`talk:way.${booked.way}`)),
		...(booked.place
			? [
					{
						key: 'place',
						symbol: 'where' as const,
						words: t('talk:facts.place'),
						value: wordingFor(booked.place),
						isAdults: true
					}
				]
			: []),
		own('howLong', 'wait', t('talk:facts.howLong'), lengthOf(booked.minutes))
	];
}

type TalkAskKey = 'more-time' | (typeof TALK_ASKS)[number];

/** What can be asked of a talk as it stands. */
export function asksOf({ state, asksFaceToFace }: TalkStanding, way: TalkWay | undefined): TalkAskKey[] {
	if (state === 'declined') return asksFaceToFace ? [] : ['face-to-face'];
	if (state !== 'booked' && state !== 'overruled') return [];
	const meets = way === 'in-person' || asksFaceToFace;
	return [...(meets ? [] : ['face-to-face' as const]), 'more-time', 'no-talk'];
}
