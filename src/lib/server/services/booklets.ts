import type { BookletFacts } from '$lib/booklet/booklet';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';
import type { ChildProfilesService } from './child-profiles';
import type { ServiceContext } from './context';

/** A child's book on paper, for a child who has no device. */
export class BookletsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly profiles: ChildProfilesService
	) {}

	/**
	 * What stands in it: what the child's own app would show, from the child's feed, and so nothing that
	 * was not published to them. For the IRO of the child; the child can see that it was made.
	 * @throws {Refusal} not-found
	 */
	async facts(staff: StaffActor, childId: string): Promise<BookletFacts> {
		const { repositories, db, clock, directory } = this.context;
		const profile = await this.profiles.profile(staff, childId);
		if (!mayDo(staff, 'print-booklet') || profile.iro?.id !== staff.staffId) throw new Refusal('not-found');
		const { child, settings, promise, today } = profile;
		const whose = { childId, organisationId: staff.organisationId };
		const people = await repositories.feed.ofKind(db, whose, 'person');
		const cards = await repositories.feed.ofKind(db, whose, 'plan-card');
		await repositories.audit.add(db, {
			at: clock.now(),
			actor: staff,
			childId,
			action: 'read',
			thingKind: 'booklet'
		});
		return {
			name: child.name,
			pretend: directory.info.demo,
			people,
			promise,
			cards,
			helpLines: directory.place(child.place).helpLines,
			skin: settings.skin ?? child.skin ?? 0,
			today
		};
	}
}
