import type { EntryBodies } from '$lib/domain/entries/entry';
import type { PersonDecision } from '$lib/domain/review/arrangements';
import type { ConsultationAnswers } from '$lib/domain/review/consultation';
import type { ReportTopic } from '$lib/domain/review/report';
import type { ReviewAnswer, PlainWish } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import { dayAt } from '$lib/server/clock';
import type { TalkBooking } from '$lib/server/services/private-talks';
import type { StoryMoment } from './calendar';
import type { DemoTalk } from './child-record';
import type { Act, Scene } from './scene';
import type { StaffKey } from './staff';
import { says, type Spoken } from './story';

type OfReview = 'review-choices' | 'views' | 'private-topic' | 'review-request' | 'report-answer';

/** What is said, for whichever review is to come; who is in it, goes by their key in the story. */
type SaidForReview = {
	[Kind in OfReview]: Spoken & {
		kind: Kind;
		body: (id: (key: string) => string) => Omit<EntryBodies[Kind], 'review'>;
	};
}[OfReview];

/** What is said for the review that is to come. */
export function saysForReview(at: StoryMoment, said: SaidForReview): Act {
	const body = (scene: Scene) =>
		({
			review: scene.review,
			...said.body((key) => scene.people.get(key))
		}) as EntryBodies[OfReview];
	return says<OfReview>(at, { ...said, body });
}

/** The review is read at the desk, and the child sees that what they said was seen. */
export function opensReview(at: StoryMoment, by: StaffKey): Act {
	return {
		at,
		run: async (scene) => {
			await scene.app.reviewDesk.open(scene.member(by).actor, scene.review);
		}
	};
}

export function answersWish(
	at: StoryMoment,
	by: StaffKey,
	wish: PlainWish,
	state: ReviewAnswer['state'],
	words?: AdultText
): Act {
	const draft = { wish, state, ...(words ? { words } : {}) };
	return {
		at,
		run: async (scene) => {
			await scene.app.reviewWishes.answer(scene.member(by).actor, scene.review, draft);
		}
	};
}

/** What is decided on somebody, by their key in the story. */
export function decidesOn(at: StoryMoment, by: StaffKey, who: string, decision: PersonDecision): Act {
	return {
		at,
		run: async (scene) => {
			const { app, review, people } = scene;
			await app.reviewPeople.decide(scene.member(by).actor, review, people.get(who), decision);
		}
	};
}

/** Somebody gets a link to a form of their own, by their key in the story; with answers, they send it. */
export function asksForViews(at: StoryMoment, by: StaffKey, who: string, answers?: ConsultationAnswers): Act {
	return {
		at,
		run: async (scene) => {
			const { app, review, people } = scene;
			const draft = { lang: 'en', showsName: true } as const;
			const { url } = await app.consultations.make(scene.member(by).actor, review, people.get(who), draft);
			if (answers) await app.consultations.answer(url.split('/').at(-1) ?? '', answers);
		}
	};
}

/** A private talk before the review is booked, for a moment of the story. */
export function booksTalk(
	at: StoryMoment,
	by: StaffKey,
	startsAt: StoryMoment,
	talk: Omit<TalkBooking, 'startsAt'>
): Act {
	return {
		at,
		run: async (scene) => {
			const { app, review, calendar, place } = scene;
			const booking = { ...talk, startsAt: calendar.moment(startsAt, place) };
			await app.privateTalks.book(scene.member(by).actor, review, booking);
		}
	};
}

/** The social worker shares a part of the report. */
export function sharesReport(at: StoryMoment, by: StaffKey, topic: ReportTopic, text: AdultText): Act {
	return {
		at,
		run: async (scene) => {
			const { app, review } = scene;
			await app.reviewReports.share(scene.member(by).actor, review, { topic, text });
		}
	};
}

/** What was said and seen in the talk is written down on the day on which it was. */
export function writesTalk(at: StoryMoment, by: StaffKey, said: Omit<DemoTalk, 'at'>): Act {
	return {
		at,
		run: async (scene) => {
			const { app, review, calendar, place } = scene;
			const on = dayAt(calendar.moment(at, place), place.timeZone);
			const { way, atHome, said: words, saw } = said;
			const note = { outcome: 'held' as const, on, way, said: words, saw, ...(atHome ? { atHome } : {}) };
			await app.privateTalks.write(scene.member(by).actor, review, note);
		}
	};
}
