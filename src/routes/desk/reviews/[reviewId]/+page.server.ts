import { error, redirect } from '@sveltejs/kit';
import { isWishKey } from '$lib/domain/review/wishes';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import { openReviewPage } from '$lib/server/desk/review-page';
import type { Actions, PageServerLoad } from './$types';

const DONE = [
	'answered',
	'decided',
	'excluded',
	'included',
	'asked',
	'booked',
	'adjourned',
	'held',
	'talkBooked',
	'talkWritten',
	'permission',
	'planned',
	'interpreter',
	'heard'
] as const;

export const load: PageServerLoad = forStaff(async ({ params, request, url }, { staff, app }) => {
	// A browser that guesses what may be read next has read nothing: the child must not see "Seen".
	if (request.headers.get('sec-purpose')?.startsWith('prefetch')) error(503, { message: 'something-broke' });
	return {
		review: await openReviewPage(app, staff, idFrom(params.reviewId)),
		done: DONE.find((done) => done === url.searchParams.get('done')) ?? null
	};
});

export const actions: Actions = {
	/** Says yes as the child wishes, with no further words. What was taken back meanwhile is simply shown again. */
	agree: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const form = await request.formData();
		const wish = wordsOf(form, 'wish');
		if (!isWishKey(wish)) notFound();
		const upTo = Number(wordsOf(form, 'upTo'));
		try {
			await app.reviewWishes.answer(staff, reviewId, { wish, state: 'agreed', upTo });
		} catch (refused) {
			refusedOnReview(refused, reviewId);
			redirect(303, `/desk/reviews/${reviewId}`);
		}
		redirect(303, `/desk/reviews/${reviewId}?done=answered`);
	}),
	/** Notes that an interpreter is booked, or is no more. */
	interpreter: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const form = await request.formData();
		const noted = { isBooked: wordsOf(form, 'booked') === 'yes', upTo: Number(wordsOf(form, 'upTo')) };
		try {
			await app.reviewInterpreters.note(staff, reviewId, noted);
		} catch (refused) {
			refusedOnReview(refused, reviewId);
			redirect(303, `/desk/reviews/${reviewId}`);
		}
		redirect(303, `/desk/reviews/${reviewId}?done=interpreter`);
	})
};
