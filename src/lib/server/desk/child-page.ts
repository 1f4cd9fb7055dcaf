import { dayIn } from '$lib/desk/time';
import { headingStates } from '$lib/desk/plan';
import { currentPeople } from '$lib/domain/people/person';
import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';
import { childFacts, deskPeople } from './child-views';
import { inboxItem } from './thread-views';

const THREADS_ON_A_PAGE = 25;

/** Everything that the desk shows on one child, to those who work with them. */
export async function childPage(app: App, staff: StaffActor, childId: string, before: number | null) {
	const profile = await app.childProfiles.profile(staff, childId);
	const [cards, checked, mayComplain, threads] = await Promise.all([
		app.plan.cards(staff, childId),
		app.plan.lastCheck(childId),
		app.complaintsForChildren.may(staff, childId),
		app.threads.ofChild(staff, childId, { limit: THREADS_ON_A_PAGE, ...(before === null ? {} : { before }) })
	]);
	const { timeZone } = app.directory.profileOf(profile.child.place);
	const published = cards.map(({ heading, version, publishedAt, content }) => ({
		heading,
		version,
		content,
		publishedOn: dayIn(publishedAt.toISOString(), timeZone)
	}));
	return {
		facts: childFacts(profile),
		people: deskPeople({ ...profile, people: currentPeople(profile.people) }),
		since: Object.fromEntries(profile.people.map(({ id, since }) => [id, since])),
		iro: profile.iro?.name ?? null,
		promise: profile.promise,
		reviewId: profile.nextReview?.id ?? null,
		plan: { headings: headingStates(published, profile.today), checked: checked ?? null },
		threads: {
			items: threads.items.flatMap((entry) => inboxItem(entry, profile.today)),
			next: threads.next,
			isFirst: before === null
		},
		may: {
			publishPlan: mayDo(staff, 'publish-plan'),
			checkPlan: mayDo(staff, 'check-plan'),
			signPromise: mayDo(staff, 'sign-promise') && profile.iro?.id === staff.staffId,
			makeCode: mayDo(staff, 'make-code'),
			printBooklet: mayDo(staff, 'print-booklet') && profile.iro?.id === staff.staffId,
			complain: mayComplain,
			readReview: mayDo(staff, 'read-review'),
			arrangeReview: mayDo(staff, 'arrange-review')
		}
	};
}
