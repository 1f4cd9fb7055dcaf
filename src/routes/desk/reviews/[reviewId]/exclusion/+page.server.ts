import { fail, redirect } from '@sveltejs/kit';
import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import { readExclusion } from '$lib/server/desk/review-forms';
import { reviewPage } from '$lib/server/desk/review-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const review = await reviewPage(app, staff, idFrom(params.reviewId));
	if (!review.may.arrange) notFound();
	const { part, why, otherWay } = review.exclusion ?? {};
	return {
		review,
		values: { part: part?.text ?? '', why: why?.text ?? '', otherWay: otherWay?.text ?? '' }
	};
});

export const actions: Actions = {
	decide: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const { values, errors, draft } = readExclusion(await request.formData(), staff.language);
		if (!draft) return fail(422, { values, errors });
		try {
			await app.reviewExclusions.decide(staff, reviewId, draft);
		} catch (refused) {
			return fail(422, { values, errors: refusedOnReview(refused, reviewId) });
		}
		redirect(303, `/desk/reviews/${reviewId}?done=excluded`);
	}),
	/** The child is in all of it again. */
	end: forStaff(async ({ params }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		try {
			await app.reviewExclusions.decide(staff, reviewId, null);
		} catch (refused) {
			refusedOnReview(refused, reviewId);
		}
		redirect(303, `/desk/reviews/${reviewId}?done=included`);
	}),
	/** Without a script: shows the advice, and decides nothing. */
	show: forStaff(async ({ params, request }, { staff, app }) => {
		await app.reviews.find(staff, idFrom(params.reviewId), 'arrange-review');
		const { values } = readExclusion(await request.formData(), staff.language);
		return { values, errors: {} };
	})
};
