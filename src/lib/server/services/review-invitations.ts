import { isSheetLanguage, type InviteWay, type SheetLanguage } from '$lib/domain/review/arrangements';
import type { ReviewChoices } from '$lib/domain/review/choices';
import type { Preparation } from '$lib/domain/review/preparation';
import { keptForIro } from '$lib/domain/review/kept-apart';
import { isApartFrom } from '$lib/domain/review/views';
import type { Reach } from '$lib/domain/people/person';
import type { HelpLine, Place } from '$lib/domain/service/service';
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
	/** The language of their sheet, as it was chosen, at the last review as well, or of their own desk; null where none is known. */
	lang: SheetLanguage | null;
	invited: { at: string; way: InviteWay } | null;
	/** When what they think came; everybody is heard, there or not (J-3.22). */
	answeredAt: string | null;
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
		const { review, child } = await this.reviews.find(staff, reviewId, 'invite');
		if (!review.startsAt || !review.bookedAt) throw invalid('startsAt', 'not-booked');
		const iro = (await repositories.children.irosOf(db, [child.id])).get(child.id);
		const advocacy = whoIsIndependent(directory.place(child.place));
		const people = await repositories.reviewArrangements.peopleOf(db, reviewId);
		const prepared = await this.#said(review);
		const languages = await this.#languages(review);
		return {
			childName: child.name,
			startsAt: withOffset(review.startsAt, this.reviews.rulesOf(child).timeZone),
			minutes: review.minutes,
			...wholePack(iro, advocacy),
			advocacy,
			healthReport: healthReportIn(prepared.choices),
			invitations: people.flatMap((person) =>
				invitationOf(person, review.placeWords, prepared).map((told) => ({
					...told,
					lang: languageOf(person, languages)
				}))
			)
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

	/** Chooses the language of somebody's sheet (J-3.9d). @throws {Refusal} not-found; review-over; not-valid: `id` not-invited */
	async noteLanguage(
		staff: StaffActor,
		reviewId: string,
		{ id, lang }: { id: string; lang: SheetLanguage }
	): Promise<void> {
		const { repositories, db } = this.context;
		await db.transaction(async (tx) => {
			const { review } = await this.reviews.lock(tx, staff, reviewId, 'invite');
			const people = await repositories.reviewArrangements.peopleOf(tx, reviewId);
			const person = people.find(({ row }) => row.id === id);
			if (!person || person.row.comes === 'asking' || person.row.comes === 'not-coming')
				throw invalid('id', 'not-invited');
			await repositories.reviewArrangements.noteDetails(tx, person, { lang });
			await this.reviews.note(tx, staff, review, 'planned');
		});
	}

	/** Notes that somebody who was asked has said what they think. @throws {Refusal} not-found; not-valid: `id` not-asked */
	async noteAnswered(staff: StaffActor, reviewId: string, id: string): Promise<void> {
		const { repositories, db, clock } = this.context;
		const { invitations } = await this.pack(staff, reviewId);
		const asked = invitations.find((one) => one.id === id)?.invited;
		if (!asked) throw invalid('id', 'not-asked');
		await db.transaction(async (tx) => {
			const { review } = await this.reviews.lock(tx, staff, reviewId, 'invite');
			await repositories.reviewArrangements.noteAnswered(tx, { reviewId, id }, clock.now());
			await this.reviews.note(tx, staff, review, 'planned');
		});
	}

	/** What is known of languages: what was chosen for the last review, and the desks of those who have one. */
	async #languages(review: ReviewRow): Promise<ReadonlyMap<string, string>> {
		const { repositories, db } = this.context;
		const [people, before] = await Promise.all([
			repositories.people.ofChild(db, review.childId),
			repositories.reviews.before(db, review)
		]);
		const last = before ? await repositories.reviewArrangements.peopleOf(db, before.id) : [];
		return new Map([
			...people.flatMap(({ row, staff }) => (staff ? [[row.id, staff.language] as const] : [])),
			...last.flatMap(({ row, details }) => (details.lang ? [[row.id, details.lang] as const] : []))
		]);
	}

	/** Whoever sends the papers need not read what was said: only what follows for the papers. */
	async #said({ id, childId }: ReviewRow): Promise<Preparation> {
		const { repositories, db } = this.context;
		return preparationOf(await repositories.entries.ofReview(db, { childId, reviewId: id }, undefined), id);
	}
}

/** The advocacy service of the place first, where there is one. */
function whoIsIndependent({ advocacy, helpLines }: Place): HelpLine[] {
	const lines = helpLines.filter(({ emergency }) => !emergency);
	const isSame = ({ name, phone }: HelpLine) => name === advocacy?.name && phone === advocacy.phone;
	return advocacy
		? [{ id: 'advocacy', emergency: false, ...advocacy }, ...lines.filter((line) => !isSame(line))]
		: lines;
}

function healthReportIn({ healthReport }: ReviewChoices): InvitationPack['healthReport'] {
	return healthReport === 'yes' || healthReport === 'some' ? healthReport : 'no';
}

function languageOf(
	{ row, details }: StoredReviewPerson,
	known: ReadonlyMap<string, string>
): SheetLanguage | null {
	const lang = details.lang ?? known.get(row.id);
	return lang && isSheetLanguage(lang) ? lang : null;
}

function wholePack(iro: StaffRow | undefined, advocacy: readonly HelpLine[]): Pick<InvitationPack, 'iro'> {
	const reach = (iro?.reach ?? []).filter(({ detail }) => detail !== undefined);
	const missing = [...(iro && reach.length > 0 ? [] : ['iro']), ...(advocacy.length > 0 ? [] : ['advocacy'])];
	if (!iro || missing.length > 0) throw new Refusal('pack-not-whole', { reasons: missing });
	return { iro: { name: iro.name, reach } };
}

function invitationOf(
	{ row, details }: StoredReviewPerson,
	place: AdultText | null,
	prepared: Preparation
): Omit<Invitation, 'lang'>[] {
	if (row.comes === 'asking' || row.comes === 'not-coming') return [];
	return [
		{
			id: row.id,
			name: details.name,
			comes: row.comes,
			part: details.part ?? null,
			items: (details.items ?? []).filter((item) => mayBeTold(item, { row, details }, prepared)),
			place: row.hidePlace ? null : place,
			invited:
				row.invitedAt && row.invitedBy ? { at: row.invitedAt.toISOString(), way: row.invitedBy } : null,
			answeredAt: row.answeredAt?.toISOString() ?? null
		}
	];
}

/** What the child keeps private is on no paper, unless it was said why; what is not for this person never is. */
function mayBeTold(item: string, { row, details }: StoredReviewPerson, prepared: Preparation): boolean {
	if (isApartFrom(prepared.views, item, row.id)) return false;
	return details.whyShared !== undefined || !keptForIro(prepared).has(item);
}
