import { daysToBirthday } from '$lib/desk/days';
import { forStaff } from '$lib/server/desk/guard';
import { mayDo } from '$lib/server/policy/staff';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async (_event, { staff, app }) => {
	const overviews = await app.children.list(staff);
	return {
		mayAllocate: mayDo(staff, 'allocate-iro'),
		children: overviews.map(({ child, iro, nextReview, waiting, isOwn }) => ({
			id: child.id,
			name: child.name,
			iro: iro?.name ?? null,
			// Whoever only gives a child an IRO needs their name, and nothing more.
			own: isOwn
				? {
						daysToBirthday: daysToBirthday(child.birthday, app.children.today(child)),
						nextReview: nextReview?.startsAt?.toISOString() ?? nextReview?.on ?? null,
						waiting
					}
				: null
		}))
	};
});
