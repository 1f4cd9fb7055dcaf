import type { InviteWay } from '$lib/domain/review/arrangements';
import type { Reach } from '$lib/domain/people/person';
import type { HelpLine } from '$lib/domain/service/service';
import type { AdultText } from '$lib/domain/text/text';
import { withOffset } from '$lib/server/clock';
import { Refusal, invalid } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { StoredReviewPerson } from '$lib/server/repositories/review-arrangements';
import type { ReviewOfChild, ReviewRow } from '$lib/server/repositories/reviews';
import type { StaffRow } from '$lib/server/repositories/staff';
import type { ServiceContext } from './context';
import { preparationOf } from './review-wishes';
import type { ReviewsService } from './reviews';

/** What one person is told of a review: their own part of it, and nothing on anybody else. */
export interface Invitation {
	id: string;
	name: string;
	comes: 'all' | 'part' | 'sends-views';
	part: AdultText | null;
	items: readonly string[];
	/** Null where it is not told to them. */
	place: AdultText | null;
	invited: { at: string; way: InviteWay } | null;
}

/** The invitations to one review, with what every one of them must hold (L-Inv-pack). */
export interface InvitationPack {
	childName: string;
	startsAt: string;
	minutes: number | null;
	iro: { name: string; reach: readonly Reach[] };
	/** Where an advocate or somebody independent is found. */
	advocacy: readonly HelpLine[];
	/** How much of the health report the child agreed to; `no` until they have (J-3.48a). */
	healthReport: 'yes' | 'some' | 'no';
	invitations: Invitation[];
}

/** Invitations to those who were agreed. Printed, or sent by a channel that is safe; plain e-mail is none. */
export class ReviewInvitationsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly reviews: ReviewsService
	) {}

	/**
	 * @throws {Refusal} not-found; not-valid: `startsAt` not-booked; pack-not-whole, with what is missing
	 */
	async pack(staff: StaffActor, reviewId: string): Promise<InvitationPack> {
		const { repositories, db, directory } = this.context;
		const { review, child } = await this.reviews.find(db, staff, reviewId, 'invite');
		if (!review.startsAt || !review.bookedAt) throw invalid('startsAt', 'not-booked');
		const iro = (await repositories.children.irosOf(db, [child.id])).get(child.id);
		const advocacy = directory.place(child.place).helpLines.filter(({ emergency }) => !emergency);
		const people = await repositories.reviewArrangements.peopleOf(db, reviewId);
		return {
			childName: child.name,
			startsAt: withOffset(review.startsAt, this.reviews.rulesOf(child).timeZone),
			minutes: review.minutes,
			...wholePack(iro, advocacy),
			advocacy,
			healthReport: await this.#healthReport(review),
			invitations: people.flatMap((person) => invitationOf(person, review.placeWords))
		};
	}

	/** Notes that an invitation went. @throws {Refusal} not-found; not-valid: `id` not-invited */
	async noteSent(staff: StaffActor, reviewId: string, sent: { id: string; way: InviteWay }): Promise<void> {
		const { repositories, db, clock } = this.context;
		const { invitations } = await this.pack(staff, reviewId);
		if (!invitations.some(({ id }) => id === sent.id)) throw invalid('id', 'not-invited');
		await db.transaction(async (tx) => {
			const found: ReviewOfChild = await this.reviews.lock(tx, staff, reviewId, 'invite');
			const invited = { at: clock.now(), way: sent.way };
			await repositories.reviewArrangements.noteInvited(tx, { reviewId, id: sent.id }, invited);
			await this.reviews.note(tx, staff, found.review, 'planned');
		});
	}

	/** Whoever sends the papers need not read the choices: only what follows for the papers. */
	async #healthReport({ id, childId }: ReviewRow): Promise<InvitationPack['healthReport']> {
		const { repositories, db } = this.context;
		const said = await repositories.entries.ofReview(db, { childId, reviewId: id }, undefined);
		const { healthReport } = preparationOf(said, id).choices;
		return healthReport === 'yes' || healthReport === 'some' ? healthReport : 'no';
	}
}

function wholePack(iro: StaffRow | undefined, advocacy: readonly HelpLine[]): Pick<InvitationPack, 'iro'> {
	const reach = (iro?.reach ?? []).filter(({ detail }) => detail !== undefined);
	const missing = [...(iro && reach.length > 0 ? [] : ['iro']), ...(advocacy.length > 0 ? [] : ['advocacy'])];
	if (!iro || missing.length > 0) throw new Refusal('pack-not-whole', { reasons: missing });
	return { iro: { name: iro.name, reach } };
}

function invitationOf({ row, details }: StoredReviewPerson, place: AdultText | null): Invitation[] {
	if (row.comes === 'asking' || row.comes === 'not-coming') return [];
	return [
		{
			id: row.id,
			name: details.name,
			comes: row.comes,
			part: details.part ?? null,
			items: details.items ?? [],
			place: row.hidePlace ? null : place,
			invited: row.invitedAt && row.invitedBy ? { at: row.invitedAt.toISOString(), way: row.invitedBy } : null
		}
	];
}
