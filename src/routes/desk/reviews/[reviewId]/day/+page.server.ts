import { fail, redirect } from '@sveltejs/kit';
import type { DayForm } from '$lib/desk/review';
import { withOffset } from '$lib/server/clock';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, notFound, type DeskCall } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import {
	byFormField,
	readAdjournment,
	readBooking,
	readHeld,
	readPermission,
	type ReadForm
} from '$lib/server/desk/review-forms';
import { reviewPage } from '$lib/server/desk/review-page';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = forStaff(async ({ params, url }, { staff, app }) => {
	const reviewId = idFrom(params.reviewId);
	const review = await reviewPage(app, staff, reviewId);
	if (!review.may.arrange && !review.may.askOutsideLimit) notFound();
	const found = await app.reviews.find(staff, reviewId, 'read-review');
	const { timeZone, deadlines, today } = app.reviews.rulesOf(found.child);
	const [day = '', time = ''] = review.startsAt
		? withOffset(new Date(review.startsAt), timeZone).slice(0, 16).split('T')
		: [review.on ?? '', ''];
	return {
		review,
		today,
		adjourns: url.searchParams.has('adjourn'),
		adjournLimit: app.reviewDays.adjournLimit(found),
		approver: deadlines.practice.outsideLimit?.approver ?? null,
		values: {
			day,
			time,
			minutes: String(review.minutes ?? ''),
			place: review.place?.text ?? '',
			placeKind: review.placeKind ?? '',
			...(review.state === 'suggested' ? { isSuggestion: 'on' } : {})
		}
	};
});

const WITH_ADVICE = ['book', 'adjourn', 'hold'] as const satisfies readonly DayForm[];

async function rulesOf({ staff, app }: DeskCall, reviewId: string) {
	const { child } = await app.reviews.find(staff, reviewId, 'read-review');
	return app.reviews.rulesOf(child);
}

/** One of the forms of this page: read, done, and led on to the review; or back with what is not right. */
function act<Draft>(
	which: DayForm,
	read: (form: FormData, place: { lang: string; timeZone: string }) => ReadForm<Draft>,
	run: (call: DeskCall, reviewId: string, draft: Draft) => Promise<unknown>,
	done: string
) {
	return async ({ params, request }: RequestEvent, call: DeskCall) => {
		const reviewId = idFrom(params.reviewId);
		const { timeZone } = await rulesOf(call, reviewId);
		const place = { lang: call.staff.language, timeZone };
		const { values, errors, draft } = read(await request.formData(), place);
		if (!draft) return fail(422, { which, values, errors });
		try {
			await run(call, reviewId, draft);
		} catch (refused) {
			return fail(422, { which, values, errors: byFormField(refusedOnReview(refused, reviewId)) });
		}
		redirect(303, `/desk/reviews/${reviewId}?done=${done}`);
	};
}

export const actions: Actions = {
	book: forStaff(
		act('book', readBooking, ({ app, staff }, id, draft) => app.reviewDays.book(staff, id, draft), 'booked')
	),
	adjourn: forStaff(
		act(
			'adjourn',
			readAdjournment,
			({ app, staff }, id, draft) => app.reviewDays.adjourn(staff, id, draft),
			'adjourned'
		)
	),
	permission: forStaff(
		act(
			'permission',
			readPermission,
			({ app, staff }, id, draft) => app.reviewPermissions.ask(staff, id, draft),
			'permission'
		)
	),
	hold: forStaff(
		act('hold', readHeld, ({ app, staff }, id, draft) => app.reviewDays.hold(staff, id, draft), 'held')
	),
	/** Without a script: shows the advice, and changes nothing. */
	show: forStaff(async ({ params, request }, call) => {
		const { timeZone } = await rulesOf(call, idFrom(params.reviewId));
		const form = await request.formData();
		const which = WITH_ADVICE.find((one) => one === wordsOf(form, 'form')) ?? 'book';
		const place = { lang: call.staff.language, timeZone };
		const read = { book: readBooking, adjourn: readAdjournment, hold: readHeld }[which];
		return { which, values: read(form, place).values, errors: {} };
	})
};
