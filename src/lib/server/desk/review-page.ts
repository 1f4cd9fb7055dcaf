import {
	dayState,
	type AnswerView,
	type ArrangedView,
	type ComingView,
	type ReviewView
} from '$lib/desk/review';
import type { ReportView } from '$lib/desk/report';
import { consultationState } from '$lib/domain/review/consultation';
import { keptForIro } from '$lib/domain/review/kept-apart';
import type { WishKey } from '$lib/domain/review/wishes';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import { dayAt } from '$lib/server/clock';
import { mayDo } from '$lib/server/policy/staff';
import type { ConsultationRow } from '$lib/server/repositories/consultations';
import type { StoredAnswer, StoredReviewPerson } from '$lib/server/repositories/review-arrangements';
import { answeredForms } from '$lib/server/http/review-views';
import { openTalk } from '$lib/server/http/talk-views';
import type { Arranged, OpenReview } from '$lib/server/services/review-desk';
import type { PlaceRules } from '$lib/server/services/reviews';
import { openWishes } from '$lib/server/services/review-readiness';
import { childFacts, deskPeople } from './child-views';

/** A review as the desk shows it, whole: what the child said for it is seen from now on. */
export async function openReviewPage(app: App, staff: StaffActor, reviewId: string): Promise<ReviewView> {
	return viewOf(app, staff, await app.reviewDesk.open(staff, reviewId));
}

/** The same for a page that shows a part of it: what the child said does not count as seen. */
export async function reviewPage(app: App, staff: StaffActor, reviewId: string): Promise<ReviewView> {
	return viewOf(app, staff, await app.reviewDesk.consult(staff, reviewId));
}

async function viewOf(app: App, staff: StaffActor, open: OpenReview): Promise<ReviewView> {
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
		isLate: review.dueOn !== null && review.dueOn < (review.heldOn ?? profile.today),
		prep: review.prep,
		interpreterBookedAt: review.interpreterBookedAt?.toISOString() ?? null,
		changes: open.changes.map(({ row, ...said }) => ({ id: row.id, kind: row.kind, to: row.toOn, ...said })),
		permissions: open.permissions.map(({ row }) => ({ id: row.id, on: row.on, isAllowed: row.isAllowed })),
		upTo: open.upTo,
		wishes: wishViews(open),
		before: open.before && arrangedView(open.before),
		keptForIro: Object.fromEntries(keptForIro(open.preparation)),
		privateTopics: open.privateTopics,
		requests: requestViews(open),
		report: reportView(open, app.reviews.rulesOf(open.child)),
		consultations: {
			waiting: open.consultations.flatMap(({ row }) => (isWaiting(app, row) ? [row.personId] : [])),
			answered: answeredForms(open).map(({ answeredAt, ...form }) => ({
				...form,
				answeredAt: answeredAt.toISOString()
			}))
		},
		talk: mayDo(staff, 'talk-alone') ? await openTalk(app, staff, review.id) : null,
		may: {
			arrange: !isOver && mayDo(staff, 'arrange-review'),
			invite: !isOver && mayDo(staff, 'invite'),
			askOthers: !isOver && mayDo(staff, 'ask-others'),
			report: !isOver && mayDo(staff, 'write-report'),
			askOutsideLimit: !isOver && mayDo(staff, 'ask-outside-limit') && namesApprover(app, open)
		}
	};
}

/** What the child said of a part counts for the text that it was said of. */
function reportView({ report, review }: OpenReview, { today, timeZone }: PlaceRules): ReportView {
	const { dueOn, parts, answers } = report;
	const [first] = parts.map(({ at }) => dayAt(new Date(at), timeZone)).sort();
	return {
		dueOn,
		isLate: dueOn !== null && (first ?? review.heldOn ?? today) > dueOn,
		parts: parts.map(({ topic, text, at, from, version }) => {
			const found = answers.find(({ said }) => said.topic === topic);
			return {
				topic,
				text,
				at,
				from: from.name,
				said: found
					? {
							entryId: found.entryId,
							answer: found.said.answer,
							words: found.said.words ?? null,
							symbols: found.said.symbols ?? [],
							attached: found.said.attachments?.length ?? 0,
							isOfThis: found.said.version === version
						}
					: null
			};
		})
	};
}

function isWaiting({ clock }: App, row: ConsultationRow): boolean {
	return consultationState(row, clock.now()) === 'waiting';
}

function namesApprover(app: App, { child }: OpenReview): boolean {
	return app.reviews.rulesOf(child).deadlines.practice.outsideLimit !== null;
}

function arrangedView({ review, preparation, answers, people, exclusion }: Arranged): ArrangedView {
	return {
		startsAt: review.startsAt?.toISOString() ?? null,
		on: review.on,
		minutes: review.minutes,
		place: review.placeWords,
		placeKind: review.placeKind,
		choices: preparation.choices,
		views: preparation.views,
		answers: Object.fromEntries(answers.map((answer) => [answer.row.wish, answerView(answer)])),
		coming: people.map(comingView),
		exclusion
	};
}

function answerView({ answer }: StoredAnswer): AnswerView {
	const { state, words, from, at, agreed } = answer;
	return { state, words: words ?? null, from: from.name, at, agreedAt: agreed?.at ?? null };
}

function comingView({ row, details }: StoredReviewPerson): ComingView {
	const { personId: _personId, job: _job, lang: _lang, ...decided } = details;
	const invited =
		row.invitedAt && row.invitedBy ? { at: row.invitedAt.toISOString(), way: row.invitedBy } : null;
	return {
		...decided,
		heard: decided.heard ?? [],
		id: row.id,
		comes: row.comes,
		leftOut: row.leftOut,
		hidePlace: row.hidePlace,
		invited,
		answeredAt: row.answeredAt?.toISOString() ?? null
	};
}

/** A wish is open until what the child said last of it is answered. */
function wishViews({ preparation, answers }: OpenReview): { wish: WishKey; isOpen: boolean }[] {
	const open = new Set(openWishes(preparation, answers));
	return [...preparation.lastOn.keys()].map((wish) => ({ wish, isOpen: open.has(wish) }));
}

function requestViews({ requests }: OpenReview): ReviewView['requests'] {
	return requests.flatMap(({ row, entry }) =>
		entry?.kind === 'review-request'
			? [{ entryId: row.id, want: entry.body.want, isOpen: row.answeredAt === null }]
			: []
	);
}
