import type { SettingsBody } from '$lib/domain/entries/entry';
import { currentPeople, earlierPeople, type IroPromise, type Person } from '$lib/domain/people/person';
import type { StaffActor } from '$lib/server/policy/actors';
import type { ChildRow } from '$lib/server/repositories/children';
import { toPerson } from '$lib/server/repositories/people';
import type { ChildOverview, ChildrenService } from './children';
import type { ServiceContext } from './context';

/** One child, as those who work with them need to know them before they write a word. */
export interface ChildProfile extends ChildOverview {
	/** How the child likes to read. */
	settings: SettingsBody;
	/** The people in the child's life now, by the names that the child uses. */
	people: Person[];
	/** Those who were there before, the latest first. */
	earlier: Person[];
	/** The reader among the child's people: who "I" is in what they write. */
	readerPersonId: string | null;
	/** The promise as the child has it; null where the child has no IRO. */
	promise: IroPromise | null;
	/** For an advocate, whom nothing is told that stands in the council's records alone. */
	isForAdvocate: boolean;
	/** The day it is where the child lives, as `YYYY-MM-DD`. */
	today: string;
}

export class ChildProfilesService {
	constructor(
		private readonly context: ServiceContext,
		private readonly children: ChildrenService
	) {}

	/** For those who work with the child now, and nobody else. @throws {Refusal} not-found */
	async profile(staff: StaffActor, childId: string): Promise<ChildProfile> {
		const { repositories, db } = this.context;
		const child = await this.children.own(staff, childId);
		if (staff.organisationKind === 'advocacy') return this.#forAdvocate(child);
		const overview = await this.children.overview(staff, childId);
		const settings = await repositories.feed.find(db, childId, 'settings', childId);
		const people = await repositories.people.ofChild(db, childId);
		const reader = await repositories.people.findStaffPerson(db, childId, staff.staffId);
		const promise = await repositories.feed.find(db, childId, 'promise', childId);
		const everybody = people.map((person) => toPerson(person, null));
		return {
			...overview,
			settings: settings ?? {},
			people: currentPeople(everybody),
			earlier: earlierPeople(everybody),
			readerPersonId: reader?.id ?? null,
			promise: promise ?? null,
			isForAdvocate: false,
			today: this.children.today(child)
		};
	}

	/** How the child reads, to write for them. The rest is the council's, and for the child to tell. */
	async #forAdvocate(child: ChildRow): Promise<ChildProfile> {
		const { repositories, db } = this.context;
		const settings = await repositories.feed.find(db, child.id, 'settings', child.id);
		return {
			child,
			iro: null,
			nextReview: null,
			waiting: 0,
			isOwn: true,
			settings: settings ?? {},
			people: [],
			earlier: [],
			readerPersonId: null,
			promise: null,
			isForAdvocate: true,
			today: this.children.today(child)
		};
	}
}
