import type { ComplaintForChild } from '$lib/contract/v1/complaints';
import type { Entry } from '$lib/domain/entries/entry';
import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { invalid, Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { childrenToComplainFor } from '$lib/server/policy/complaints';
import type { ChildRow } from '$lib/server/repositories/children';
import type { StoredPerson } from '$lib/server/repositories/people';
import type { ComplaintsService } from './complaints';
import type { ServiceContext } from './context';
import { EntryRouting } from './entry-routing';

/**
 * A complaint that a member of staff tells for a child who can't (J-6.8). It is an entry like the child's
 * own, under the same rule of who gets it and who never does; from then on it is out of the teller's hands.
 */
export class ComplaintsForChildrenService {
	readonly #routing: EntryRouting;

	constructor(
		private readonly context: ServiceContext,
		private readonly complaints: ComplaintsService
	) {
		this.#routing = new EntryRouting(context, complaints);
	}

	/** Whether this member of staff may complain for this child. */
	async may(staff: StaffActor, childId: string): Promise<boolean> {
		return (await this.#find(staff, childId)) !== undefined;
	}

	/** A child for whom this member of staff may complain. @throws {Refusal} not-found */
	async child(staff: StaffActor, childId: string): Promise<ChildRow> {
		const child = await this.#find(staff, childId);
		if (!child) throw new Refusal('not-found');
		return child;
	}

	/**
	 * @param draft its `id` is given where a form may be sent twice
	 * @throws {Refusal} not-found; not-valid: somebody unknown, the teller themselves, a day that is over
	 */
	async tell(
		staff: StaffActor,
		childId: string,
		draft: ComplaintForChild & { id?: string }
	): Promise<{ id: string }> {
		const { repositories, db } = this.context;
		const child = await this.child(staff, childId);
		const id = draft.id ?? this.context.newId();
		if (await repositories.complaints.isToldBy(db, staff, id)) return { id };
		await db.transaction((tx) => this.#tell(tx, staff, child, { ...draft, id }));
		return { id };
	}

	#find(staff: StaffActor, childId: string): Promise<ChildRow | undefined> {
		const { repositories, db } = this.context;
		return repositories.children.findWhere(db, childId, childrenToComplainFor(db, staff));
	}

	async #tell(
		tx: Transaction,
		staff: StaffActor,
		child: ChildRow,
		draft: ComplaintForChild & { id: string }
	): Promise<void> {
		const { repositories, clock, directory } = this.context;
		const profile = directory.profileOf(child.place);
		const receivedAt = clock.now();
		const { tellInPersonBy = null } = draft;
		if (tellInPersonBy !== null && tellInPersonBy < dayAt(receivedAt, profile.timeZone))
			throw invalid('tellInPersonBy', 'past');
		const about = await this.#about(tx, staff, child, draft);
		const entry = entryOf(draft, { about, saidBy: staff.name, madeAt: receivedAt });
		const row = await repositories.entries.add(tx, {
			entry,
			from: { childId: child.id, deviceId: null },
			reviewId: null,
			receivedAt,
			answerBy: null,
			...(await this.#routing.byRule(tx, { child, profile, entry }))
		});
		if (!row) throw new Refusal('same-id-other-content');
		await this.complaints.begin(tx, row, entry, profile, { toldBy: staff.staffId, tellInPersonBy });
		await repositories.audit.add(tx, {
			at: receivedAt,
			actor: staff,
			childId: child.id,
			action: 'told',
			thingKind: row.kind,
			thingId: row.id
		});
	}

	/**
	 * Ids of the people whom it is about. Whoever holds a role that was named is one of them, past ones as
	 * well; where nobody does, that is not told to a teller who does not know who does.
	 */
	async #about(
		tx: Transaction,
		{ staffId }: StaffActor,
		child: ChildRow,
		{ about, aboutRoles }: ComplaintForChild
	): Promise<string[]> {
		const people = await this.context.repositories.people.ofChild(tx, child.id);
		const isNamed = ({ row }: StoredPerson) => about.includes(row.id) || aboutRoles.includes(row.role);
		const named = people.filter(isNamed);
		const known = new Set(people.map(({ row }) => row.id));
		if (about.some((id) => !known.has(id))) throw invalid('about', 'unknown-person');
		// Nobody may hand in what is about themselves: they would say what it says, and know of it.
		if (named.some(({ row }) => row.staffId === staffId)) throw invalid('about', 'yourself');
		return named.map(({ row }) => row.id);
	}
}

/** What is told, as an entry: said by somebody else, and whose words they are stands in it. */
function entryOf(
	draft: ComplaintForChild & { id: string },
	{ about, saidBy, madeAt }: { about: string[]; saidBy: string; madeAt: Date }
): Entry<'complaint'> {
	const { id, words, hurt, happeningNow, tellIro, childSays } = draft;
	return {
		id,
		kind: 'complaint',
		madeAt: madeAt.toISOString(),
		saidBy: { by: 'helper', helper: saidBy },
		...(about.length > 0 ? { about } : {}),
		body: {
			words,
			happeningNow,
			childSays,
			...(hurt ? { hurt } : {}),
			...(tellIro ? { tellIro } : {})
		}
	};
}
