import { dayAt } from '$lib/server/clock';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';
import type { ChildrenService } from './children';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

/** The IRO's pledge, signed for each child (N-P-0). */
export class PromisesService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService,
		private readonly children: ChildrenService
	) {}

	/** Signs the promise to one child today. Signing again keeps the first date. @throws {Refusal} not-found */
	async sign(staff: StaffActor, childId: string): Promise<{ id: string }> {
		const { repositories, db, clock, directory } = this.context;
		const child = await this.children.own(staff, childId);
		if (!mayDo(staff, 'sign-promise')) throw new Refusal('not-found');
		return db.transaction(async (tx) => {
			const signed = await repositories.children.promiseOf(tx, childId, staff.staffId);
			if (signed) return { id: signed.id };
			const person = await repositories.people.findStaffPerson(tx, childId, staff.staffId);
			if (person?.role !== 'iro') throw new Refusal('not-found');
			const id = this.context.newId();
			const signedOn = dayAt(clock.now(), directory.profileOf(child.place).timeZone);
			await repositories.children.signPromise(tx, { id, childId, staffId: staff.staffId, signedOn });
			await this.feed.publish(tx, {
				childId,
				kind: 'promise',
				id: childId,
				body: { iroPersonId: person.id, iroName: staff.name, signedOn },
				audience: 'helpers'
			});
			await repositories.audit.add(tx, {
				at: clock.now(),
				actor: staff,
				childId,
				action: 'signed',
				thingKind: 'promise',
				thingId: id
			});
			return { id };
		});
	}

	/** The day on which this IRO signed for a child; null when they have not. */
	async signedOn(staff: StaffActor, childId: string): Promise<string | null> {
		const { repositories, db } = this.context;
		return (await repositories.children.promiseOf(db, childId, staff.staffId))?.signedOn ?? null;
	}
}
