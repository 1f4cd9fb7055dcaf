import { fail, redirect } from '@sveltejs/kit';
import type { TalkForm } from '$lib/desk/talk';
import { withOffset } from '$lib/server/clock';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, notFound, type DeskCall } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import type { Place, ReadForm } from '$lib/server/desk/review-forms';
import { reviewPage } from '$lib/server/desk/review-page';
import {
	byTalkField,
	readDeclinedTalk,
	readHeldTalk,
	readNoTalk,
	readTalkBooking
} from '$lib/server/desk/talk-forms';
import type { TalkNoteDraft } from '$lib/server/services/private-talks';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const reviewId = idFrom(params.reviewId);
	const review = await reviewPage(app, staff, reviewId);
	if (!review.talk) notFound();
	const { timeZone, today } = await rulesOf({ staff, app }, reviewId);
	const { booked } = review.talk;
	const [day = '', time = ''] = booked
		? withOffset(new Date(booked.startsAt), timeZone).slice(0, 16).split('T')
		: [];
	return {
		review,
		talk: review.talk,
		today,
		noteId: app.context.newId(),
		values: {
			day,
			time,
			minutes: String(booked?.minutes ?? ''),
			way: booked?.way ?? 'in-person',
			place: booked?.place?.text ?? '',
			whoElse: booked?.others ?? '',
			words: booked?.words.text ?? ''
		}
	};
});

async function rulesOf({ staff, app }: DeskCall, reviewId: string) {
	const { child } = await app.reviews.find(staff, reviewId, 'talk-alone');
	return app.reviews.rulesOf(child);
}

async function placeOf(call: DeskCall, reviewId: string): Promise<Place> {
	const { timeZone } = await rulesOf(call, reviewId);
	return { lang: call.staff.language, timeZone };
}

/** One of the forms of this page: read, done, and led on to the review; or back with what is not right. */
function act<Draft>(
	which: TalkForm,
	read: (form: FormData, place: Place) => ReadForm<Draft>,
	run: (call: DeskCall, reviewId: string, draft: Draft) => Promise<unknown>
) {
	return async ({ params, request }: RequestEvent, call: DeskCall) => {
		const reviewId = idFrom(params.reviewId);
		const { values, errors, draft } = read(await request.formData(), await placeOf(call, reviewId));
		if (!draft) return fail(422, { which, values, errors });
		try {
			await run(call, reviewId, draft);
		} catch (refused) {
			return fail(422, { which, values, errors: byTalkField(refusedOnReview(refused, reviewId)) });
		}
		redirect(303, `/desk/reviews/${reviewId}?done=${which === 'book' ? 'talkBooked' : 'talkWritten'}`);
	};
}

function write({ app, staff }: DeskCall, reviewId: string, draft: TalkNoteDraft) {
	return app.privateTalks.write(staff, reviewId, draft);
}

const READ = {
	book: readTalkBooking,
	held: readHeldTalk,
	declined: readDeclinedTalk,
	none: readNoTalk
} satisfies Record<TalkForm, unknown>;

export const actions: Actions = {
	book: forStaff(
		act('book', readTalkBooking, ({ app, staff }, id, draft) => app.privateTalks.book(staff, id, draft))
	),
	held: forStaff(act('held', readHeldTalk, write)),
	declined: forStaff(act('declined', readDeclinedTalk, write)),
	none: forStaff(act('none', readNoTalk, write)),
	/** Without a script: shows the advice, and writes nothing down. */
	show: forStaff(async ({ params, request }, call) => {
		const place = await placeOf(call, idFrom(params.reviewId));
		const form = await request.formData();
		const which = (Object.keys(READ) as TalkForm[]).find((one) => one === wordsOf(form, 'form')) ?? 'book';
		return { which, values: READ[which](form, place).values, errors: {} };
	})
};
