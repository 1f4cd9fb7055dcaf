import {
	dayState,
	type AnswerView,
	type ArrangedView,
	type ComingView,
	type ReviewView
} from '$lib/desk/review';
import type { WishKey } from '$lib/domain/review/wishes';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';
import type { StoredAnswer, StoredReviewPerson } from '$lib/server/repositories/review-arrangements';
import type { Arranged, OpenReview } from '$lib/server/services/review-desk';
import { childFacts, deskPeople } from './child-views';

/** A review as the desk shows it. Reading it leaves its mark for the child to see. */
export async function reviewPage(app: App, staff: StaffActor, reviewId: string): Promise<ReviewView> {
	const open = await app.reviewDesk.open(staff, reviewId);
	const profile = await app.childProfiles.profile(staff, open.child.id);
	const { review } = open;
	const isOver = review.heldOn !== null;
	return {
		...arrangedView(open),
		id: review.id,
		facts: childFacts(profile),
		people: deskPeople(profile),
		state: dayState({ ...review, isBooked: review.bookedAt !== null }),
		dueOn: review.dueOn,
		notBefore: review.notBefore,
		isLate: !isOver && review.dueOn !== null && review.dueOn < profile.today,
		prep: review.prep,
		changes: open.changes.map(({ row, why }) => ({ id: row.id, kind: row.kind, to: row.toOn, why })),
		permissions: open.permissions.map(({ row }) => ({ id: row.id, on: row.on, isAllowed: row.isAllowed })),
		upTo: open.upTo,
		wishes: wishViews(open),
		before: open.before && arrangedView(open.before),
		privateTopics: open.privateTopics,
		requests: requestViews(open),
		may: {
			arrange: !isOver && mayDo(staff, 'arrange-review'),
			invite: !isOver && mayDo(staff, 'invite'),
			askOutsideLimit: !isOver && mayDo(staff, 'ask-outside-limit') && namesApprover(app, open)
		}
	};
}

function namesApprover(app: App, { child }: OpenReview): boolean {
	return app.reviews.rulesOf(child).deadlines.practice.outsideLimit !== null;
}

function arrangedView({ review, preparation, answers, people }: Arranged): ArrangedView {
	return {
		startsAt: review.startsAt?.toISOString() ?? null,
		on: review.on,
		minutes: review.minutes,
		place: review.placeWords,
		placeKind: review.placeKind,
		choices: preparation.choices,
		views: preparation.views,
		answers: Object.fromEntries(answers.map((answer) => [answer.row.wish, answerView(answer)])),
		coming: people.map(comingView)
	};
}

function answerView({ answer }: StoredAnswer): AnswerView {
	const { state, words, from, at } = answer;
	return { state, words: words ?? null, from: from.name, at };
}

function comingView({ row, details }: StoredReviewPerson): ComingView {
	const { personId: _personId, job: _job, ...decided } = details;
	const invited =
		row.invitedAt && row.invitedBy ? { at: row.invitedAt.toISOString(), way: row.invitedBy } : null;
	return {
		...decided,
		id: row.id,
		comes: row.comes,
		leftOut: row.leftOut,
		hidePlace: row.hidePlace,
		invited
	};
}

/** A wish is open until what the child said last of it is answered. */
function wishViews({ preparation, answers }: OpenReview): { wish: WishKey; isOpen: boolean }[] {
	const answered = new Map(answers.map(({ answer }) => [answer.wish, new Set(answer.entries)]));
	return [...preparation.lastOn].map(([wish, { id }]) => ({ wish, isOpen: !answered.get(wish)?.has(id) }));
}

function requestViews({ requests }: OpenReview): ReviewView['requests'] {
	return requests.flatMap(({ row, entry }) =>
		entry?.kind === 'review-request'
			? [{ entryId: row.id, want: entry.body.want, isOpen: row.answeredAt === null }]
			: []
	);
}
