import { redirect } from '@sveltejs/kit';
import { dayState } from '$lib/desk/review';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async (_event, { staff, app }) => {
	const [reviews, permissions, putOff, calendarMadeAt] = await Promise.all([
		app.reviews.list(staff),
		app.reviewPermissions.toDecide(staff),
		app.reviewPutOff.often(staff),
		app.calendarLinks.madeAt(staff)
	]);
	const missing = await app.reviewReadiness.missing(staff, reviews);
	return {
		reviews: reviews.map(({ review, child }) => ({
			id: review.id,
			childName: child.name,
			startsAt: review.startsAt?.toISOString() ?? null,
			on: review.on,
			dueOn: review.dueOn,
			state: dayState({ ...review, isBooked: review.bookedAt !== null }),
			isLate: review.dueOn !== null && review.dueOn < app.children.today(child),
			missing: missing.get(review.id) ?? []
		})),
		permissions: permissions.map(({ row, askedBy, why }) => ({
			id: row.id,
			on: row.on,
			askedAt: row.askedAt.toISOString(),
			askedBy,
			why
		})),
		putOffReviews: putOff,
		calendarSince: calendarMadeAt?.toISOString() ?? null
	};
});

export const actions: Actions = {
	/** The address is shown once, and kept nowhere. */
	calendar: forStaff(async (_event, { staff, app }) => app.calendarLinks.renew(staff)),
	permit: forStaff(async ({ request }, { staff, app }) => {
		const form = await request.formData();
		const id = idFrom(wordsOf(form, 'id'));
		await app.reviewPermissions.decide(staff, id, wordsOf(form, 'allow') === 'yes');
		redirect(303, '/desk/reviews');
	})
};
