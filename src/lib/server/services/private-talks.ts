import { clashesOf } from '$lib/domain/review/clash';
import { dueOf } from '$lib/domain/jurisdiction/due';
import {
	isTalkSettled,
	standingOf,
	talkAskIn,
	talkProblem,
	type BookedTalk,
	type TalkEvent,
	type TalkNote,
	type TalkStanding
} from '$lib/domain/review/talk';
import { dayAt, withOffset } from '$lib/server/clock';
import type { Queryable, Transaction } from '$lib/server/db/types';
import { invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { StoredEntry } from '$lib/server/repositories/entries';
import type { StoredTalk, TalkRow } from '$lib/server/repositories/private-talks';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';
import { preparationOf, type ReviewWishesService } from './review-wishes';
import type { PlaceRules, ReviewsService } from './reviews';
import { fromStaff } from './said-by-staff';
import { childsTalk } from './talk-views';

export type TalkBooking = Omit<BookedTalk, 'startsAt'> & { startsAt: Date };

/** Made by whoever sends it, so that sending twice writes it down once. */
export type TalkNoteDraft = TalkNote & { id?: string };

/** What became of the talk before a review, and what the child said around it, as the child's IRO has it. */
export interface Talked {
	found: ReviewOfChild;
	rules: PlaceRules;
	talks: StoredTalk[];
	said: StoredEntry[];
	standing: TalkStanding;
}

/**
 * The private talk of a child and their IRO before a review (J-3.33): booked so that the child sees it, and
 * written down, with what the child said apart from what the IRO saw. For the two of them alone.
 */
export class PrivateTalksService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly wishes: ReviewWishesService,
		private readonly feed: FeedService
	) {}

	/** Opens what became of a talk; that it was looked at leaves its mark. @throws {Refusal} not-found */
	async open(staff: StaffActor, reviewId: string): Promise<Talked> {
		const { db } = this.context;
		const found = await this.reviews.find(staff, reviewId, 'talk-alone');
		await this.reviews.note(db, staff, found.review, 'read');
		return this.#talked(db, staff, found);
	}

	/**
	 * Books a talk, or another one in its place. A wish of the child's that it meets is agreed to by it.
	 * @throws {Refusal} not-found; review-over; not-valid: `startsAt` past, after-review or kept-clear,
	 * `place` or `why` missing, `way` face-to-face-asked
	 */
	async book(staff: StaffActor, reviewId: string, booking: TalkBooking): Promise<void> {
		await this.context.db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'talk-alone');
			const talked = await this.#talked(tx, staff, found);
			this.#check(talked, booking);
			const on = dayAt(booking.startsAt, talked.rules.timeZone);
			await this.context.repositories.privateTalks.addBooked(tx, this.#keys(staff, reviewId), {
				...booking,
				on
			});
			await this.#agreeToWish(tx, staff, talked, booking);
			await this.#publish(tx, staff, found);
			await this.reviews.note(tx, staff, found.review, 'planned');
		});
	}

	/**
	 * Writes down that there was a talk, that the child does not want it, or why there is none. It may be
	 * written down after the review as well: what is late is written down late.
	 * @throws {Refusal} not-found; not-valid: `on` future
	 */
	async write(staff: StaffActor, reviewId: string, draft: TalkNoteDraft): Promise<{ id: string }> {
		return this.context.db.transaction(async (tx) => {
			const found = await this.reviews.find(staff, reviewId, 'talk-alone', tx);
			return this.#write(tx, staff, found, draft);
		});
	}

	/**
	 * A review that was held had its talk, or says why not.
	 * @throws {Refusal} not-valid: `noTalk` talk-missing
	 */
	async settleIn(
		tx: Transaction,
		staff: StaffActor,
		found: ReviewOfChild,
		noTalk: (TalkNote & { outcome: 'none' })['why'] | undefined
	): Promise<void> {
		const { standing } = await this.#talked(tx, staff, found);
		if (isTalkSettled(standing.state)) return;
		if (!noTalk) throw invalid('noTalk', 'talk-missing');
		await this.#write(tx, staff, found, { outcome: 'none', why: noTalk });
	}

	/** By when something of a day must be written down; null where no rule says (L-Pre). */
	writeDownBy(rules: PlaceRules, on: string): Pick<TalkRow, 'dueOn' | 'dueBy'> {
		const { id: profile, version, rules: all } = rules.deadlines;
		const rule = all['talk.noted'];
		const dueOn = rule ? dueOf(rule, { anchor: on, holidays: rules.holidaysAt(on) }).on : null;
		return { dueOn, dueBy: dueOn === null ? null : { rule: 'talk.noted', profile, version } };
	}

	async #write(
		tx: Transaction,
		staff: StaffActor,
		found: ReviewOfChild,
		{ id = this.context.newId(), ...note }: TalkNoteDraft
	): Promise<{ id: string }> {
		const rules = this.reviews.rulesOf(found.child);
		if (note.outcome === 'held' && note.on > rules.today) throw invalid('on', 'future');
		const due = note.outcome === 'held' ? this.writeDownBy(rules, note.on) : { dueOn: null, dueBy: null };
		const keys = { ...this.#keys(staff, found.review.id), ...due, id };
		if (!(await this.context.repositories.privateTalks.addNote(tx, keys, note))) return { id };
		await this.#publish(tx, staff, found);
		await this.reviews.note(tx, staff, found.review, 'noted');
		return { id };
	}

	#check({ found: { review }, rules, said, standing }: Talked, booking: TalkBooking): void {
		const on = dayAt(booking.startsAt, rules.timeZone);
		if (on < rules.today) throw invalid('startsAt', 'past');
		if (review.startsAt && booking.startsAt >= review.startsAt) throw invalid('startsAt', 'after-review');
		const problem = talkProblem(booking, standing);
		if (problem) throw invalid(problem.path, problem.code);
		const local = withOffset(booking.startsAt, rules.timeZone);
		const meeting = { date: on, time: local.slice(11, 16), minutes: booking.minutes };
		const clashes = clashesOf(meeting, preparationOf(said, review.id).choices);
		if (clashes.includes('kept-clear') && !booking.why) throw invalid('startsAt', 'kept-clear');
	}

	/** "Just us two", asked for and booked, needs no further yes. */
	async #agreeToWish(
		tx: Transaction,
		staff: StaffActor,
		{ found, said }: Talked,
		booking: TalkBooking
	): Promise<void> {
		const { choices, lastOn } = preparationOf(said, found.review.id);
		const last = lastOn.get('before');
		if (!last || !isAsWished(choices.before, booking)) return;
		const answers = await this.context.repositories.reviewArrangements.answersOf(tx, found.review.id);
		const answered = answers.find(({ answer }) => answer.wish === 'before')?.answer;
		if (answered?.state === 'agreed' && answered.entries.includes(last.id)) return;
		await this.wishes.answerIn(tx, staff, found, { wish: 'before', state: 'agreed' });
	}

	async #talked(db: Queryable, staff: StaffActor, found: ReviewOfChild): Promise<Talked> {
		const [talks, said] = [
			await this.context.repositories.privateTalks.ofReview(db, found.review.id),
			await this.wishes.said(db, staff, found.review)
		];
		const standing = standingIn(talks, said, found.review);
		return { found, rules: this.reviews.rulesOf(found.child), talks, said, standing };
	}

	async #publish(tx: Transaction, staff: StaffActor, { review, child }: ReviewOfChild): Promise<void> {
		const talks = await this.context.repositories.privateTalks.ofReview(tx, review.id);
		const from = await fromStaff(this.context, tx, staff, child.id);
		const { timeZone } = this.reviews.rulesOf(child);
		await this.feed.publish(tx, {
			childId: child.id,
			kind: 'private-talk',
			id: review.id,
			body: childsTalk(talks, { review: review.id, from, timeZone }),
			audience: 'child'
		});
	}

	#keys(staff: StaffActor, reviewId: string) {
		const { newId, clock } = this.context;
		const { organisationId, staffId: by } = staff;
		return { id: newId(), reviewId, organisationId, by, at: clock.now() };
	}
}

/** How the talk before a review stands, after what was booked, written down and asked for. */
export function standingIn(
	talks: readonly StoredTalk[],
	said: readonly StoredEntry[],
	review: Pick<ReviewRow, 'id'>
): TalkStanding {
	const done = talks.map((talk): TalkEvent => {
		const at = talk.row.at.getTime();
		return talk.is === 'booked' ? { at, is: talk.is, way: talk.booked.way } : { at, is: talk.is };
	});
	const asked = said.flatMap(({ row, entry }): TalkEvent[] => {
		const ask = entry && talkAskIn(entry, review.id);
		return ask ? [{ at: row.receivedAt.getTime(), is: 'asked', ask }] : [];
	});
	return standingOf([...done, ...asked]);
}

/** Alone is alone, and somebody is somebody; by phone only where the child wants that. */
function isAsWished(
	before: ReturnType<typeof preparationOf>['choices']['before'],
	{ way, others }: TalkBooking
): boolean {
	if (!before || before === 'not-sure') return false;
	if (before.how === 'by-phone') return way === 'phone' && !others;
	if (before.how === 'alone') return way !== 'phone' && !others;
	return before.how === 'with-somebody' && way !== 'phone' && others !== undefined;
}
