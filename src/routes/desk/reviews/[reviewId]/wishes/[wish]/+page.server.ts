import { fail, redirect } from '@sveltejs/kit';
import { isWishKey, personOfWish, type WishKey } from '$lib/domain/review/wishes';
import { forStaff, idFrom, notFound, type DeskCall } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import { readAnswer } from '$lib/server/desk/review-forms';
import { reviewPage } from '$lib/server/desk/review-page';
import type { Actions, PageServerLoad, RequestEvent, RouteParams } from './$types';

/** Whether somebody comes is decided on their own page. */
function wishFrom(params: RouteParams): WishKey {
	const { wish } = params;
	return isWishKey(wish) && personOfWish(wish) === null ? wish : notFound();
}

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const wish = wishFrom(params);
	const review = await reviewPage(app, staff, idFrom(params.reviewId));
	if (!review.may.arrange || !review.wishes.some((one) => one.wish === wish)) notFound();
	return { wish, review };
});

async function read({ params, request }: RequestEvent, { staff }: DeskCall) {
	return readAnswer(await request.formData(), wishFrom(params), staff.language);
}

export const actions: Actions = {
	answer: forStaff(async (event: RequestEvent, call) => {
		const reviewId = idFrom(event.params.reviewId);
		const { values, errors, draft } = await read(event, call);
		if (!draft) return fail(422, { values, errors });
		try {
			await call.app.reviewWishes.answer(call.staff, reviewId, draft);
		} catch (refused) {
			return fail(422, { values, errors: refusedOnReview(refused, reviewId) });
		}
		redirect(303, `/desk/reviews/${reviewId}?done=answered`);
	}),
	/** Without a script: shows the advice, and sends nothing. */
	show: forStaff(async (event: RequestEvent, call) => {
		await call.app.reviews.find(call.staff, idFrom(event.params.reviewId), 'arrange-review');
		return { values: (await read(event, call)).values, errors: {} };
	})
};
