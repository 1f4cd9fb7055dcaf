import { fail, redirect } from '@sveltejs/kit';
import { HeardViewV1 } from '$lib/contract/v1/review-desk';
import { everybody } from '$lib/desk/review';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import { readDecision, readWith, type FormErrors } from '$lib/server/desk/review-forms';
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
			whyShared: decided?.whyShared?.text ?? '',
			otherWay: decided?.otherWay ?? '',
			...(decided?.leftOut ? { leftOut: 'on' } : {}),
			...(decided?.hidePlace ? { hidePlace: 'on' } : {})
		},
		items: decided?.items ?? [],
		heard: decided?.heard ?? [],
		mayBeHeard: decided !== undefined && decided.comes !== 'asking'
	};
});

export const actions: Actions = {
	decide: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const form = await request.formData();
		const items = form.getAll('items').map(String);
		const { values, errors, draft } = readDecision(form, staff.language);
		if (!draft) return fail(422, { which: 'decide' as const, values, items, errors });
		try {
			await app.reviewPeople.decide(staff, reviewId, idFrom(params.personId), draft);
		} catch (refused) {
			return fail(422, {
				which: 'decide' as const,
				values,
				items,
				errors: refusedOnReview(refused, reviewId)
			});
		}
		redirect(303, `/desk/reviews/${reviewId}?done=decided`);
	}),
	/** What they think, written down in their place. */
	hear: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const form = await request.formData();
		const { values, errors, draft } = readWith(form, HeardViewV1, {
			item: wordsOf(form, 'item'),
			words: wordsOf(form, 'heardWords')
		});
		const wrong = (errors: FormErrors) =>
			fail(422, { which: 'hear' as const, values, items: [] as string[], errors });
		if (!draft) return wrong(errors);
		try {
			await app.reviewPeople.hear(staff, reviewId, idFrom(params.personId), draft);
		} catch (refused) {
			return wrong(refusedOnReview(refused, reviewId));
		}
		redirect(303, `/desk/reviews/${reviewId}?done=heard`);
	}),
	/** Without a script: shows the advice, and decides nothing. */
	show: forStaff(async ({ params, request }, { staff, app }) => {
		await app.reviews.find(staff, idFrom(params.reviewId), 'arrange-review');
		const form = await request.formData();
		const { values } = readDecision(form, staff.language);
		return { which: 'decide' as const, values, items: form.getAll('items').map(String), errors: {} };
	})
};
