import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { childrenOf } from '$lib/server/policy/entries';
import { childrenFoundBy, mayDo } from '$lib/server/policy/staff';
import type { ChildRow } from '$lib/server/repositories/children';
import type { ReviewRow } from '$lib/server/repositories/reviews';
import type { StaffRow } from '$lib/server/repositories/staff';
import type { AllocationService } from './allocation';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

/** Care leavers are helped until they are 25. */
const OLDEST = 25;

export interface ChildDraft {
	name: string;
	birthday: string;
	pronouns?: string;
	language: string;
	place: string;
	iroStaffId?: string;
	lookedAfterSince?: string;
}

export interface ChildOverview {
	child: ChildRow;
	iro: StaffRow | null;
	nextReview: ReviewRow | null;
	/** Entries that wait for the reader. */
	waiting: number;
	/** The reader works with this child now, and does not only find them by name. */
	isOwn: boolean;
}

/** The children of a service, as staff find and add them. */
export class ChildrenService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService,
		private readonly allocation: AllocationService
	) {}

	/** The children whom this member of staff may find, by name. */
	async list(staff: StaffActor): Promise<ChildOverview[]> {
		const { repositories, db } = this.context;
		const children = await repositories.children.list(db, childrenFoundBy(db, staff));
		return this.#overviews(staff, children);
	}

	/** @throws {Refusal} not-found */
	async overview(staff: StaffActor, childId: string): Promise<ChildOverview> {
		const { repositories, db } = this.context;
		const child = await repositories.children.findWhere(db, childId, childrenFoundBy(db, staff));
		const [overview] = child ? await this.#overviews(staff, [child]) : [];
		if (!overview) throw new Refusal('not-found');
		return overview;
	}

	/** A child whom this member of staff works with now. @throws {Refusal} not-found */
	async own(staff: StaffActor, childId: string): Promise<ChildRow> {
		const { repositories, db } = this.context;
		const child = await repositories.children.findWhere(db, childId, childrenOf(db, staff));
		if (!child) throw new Refusal('not-found');
		return child;
	}

	/**
	 * Adds a child, with an IRO where one is named or an IRO adds the child.
	 * @throws {Refusal} not-found when the reader may not; not-valid; conflict-of-interest
	 */
	async add(staff: StaffActor, draft: ChildDraft): Promise<{ id: string }> {
		const { repositories, db, clock } = this.context;
		if (!mayDo(staff, 'add-child')) throw new Refusal('not-found');
		const organisation = await repositories.children.organisation(db, staff.organisationId);
		if (organisation?.place !== draft.place) {
			throw new Refusal('not-valid', { fields: [{ path: 'place', code: 'other-place' }] });
		}
		this.#checkBirthday(draft);
		const iroId = draft.iroStaffId ?? (staff.role === 'iro' ? staff.staffId : undefined);
		if (staff.role === 'iro' && iroId !== staff.staffId) throw new Refusal('not-found');
		return db.transaction(async (tx) => {
			const child = await this.addIn(tx, staff.organisationId, draft);
			if (iroId) await this.#giveIro(tx, child, iroId, staff.organisationId);
			await repositories.audit.add(tx, {
				at: clock.now(),
				actor: staff,
				childId: child.id,
				action: 'added',
				thingKind: 'child',
				thingId: child.id
			});
			return { id: child.id };
		});
	}

	/** A slip in the year is the likeliest mistake, and every page would show it. */
	#checkBirthday({ birthday, place }: ChildDraft): void {
		const today = dayAt(this.context.clock.now(), this.context.directory.profileOf(place).timeZone);
		const oldest = `${Number(today.slice(0, 4)) - OLDEST}${today.slice(4)}`;
		const code = birthday > today ? 'future' : birthday < oldest ? 'year' : null;
		if (code) throw new Refusal('not-valid', { fields: [{ path: 'birthday', code }] });
	}

	/** The same inside a transaction of the caller, who has checked that it may be done. */
	async addIn(
		tx: Transaction,
		organisationId: string,
		draft: ChildDraft & { id?: string; skin?: number }
	): Promise<ChildRow> {
		const { repositories, clock, directory } = this.context;
		const id = draft.id ?? this.context.newId();
		await repositories.children.add(tx, {
			id,
			organisationId,
			place: draft.place,
			name: draft.name,
			birthday: draft.birthday,
			pronouns: draft.pronouns ?? null,
			language: draft.language,
			skin: draft.skin ?? null,
			lookedAfterSince: draft.lookedAfterSince ?? null,
			createdAt: clock.now()
		});
		await this.feed.publish(tx, {
			childId: id,
			kind: 'child',
			id,
			body: {
				name: draft.name,
				place: draft.place,
				...(draft.pronouns ? { pronouns: draft.pronouns } : {}),
				birthday: draft.birthday,
				...(draft.skin === undefined ? {} : { skin: draft.skin }),
				pretend: directory.info.demo
			},
			audience: 'helpers'
		});
		await this.feed.publish(tx, {
			childId: id,
			kind: 'settings',
			id,
			body: { language: draft.language },
			audience: 'helpers'
		});
		return (await repositories.children.find(tx, id)) as ChildRow;
	}

	async #giveIro(tx: Transaction, child: ChildRow, iroId: string, organisationId: string): Promise<void> {
		const iro = await this.context.repositories.staff.find(tx, iroId);
		if (!iro || iro.organisationId !== organisationId) {
			throw new Refusal('not-valid', { fields: [{ path: 'iroStaffId', code: 'unknown-staff' }] });
		}
		await this.allocation.assignIn(tx, child, iro, { staffId: iroId, role: 'iro' });
	}

	async #overviews(staff: StaffActor, children: ChildRow[]): Promise<ChildOverview[]> {
		const { repositories, db } = this.context;
		const ids = children.map(({ id }) => id);
		const own = await repositories.children.childrenWith(db, staff.staffId);
		const iros = await repositories.children.irosOf(db, ids);
		const reviews = await repositories.reviews.openOf(db, ids);
		const waiting = await repositories.entries.countWaiting(db, staff);
		return children.map((child) => ({
			child,
			iro: iros.get(child.id) ?? null,
			nextReview: reviews.findLast((review) => review.childId === child.id) ?? null,
			waiting: waiting.get(child.id) ?? 0,
			isOwn: own.some(({ childId }) => childId === child.id)
		}));
	}

	/** The service that a member of staff works for. An advocacy service may serve several places and has none. */
	async organisationOf(staff: StaffActor): Promise<{ name: string; place: string | null; timeZone: string }> {
		const { repositories, db, directory } = this.context;
		const organisation = await repositories.children.organisation(db, staff.organisationId);
		if (!organisation) throw new Error('A member of staff belongs to an organisation that does not exist');
		const { name, place } = organisation;
		return { name, place, timeZone: place ? directory.profileOf(place).timeZone : 'Europe/London' };
	}

	/** The day it is where the child lives. */
	today(child: ChildRow): string {
		return dayAt(this.context.clock.now(), this.context.directory.profileOf(child.place).timeZone);
	}
}
