import type { Entry } from '$lib/domain/entries/entry';
import { prepare, type Preparation } from '$lib/domain/review/preparation';
import type { ReviewAnswer, WishKey } from '$lib/domain/review/wishes';
import { personOfWish, wishesIn } from '$lib/domain/review/wishes';
import type { AdultText } from '$lib/domain/text/text';
import type { Queryable, Transaction } from '$lib/server/db/types';
import { invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { entriesReadableBy } from '$lib/server/policy/entries';
import type { StoredEntry } from '$lib/server/repositories/entries';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import type { EntriesService } from './entries';
import type { FeedService } from './feed';
import type { ReviewsService } from './reviews';
import { fromStaff } from './said-by-staff';

/** An answer to one wish. */
export interface AnswerDraft {
	/** Made by whoever sends it, so that sending twice answers once. */
	id?: string;
	wish: WishKey;
	state: ReviewAnswer['state'];
	/** Why it is something else, or what is asked, in words for the child. */
	words?: AdultText;
	/** The last entry that was on the screen: what the child said since is not answered by it. */
	upTo?: number;
}

/** The wishes of a child for a review, each with an answer: the loop of asked, seen, and agreed or not. */
export class ReviewWishesService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly entries: EntriesService,
		private readonly feed: FeedService
	) {}

	/** What was said for a review, as far as this member of staff may read it, in the order in which it came. */
	async said(db: Queryable, staff: StaffActor, { id, childId }: ReviewRow): Promise<StoredEntry[]> {
		const key = { childId, reviewId: id };
		return this.context.repositories.entries.ofReview(db, key, entriesReadableBy(db, staff));
	}

	/**
	 * Answers a wish; the child sees how it was decided, and why.
	 * Whether somebody comes is decided on, not answered; only to ask back is answered here.
	 * @throws {Refusal} not-found; review-over; not-valid: `words` missing, `wish` unknown-wish or
	 * decide-on-person
	 */
	async answer(staff: StaffActor, reviewId: string, draft: AnswerDraft): Promise<{ id: string }> {
		const { db, repositories } = this.context;
		return db.transaction(async (tx) => {
			const found = await this.reviews.lock(tx, staff, reviewId, 'arrange-review');
			if (draft.id && (await repositories.reviewArrangements.hasAnswer(tx, draft.id)))
				return { id: draft.id };
			if (personOfWish(draft.wish) && draft.state !== 'asked-back') throw invalid('wish', 'decide-on-person');
			const id = await this.answerIn(tx, staff, found, draft);
			if (draft.wish === 'chair' && draft.state === 'agreed')
				await this.#leadAsWished(tx, staff, found, draft);
			return { id };
		});
	}

	/** The same inside a transaction of the caller, who has locked the review. */
	async answerIn(
		tx: Transaction,
		staff: StaffActor,
		{ review }: ReviewOfChild,
		draft: AnswerDraft & Pick<ReviewAnswer, 'agreed'>
	): Promise<string> {
		const { repositories, clock } = this.context;
		if (draft.state !== 'agreed' && !draft.words) throw invalid('words', 'missing');
		const said = await this.said(tx, staff, review);
		const answered = said.filter(({ row, entry }) => isOn(entry, draft.wish) && isUpTo(row.seq, draft));
		const last = answered.at(-1);
		if (!last) throw invalid('wish', 'unknown-wish');
		const at = clock.now();
		const id = draft.id ?? this.context.newId();
		const answer: ReviewAnswer = {
			review: review.id,
			wish: draft.wish,
			state: draft.state,
			...(draft.words ? { words: draft.words } : {}),
			from: await fromStaff(this.context, tx, staff, review.childId),
			at: at.toISOString(),
			...(draft.agreed ? { agreed: draft.agreed } : {}),
			entries: answered.map(({ row }) => row.id)
		};
		const { organisationId, staffId: by } = staff;
		await repositories.reviewArrangements.addAnswer(tx, { id, organisationId, by, at, answer });
		await this.#tell(tx, review.childId, answer, last.row.deviceId);
		await this.#markAnswered(tx, staff, review, said);
		await this.reviews.note(tx, staff, review, 'answered');
		return id;
	}

	/** A helper's own device hears what became of what was said on it. */
	async #tell(tx: Transaction, childId: string, answer: ReviewAnswer, deviceId: string | null) {
		const fromHelper = (await this.context.repositories.entries.deviceRole(tx, deviceId)) === 'helper';
		await this.feed.publish(tx, {
			childId,
			kind: 'review-answer',
			id: `${answer.review}/${answer.wish}`,
			body: answer,
			audience: 'child',
			...(fromHelper ? { deviceId } : {})
		});
	}

	/** An entry is answered once every wish in it is. */
	async #markAnswered(
		tx: Transaction,
		staff: StaffActor,
		review: ReviewRow,
		said: readonly StoredEntry[]
	): Promise<void> {
		const { repositories, clock } = this.context;
		const answers = await repositories.reviewArrangements.answersOf(tx, review.id);
		const answeredBy = new Map(answers.map(({ answer }) => [answer.wish, new Set(answer.entries)]));
		const at = clock.now();
		for (const { row, entry } of said) {
			if (row.answeredAt || entry?.kind !== 'review-choices') continue;
			const isWhole = wishesIn(entry.body).every((wish) => answeredBy.get(wish)?.has(row.id));
			if (!isWhole) continue;
			const marks = { seenAt: row.seenAt ?? at, seenBy: row.seenBy ?? staff.staffId };
			const answered = { ...marks, answeredAt: at, answeredBy: staff.staffId };
			const marked = await repositories.entries.mark(tx, row.id, answered);
			const names = { answeredBy: staff.name, ...(row.seenAt ? {} : { seenBy: staff.name }) };
			await this.entries.publishReceipt(tx, marked, names);
		}
	}

	/** Who leads which part is as the child wished. */
	async #leadAsWished(
		tx: Transaction,
		staff: StaffActor,
		{ review, child }: ReviewOfChild,
		draft: AnswerDraft
	): Promise<void> {
		const said = await this.said(tx, staff, review);
		const counted = said.filter(({ row }) => isUpTo(row.seq, draft));
		const { chair, chairItems } = preparationOf(counted, review.id).choices;
		const chairedBy = chair === 'all' ? 'child' : chair === 'none' ? 'iro' : 'child-and-iro';
		const set = { chairedBy, chairItems: chairItems ?? null } as const;
		const led = await this.context.repositories.reviews.update(tx, review.id, set);
		await this.reviews.publish(tx, child, led);
	}
}

/** @param changedAt when the review got another day */
export function preparationOf(
	said: readonly StoredEntry[],
	reviewId: string,
	changedAt?: string
): Preparation {
	return prepare(
		said.flatMap(({ entry }) => entry ?? []),
		reviewId,
		changedAt
	);
}

function isOn(entry: Entry | null, wish: WishKey): boolean {
	return entry?.kind === 'review-choices' && wishesIn(entry.body).includes(wish);
}

function isUpTo(seq: number, { upTo }: AnswerDraft): boolean {
	return upTo === undefined || seq <= upTo;
}
