import type { SheetLanguage } from '$lib/domain/review/arrangements';
import {
	consultationEnds,
	consultationState,
	type ConsultationAnswers,
	type ConsultationState
} from '$lib/domain/review/consultation';
import type { Queryable } from '$lib/server/db/types';
import { Refusal, invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ConsultationRow } from '$lib/server/repositories/consultations';
import type { ReviewOfChild } from '$lib/server/repositories/reviews';
import { hashToken, newToken } from '$lib/server/tokens';
import type { ServiceContext } from './context';
import type { ReviewsService } from './reviews';

/** How the form of one person is to be. */
export interface ConsultationDraft {
	lang: SheetLanguage;
	/** The child's first name stands on it. Nothing else of the child ever does. */
	showsName: boolean;
}

/** A link as it can be given away: once, for it can't be read again. */
export interface MadeConsultation {
	id: string;
	url: string;
	expiresAt: Date;
}

/** A form as it can be spoken of later. */
export interface KnownForm {
	id: string;
	state: ConsultationState;
	createdAt: Date;
	expiresAt: Date;
	answeredAt: Date | null;
}

/** Somebody who may be asked, with the last form that was made for them. */
export interface AskedPerson {
	id: string;
	name: string;
	/** In which language they are written to, where that was chosen. */
	lang: SheetLanguage | null;
	form: KnownForm | null;
}

/** All that whoever has the link is shown. */
export interface OpenConsultation {
	lang: SheetLanguage;
	/** Null where it was sent already. */
	form: {
		/** The child's first name; null where it is not to stand on the form. */
		childName: string | null;
		/** Null while the child has no IRO. */
		iroName: string | null;
		expiresAt: Date;
		timeZone: string;
	} | null;
}

/**
 * What others think before a review, on a form of their own behind a link: with no account, once, until the
 * review begins (J-3.22). Whoever has the link learns nothing of the child; what they write is for those who
 * work on the review, and reaches the child only where one of them passes it on.
 */
export class ConsultationsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService
	) {}

	/** Everybody who may be asked, in the order in which it was decided on them. @throws {Refusal} not-found */
	async asked(staff: StaffActor, reviewId: string): Promise<AskedPerson[]> {
		const { repositories, db, clock } = this.context;
		await this.reviews.find(staff, reviewId, 'ask-others');
		const people = await repositories.reviewArrangements.peopleOf(db, reviewId);
		const forms = await repositories.consultations.ofReview(db, reviewId);
		return people
			.filter(({ row }) => row.comes !== 'asking')
			.map(({ row: { id }, details }) => {
				const last = forms.findLast(({ row }) => row.personId === id)?.row;
				return {
					id,
					name: details.name,
					lang: details.lang ?? null,
					form: last ? knownForm(last, clock.now()) : null
				};
			});
	}

	/**
	 * Makes somebody's link. One of theirs that nobody has used ends.
	 * @throws {Refusal} not-found; review-over; not-valid: `id` not-asked
	 */
	async make(
		staff: StaffActor,
		reviewId: string,
		personId: string,
		draft: ConsultationDraft
	): Promise<MadeConsultation> {
		const { repositories, db, clock, origin } = this.context;
		const token = newToken();
		const id = this.context.newId();
		const createdAt = clock.now();
		return db.transaction(async (tx) => {
			const { review } = await this.reviews.lock(tx, staff, reviewId, 'ask-others');
			const people = await repositories.reviewArrangements.peopleOf(tx, reviewId);
			const person = people.find(({ row }) => row.id === personId);
			if (!person || person.row.comes === 'asking') throw invalid('id', 'not-asked');
			await repositories.consultations.end(tx, { reviewId, personId }, createdAt);
			const expiresAt = consultationEnds(createdAt, review.startsAt);
			await repositories.consultations.add(tx, {
				id,
				reviewId,
				personId,
				organisationId: staff.organisationId,
				tokenHash: hashToken(token),
				...draft,
				createdBy: staff.staffId,
				createdAt,
				expiresAt
			});
			const thing = { thingKind: 'consultation', thingId: id };
			const done = { actor: staff, childId: review.childId, action: 'asked-others', ...thing } as const;
			await repositories.audit.add(tx, { at: createdAt, ...done });
			return { id, url: `${origin}/consultation/${token}`, expiresAt };
		});
	}

	/** Ends somebody's link before it was used. @throws {Refusal} not-found, also where it was used or has ended */
	async end(staff: StaffActor, reviewId: string, form: { personId: string; id: string }): Promise<void> {
		const { repositories, db, clock } = this.context;
		const at = clock.now();
		await db.transaction(async (tx) => {
			const { review } = await this.reviews.find(staff, reviewId, 'ask-others', tx);
			if ((await repositories.consultations.end(tx, { reviewId, ...form }, at)) === 0)
				throw new Refusal('not-found');
			const thing = { thingKind: 'consultation', thingId: form.id };
			const done = { actor: staff, childId: review.childId, action: 'ended-form', ...thing } as const;
			await repositories.audit.add(tx, { at, ...done });
		});
	}

	/**
	 * What is behind a link. One that never was, was ended, is over, or is for a review that was held can't be
	 * told apart.
	 * @throws {Refusal} not-found
	 */
	async open(token: string): Promise<OpenConsultation> {
		const { repositories, db } = this.context;
		const { row, child } = await this.#behind(db, token);
		if (row.answeredAt) return { lang: row.lang, form: null };
		const iro = (await repositories.children.irosOf(db, [child.id])).get(child.id);
		return {
			lang: row.lang,
			form: {
				childName: row.showsName ? (child.name.trim().split(/\s+/u)[0] ?? null) : null,
				iroName: iro?.name ?? null,
				expiresAt: row.expiresAt,
				timeZone: this.reviews.rulesOf(child).timeZone
			}
		};
	}

	/** Takes what was written, and spends the link. What was sent already is sent. @throws {Refusal} not-found */
	async answer(token: string, answers: ConsultationAnswers): Promise<void> {
		const { repositories, db, clock } = this.context;
		const at = clock.now();
		await db.transaction(async (tx) => {
			const { row, review } = await this.#behind(tx, token);
			if (row.answeredAt) return;
			if (!(await repositories.consultations.answer(tx, row, { at, answers })))
				throw new Refusal('not-found');
			const { reviewId, personId } = row;
			await repositories.reviewArrangements.noteAnswered(tx, { reviewId, id: personId }, at);
			const thing = { thingKind: 'consultation', thingId: row.id };
			const done = { actor: null, childId: review.childId, action: 'answered', ...thing } as const;
			await repositories.audit.add(tx, { at, ...done });
		});
	}

	async #behind(db: Queryable, token: string): Promise<ReviewOfChild & { row: ConsultationRow }> {
		const { repositories, clock } = this.context;
		const found = await repositories.consultations.byToken(db, hashToken(token));
		const state = found && consultationState(found.row, clock.now());
		const isOpen = state === 'answered' || (state === 'waiting' && !found?.review.heldOn);
		if (!found || !isOpen) throw new Refusal('not-found');
		return found;
	}
}

function knownForm(row: ConsultationRow, now: Date): KnownForm {
	const { id, createdAt, expiresAt, answeredAt } = row;
	return { id, state: consultationState(row, now), createdAt, expiresAt, answeredAt };
}
