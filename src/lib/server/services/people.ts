import type { Transaction } from '$lib/server/db/types';
import type { StaffActor } from '$lib/server/policy/actors';
import { toPerson, type PersonRow, type StoredPerson } from '$lib/server/repositories/people';
import type { Appointment } from '$lib/server/repositories/advocacy';
import type { StaffRow } from '$lib/server/repositories/staff';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

type NewPerson = Omit<PersonRow, 'id' | 'details' | 'until' | 'whyEnded'> &
	Partial<Pick<PersonRow, 'details'>>;

/** Among the workers, before those of everyday life. */
const ADVOCATE_ORDER = 9;

export type StaffCard = Pick<StaffRow, 'photo' | 'picture' | 'job' | 'hello' | 'reach'>;

/** The people in a child's life, kept in step with the workers' own cards. */
export class PeopleService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService
	) {}

	async add(tx: Transaction, person: NewPerson): Promise<PersonRow> {
		const row = await this.context.repositories.people.add(tx, { ...person, id: this.context.newId() });
		await this.publish(tx, row.childId, row.id);
		return row;
	}

	/** Sends a person, as they are now, to the child and the child's helpers. */
	async publish(tx: Transaction, childId: string, personId: string): Promise<void> {
		const found = await this.context.repositories.people.ofChild(tx, childId);
		const person = found.find(({ row }) => row.id === personId);
		if (person) await this.#publish(tx, person);
	}

	/** A worker's own card, as it is filled in now. */
	async ownCard(staff: StaffActor): Promise<StaffCard> {
		const { repositories, db } = this.context;
		const row = await repositories.staff.find(db, staff.staffId);
		if (!row) throw new Error('A member of staff who is signed in does not exist');
		const { photo, picture, job, hello, reach } = row;
		return { photo, picture, job, hello, reach };
	}

	/** Changes a worker's own card, for every child who has them among their people. */
	async updateCard(staff: StaffActor, card: Partial<StaffCard>) {
		const { repositories, db } = this.context;
		await db.transaction(async (tx) => {
			await repositories.staff.updateCard(tx, staff.staffId, card);
			const cards = await repositories.people.ofStaff(tx, staff.staffId);
			for (const person of cards) {
				if (person.row.until === null) await this.#publish(tx, person);
			}
			for (const appointment of await repositories.advocacy.ofStaff(tx, staff.staffId)) {
				await this.publishAdvocate(tx, appointment);
			}
		});
	}

	/**
	 * Sends a child's advocate to that child's own devices, and to no helper's, under the key of the
	 * advocacy service.
	 */
	async publishAdvocate(tx: Transaction, { row, staff }: Appointment): Promise<void> {
		const { repositories, directory } = this.context;
		const { id, childId, organisationId, from, to } = row;
		const child = await repositories.children.find(tx, childId);
		if (!child) throw new Error('The child of an advocate does not exist');
		const { message } = directory.profileOf(child.place).routes;
		const person: PersonRow = {
			id,
			childId,
			staffId: staff.id,
			role: 'advocate',
			name: null,
			details: {},
			since: from,
			until: to,
			whyEnded: null,
			order: ADVOCATE_ORDER
		};
		await this.feed.publish(tx, {
			childId,
			kind: 'person',
			id,
			body: toPerson({ row: person, staff }, message.answerWithinWorkingDays),
			organisationId,
			audience: 'child'
		});
	}

	async #publish(tx: Transaction, person: StoredPerson): Promise<void> {
		const { repositories, directory } = this.context;
		const { childId, id, role } = person.row;
		const child = await repositories.children.find(tx, childId);
		if (!child) throw new Error('The child of a person does not exist');
		const route = directory.profileOf(child.place).routes.message;
		const canAnswer = person.staff !== null && (route.mayChoose as readonly string[]).includes(role);
		await this.feed.publish(tx, {
			childId,
			kind: 'person',
			id,
			body: toPerson(person, canAnswer ? route.answerWithinWorkingDays : null),
			audience: 'helpers'
		});
	}
}
