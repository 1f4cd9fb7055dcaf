import { fail, redirect } from '@sveltejs/kit';
import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import { readNewPerson } from '$lib/server/desk/review-forms';
import { reviewPage } from '$lib/server/desk/review-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const review = await reviewPage(app, staff, idFrom(params.reviewId));
	if (!review.may.arrange) notFound();
	return { review, id: app.context.newId() };
});

export const actions: Actions = {
	ask: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const { values, errors, draft } = readNewPerson(await request.formData(), staff.language);
		if (!draft) return fail(422, { values, errors });
		try {
			await app.reviewPeople.ask(staff, reviewId, draft);
		} catch (refused) {
			return fail(422, { values, errors: refusedOnReview(refused, reviewId) });
		}
		redirect(303, `/desk/reviews/${reviewId}?done=asked`);
	}),
	/** Without a script: shows the advice, and asks nothing. */
	show: forStaff(async ({ params, request }, { staff, app }) => {
		await app.reviews.find(staff, idFrom(params.reviewId), 'arrange-review');
		return { values: readNewPerson(await request.formData(), staff.language).values, errors: {} };
	})
};
