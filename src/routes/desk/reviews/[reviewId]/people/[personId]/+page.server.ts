import { fail, redirect } from '@sveltejs/kit';
import { everybody } from '$lib/desk/review';
import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import { readDecision } from '$lib/server/desk/review-forms';
import { reviewPage } from '$lib/server/desk/review-page';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const personId = idFrom(params.personId);
	const review = await reviewPage(app, staff, idFrom(params.reviewId));
	if (!review.may.arrange || !everybody(review).includes(personId)) notFound();
	const decided = review.coming.find(({ id }) => id === personId);
	return {
		personId,
		review,
		values: {
			comes: decided && decided.comes !== 'asking' ? decided.comes : '',
			part: decided?.part?.text ?? '',
			why: decided?.why?.text ?? '',
			otherWay: decided?.otherWay ?? '',
			...(decided?.leftOut ? { leftOut: 'on' } : {}),
			...(decided?.hidePlace ? { hidePlace: 'on' } : {})
		},
		items: decided?.items ?? []
	};
});

export const actions: Actions = {
	decide: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const form = await request.formData();
		const items = form.getAll('items').map(String);
		const { values, errors, draft } = readDecision(form, staff.language);
		if (!draft) return fail(422, { values, items, errors });
		try {
			await app.reviewPeople.decide(staff, reviewId, idFrom(params.personId), draft);
		} catch (refused) {
			return fail(422, { values, items, errors: refusedOnReview(refused, reviewId) });
		}
		redirect(303, `/desk/reviews/${reviewId}?done=decided`);
	}),
	/** Without a script: shows the advice, and decides nothing. */
	show: forStaff(async ({ params, request }, { staff, app }) => {
		await app.reviews.find(app.context.db, staff, idFrom(params.reviewId), 'arrange-review');
		const form = await request.formData();
		const { values } = readDecision(form, staff.language);
		return { values, items: form.getAll('items').map(String), errors: {} };
	})
};
