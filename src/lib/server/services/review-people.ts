import { decisionProblem, isAsWished, type PersonDecision } from '$lib/domain/review/arrangements';
import type { PersonWish, ReviewChoices } from '$lib/domain/review/choices';
import { keptApart } from '$lib/domain/review/kept-apart';
import type { Preparation } from '$lib/domain/review/preparation';
import type { ReviewPerson } from '$lib/domain/review/review';
import { wishOfPerson } from '$lib/domain/review/wishes';
import type { AgendaItemId } from '$lib/domain/review/topics';
import type { AdultText } from '$lib/domain/text/text';
import type { Transaction } from '$lib/server/db/types';
import { invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { StoredEntry } from '$lib/server/repositories/entries';
import type { ReviewPersonDetails, StoredReviewPerson } from '$lib/server/repositories/review-arrangements';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import { toPerson } from '$lib/server/repositories/people';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';
import { preparationOf, type ReviewWishesService } from './review-wishes';
import type { ReviewsService } from './reviews';

/** What was decided on somebody, and up to which entry of the child's it was on the screen. */
export interface DecisionDraft extends PersonDecision {
	upTo?: number;
}

/** Who is at a review. Each review decides anew: nothing is taken over from the one before (J-3.19). */
export class ReviewPeopleService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly wishes: ReviewWishesService,
		private readonly feed: FeedService
	) {}

	/**
	 * Decides on somebody: one of the child's people, a guest whom the child named, or somebody new whom
	 * the child was asked about. Where the child has said something of them, that is answered by it.
	 * @throws {Refusal} not-found; review-over; not-valid: `id` unknown-person or person-left, `why`,
	 * `otherWay` or `part` missing, `why` child-not-asked, `whyShared` kept-private
	 */
	async decide(staff: StaffActor, reviewId: string, id: string, draft: DecisionDraft): Promise<void> {
		await this.context.db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const { upTo, ...decision } = draft;
			const said = await this.wishes.said(tx, staff, found.review);
			const { choices } = preparedUpTo(said, reviewId, upTo);
			const known = await this.#who(tx, found.review, id, choices);
			const wish = choices.people?.[id];
			const problem = decisionProblem(decision, wish);
			if (problem) throw invalid(problem.path, problem.code);
			// What the child keeps private counts from the moment that it is said, on the screen or not.
			const kept = keptApart(decision.items ?? [], id, preparationOf(said, reviewId));
			if (kept.size > 0 && !decision.whyShared) throw invalid('whyShared', 'kept-private');
			const isInvited = decision.comes !== 'not-coming';
			if (known.isNew && isInvited && !wish && !decision.why) throw invalid('why', 'child-not-asked');
			// A reason for what is kept private by nobody would say that something is.
			const { whyShared, ...rest } = decision;
			const decided = kept.size > 0 && whyShared ? { ...rest, whyShared } : rest;
			await this.#put(tx, staff, found.review, { id, decision: decided, known: known.details });
			if (wish) await this.#answer(tx, staff, found, { id, wish, draft });
			await this.publish(tx, found.review);
			await this.reviews.note(tx, staff, found.review, 'planned');
		});
	}

	/** Asks the child about somebody new before they are invited (L-Inv2). @throws {Refusal} not-found; review-over */
	async ask(
		staff: StaffActor,
		reviewId: string,
		somebody: { id?: string; name: string; job?: AdultText }
	): Promise<{ id: string }> {
		const { repositories, db, clock } = this.context;
		const { id = this.context.newId(), ...details } = somebody;
		await db.transaction(async (tx) => {
			const { review } = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const people = await repositories.reviewArrangements.peopleOf(tx, reviewId);
			if (people.some(({ row }) => row.id === id)) return;
			await repositories.reviewArrangements.putPerson(tx, {
				reviewId,
				id,
				organisationId: staff.organisationId,
				comes: 'asking',
				decidedBy: staff.staffId,
				decidedAt: clock.now(),
				details
			});
			await this.publish(tx, review);
			await this.reviews.note(tx, staff, review, 'planned');
		});
		return { id };
	}

	/**
	 * Writes down what somebody thinks of one item, in the place of what was written before; no words take it
	 * out. Whoever it is, comes or not, they are heard (J-3.22).
	 * @throws {Refusal} not-found; review-over; not-valid: `id` not-asked
	 */
	async hear(
		staff: StaffActor,
		reviewId: string,
		id: string,
		{ item, words }: { item: AgendaItemId; words: string }
	): Promise<void> {
		const { repositories, db, clock } = this.context;
		await db.transaction(async (tx) => {
			const { review } = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			const people = await repositories.reviewArrangements.peopleOf(tx, reviewId);
			const person = people.find(({ row }) => row.id === id);
			if (!person || person.row.comes === 'asking') throw invalid('id', 'not-asked');
			const others = (person.details.heard ?? []).filter((one) => one.item !== item);
			const heard = words === '' ? others : [...others, { item, words }];
			await repositories.reviewArrangements.noteDetails(tx, person, { heard });
			if (heard.length > 0 && !person.row.answeredAt)
				await repositories.reviewArrangements.noteAnswered(tx, { reviewId, id }, clock.now());
			await this.reviews.note(tx, staff, review, 'noted');
		});
	}

	async publish(tx: Transaction, review: ReviewRow): Promise<void> {
		const people = await this.context.repositories.reviewArrangements.peopleOf(tx, review.id);
		await this.feed.publish(tx, {
			childId: review.childId,
			kind: 'review-people',
			id: review.id,
			body: { review: review.id, people: people.map(asChildSees) },
			audience: 'child'
		});
	}

	async #who(
		tx: Transaction,
		review: ReviewRow,
		id: string,
		{ guests }: ReviewChoices
	): Promise<{ details: ReviewPersonDetails; isNew: boolean }> {
		const { repositories } = this.context;
		const people = await repositories.people.ofChild(tx, review.childId);
		const person = people.find(({ row }) => row.id === id);
		if (person?.row.until) throw invalid('id', 'person-left');
		if (person) return { details: { name: toPerson(person, null).name, personId: id }, isNew: false };
		const before = await repositories.reviewArrangements.peopleOf(tx, review.id);
		const known = before.find(({ row }) => row.id === id);
		const guest = guests?.[id];
		if (guest) return { details: { name: guest.name ?? known?.details.name ?? '' }, isNew: false };
		if (!known) throw invalid('id', 'unknown-person');
		const { name, job } = known.details;
		return { details: { name, ...(job ? { job } : {}) }, isNew: true };
	}

	async #put(
		tx: Transaction,
		staff: StaffActor,
		review: ReviewRow,
		put: { id: string; decision: PersonDecision; known: ReviewPersonDetails }
	): Promise<void> {
		const { comes, leftOut = false, hidePlace = false, ...words } = put.decision;
		const before = await this.context.repositories.reviewArrangements.peopleOf(tx, review.id);
		// How they are written to, and what they said, stays whatever is decided.
		const { lang, heard } = before.find(({ row }) => row.id === put.id)?.details ?? {};
		await this.context.repositories.reviewArrangements.putPerson(tx, {
			reviewId: review.id,
			id: put.id,
			organisationId: staff.organisationId,
			comes,
			leftOut,
			hidePlace,
			decidedBy: staff.staffId,
			decidedAt: this.context.clock.now(),
			// What was sent to them before may say something else by now.
			invitedAt: null,
			invitedBy: null,
			details: { ...put.known, ...words, ...(lang ? { lang } : {}), ...(heard ? { heard } : {}) }
		});
	}

	async #answer(
		tx: Transaction,
		staff: StaffActor,
		found: ReviewOfChild,
		{ id, wish, draft }: { id: string; wish: PersonWish; draft: DecisionDraft }
	): Promise<void> {
		const state = isAsWished(wish, draft) ? 'agreed' : 'something-else';
		await this.wishes.answerIn(tx, staff, found, {
			wish: wishOfPerson(id),
			state,
			...(draft.why ? { words: draft.why } : {}),
			...(draft.upTo === undefined ? {} : { upTo: draft.upTo })
		});
	}
}

/** What was prepared by the time that the screen was drawn. */
function preparedUpTo(said: readonly StoredEntry[], reviewId: string, upTo: number | undefined): Preparation {
	return preparationOf(
		said.filter(({ row }) => upTo === undefined || row.seq <= upTo),
		reviewId
	);
}

/** Somebody at a review as the child sees them: how they are heard and written to, and what they said, stays with the adults. */
export function asChildSees({ row, details }: StoredReviewPerson): ReviewPerson {
	const { otherWay: _otherWay, lang: _lang, heard: _heard, ...seen } = details;
	return { id: row.id, ...seen, comes: row.comes, ...(row.leftOut ? { leftOut: true } : {}) };
}
