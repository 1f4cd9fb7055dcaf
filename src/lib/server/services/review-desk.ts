import type { EntryKind } from '$lib/domain/entries/entry';
import type { ReviewExclusion } from '$lib/domain/review/exclusion';
import { inOrderOfTopics, type ReportAnswerBody, type ReportPart } from '$lib/domain/review/report';
import type { Preparation } from '$lib/domain/review/preparation';
import type { Review } from '$lib/domain/review/review';
import type { StaffActor } from '$lib/server/policy/actors';
import type { StoredConsultation } from '$lib/server/repositories/consultations';
import type { StoredEntry } from '$lib/server/repositories/entries';
import type { StoredAnswer, StoredReviewPerson } from '$lib/server/repositories/review-arrangements';
import type { Permission, ReviewChange, ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { ServiceContext } from './context';
import { preparationOf, type ReviewWishesService } from './review-wishes';
import type { ReviewsService } from './reviews';
import type { StaffEntriesService } from './staff-entries';

/** What was arranged and said for one review, as far as the reader may read it. */
export interface Arranged {
	review: ReviewRow;
	preparation: Preparation;
	/** The latest answer to each wish. */
	answers: StoredAnswer[];
	people: StoredReviewPerson[];
	/** What the child is left out of; null: of nothing. */
	exclusion: ReviewExclusion | null;
}

/** The social worker's report, with what the child said of each part, as far as the reader may read it. */
export interface OpenReport {
	/** By which day it is there for the child to read; null where no rule says. */
	dueOn: string | null;
	parts: ReportPart[];
	/** The last of each part. */
	answers: { entryId: string; at: Date; said: ReportAnswerBody }[];
}

/** A review as it lies open on the desk. */
export interface OpenReview extends ReviewOfChild, Arranged {
	/** As the child has it. */
	body: Review;
	/** The last entry that is in it: what the child says later is not answered by what is written now. */
	upTo: number;
	/** What is for the reader alone; each is read where it lies open by itself. */
	privateTopics: { entryId: string; isNew: boolean }[];
	/** What the child asks for around it; each has an answer of its own. */
	requests: StoredEntry[];
	report: OpenReport;
	/** Forms of others, in the order in which they were made. */
	consultations: StoredConsultation[];
	changes: ReviewChange[];
	permissions: Permission[];
	/** The review before this one. */
	before: Arranged | null;
}

/** Kinds of entries that are read by reading the review. */
const READ_HERE: ReadonlySet<EntryKind> = new Set<EntryKind>(['review-choices', 'views', 'report-answer']);

/** Reviews as they are read by those who work with the child. Every reading leaves its mark for the child to see. */
export class ReviewDeskService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService,
		private readonly wishes: ReviewWishesService,
		private readonly entries: StaffEntriesService
	) {}

	/** Opens a review. From now on the child sees that their wishes and views were seen. @throws {Refusal} not-found */
	async open(staff: StaffActor, reviewId: string): Promise<OpenReview> {
		const { db } = this.context;
		const { review } = await this.reviews.find(staff, reviewId, 'read-review');
		await this.#see(staff, await this.wishes.said(db, staff, review));
		return this.consult(staff, reviewId);
	}

	/**
	 * Reads a review for what shows only a part of it. Nobody has looked at all that the child said, so none
	 * of it counts as seen.
	 * @throws {Refusal} not-found
	 */
	async consult(staff: StaffActor, reviewId: string): Promise<OpenReview> {
		const { repositories, db } = this.context;
		const found = await this.reviews.find(staff, reviewId, 'read-review');
		const said = await this.wishes.said(db, staff, found.review);
		await this.reviews.note(db, staff, found.review, 'read');
		const before = await repositories.reviews.before(db, found.review);
		const body = await this.reviews.asChildHasIt(db, found);
		return {
			...found,
			...(await this.#arranged(staff, found.review, said, body.changed?.at)),
			body,
			upTo: said.at(-1)?.row.seq ?? 0,
			privateTopics: privateTopicsIn(said),
			requests: said.filter(({ row }) => row.kind === 'review-request'),
			report: {
				dueOn: found.review.prep.find(({ rule }) => rule === 'docs.report')?.on ?? null,
				parts: inOrderOfTopics(await repositories.reviewReports.ofReview(db, reviewId)),
				answers: reportAnswersIn(said)
			},
			consultations: await repositories.consultations.ofReview(db, reviewId),
			changes: await repositories.reviews.changesOf(db, reviewId),
			permissions: await repositories.reviews.permissionsOf(db, reviewId),
			before: before ? await this.#arranged(staff, before, await this.wishes.said(db, staff, before)) : null
		};
	}

	async #arranged(
		staff: StaffActor,
		review: ReviewRow,
		said: readonly StoredEntry[],
		changedAt?: string
	): Promise<Arranged> {
		const { repositories, db } = this.context;
		const answers = await repositories.reviewArrangements.answersOf(db, review.id);
		const people = await repositories.reviewArrangements.peopleOf(db, review.id);
		const readable = new Set(said.map(({ row }) => row.id));
		const preparation = preparationOf(said, review.id, changedAt);
		return {
			review,
			preparation,
			// What was answered to words that are not for this reader is not for them either.
			answers: answers.filter(({ answer }) => answer.entries.some((id) => readable.has(id))),
			people: people.map((person) => asReadBy(staff, person, preparation)),
			exclusion: await repositories.reviewArrangements.exclusionOf(db, review.id)
		};
	}

	async #see(staff: StaffActor, said: readonly StoredEntry[]): Promise<void> {
		for (const { row } of said) {
			if (row.seenAt || !READ_HERE.has(row.kind)) continue;
			await this.entries.open(staff, { childId: row.childId, entryId: row.id });
		}
	}
}

/** Why something private is talked about says that there is something private: whoever does not know of it reads neither. */
function asReadBy(
	staff: StaffActor,
	{ row, details }: StoredReviewPerson,
	{ privateTopics }: Preparation
): StoredReviewPerson {
	const { whyShared, ...others } = details;
	const mayKnow = row.decidedBy === staff.staffId || privateTopics.size > 0;
	return { row, details: whyShared && mayKnow ? { ...others, whyShared } : others };
}

/** One for each topic: the last entry that says something of it. */
function privateTopicsIn(said: readonly StoredEntry[]): OpenReview['privateTopics'] {
	const byTopic = new Map<string, OpenReview['privateTopics'][number]>();
	for (const { row, entry } of said) {
		if (entry?.kind !== 'private-topic') continue;
		byTopic.set(entry.body.topic, { entryId: row.id, isNew: row.seenAt === null });
	}
	return [...byTopic.values()];
}

function reportAnswersIn(said: readonly StoredEntry[]): OpenReport['answers'] {
	const byTopic = new Map<string, OpenReport['answers'][number]>();
	for (const { row, entry } of said)
		if (entry?.kind === 'report-answer')
			byTopic.set(entry.body.topic, { entryId: row.id, at: row.receivedAt, said: entry.body });
	return [...byTopic.values()];
}
