import type { FormLabels } from './errors';
import type { DayForm } from './review';
import type { TalkForm } from './talk';
import type { DeskWords } from './words';

/** What the fields are called on the page of a review's day. */
export function dayLabels(t: DeskWords['t'], name: string): FormLabels<DayForm> {
	return {
		book: {
			day: t('desk-review:dayPage.day'),
			time: t('desk-review:dayPage.time'),
			minutes: t('desk-review:dayPage.minutes'),
			place: t('desk-review:dayPage.place'),
			placeKind: t('desk-review:dayPage.kind'),
			why: t('desk-review:dayPage.why')
		},
		permission: {
			day: t('desk-review:dayPage.permissionDay'),
			permissionWhy: t('desk-review:dayPage.permissionWhy')
		},
		adjourn: {
			lacking: t('desk-review:adjourn.title'),
			childWants: t('desk-review:adjourn.wants', { name }),
			why: t('desk-review:dayPage.why'),
			day: t('desk-review:dayPage.adjournDay')
		},
		hold: { day: t('desk-review:dayPage.holdDay'), noTalk: t('desk-talk:noTalkBefore') }
	};
}

/** What the fields are called on the page of a private talk. */
export function talkLabels(t: DeskWords['t'], name: string): FormLabels<TalkForm> {
	return {
		book: {
			day: t('desk-review:dayPage.day'),
			time: t('desk-review:dayPage.time'),
			minutes: t('desk-review:dayPage.minutes'),
			way: t('desk-talk:how'),
			place: t('desk-review:dayPage.place'),
			whoElse: t('desk-talk:whoElse'),
			words: t('desk-talk:words', { name }),
			why: t('desk-review:dayPage.why')
		},
		held: {
			day: t('desk-review:dayPage.holdDay'),
			way: t('desk-talk:how'),
			whoElse: t('desk-talk:whoWas'),
			said: t('desk-talk:said', { name }),
			saw: t('desk-talk:saw')
		},
		declined: { words: t('desk-talk:declinedWords', { name }) },
		none: { why: t('desk-talk:noneWords', { name }) }
	};
}
