import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { ReportPartDraftV1 } from '$lib/contract/v1/review-report';
import { REPORT_TOPICS } from '$lib/domain/review/report';
import { optionalWordsOf, wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, notFound, type DeskCall } from '$lib/server/desk/guard';
import { refusedOnReview } from '$lib/server/desk/refused';
import { readWith } from '$lib/server/desk/review-forms';
import { reviewPage } from '$lib/server/desk/review-page';
import type { Actions, PageServerLoad } from './$types';

const FormV1 = ReportPartDraftV1.extend({ topic: z.enum(REPORT_TOPICS) });

/** One text and its easier form: the form names them as they are labelled. */
function read(form: FormData, lang: string) {
	const easy = optionalWordsOf(form, 'easy');
	const part = readWith(form, FormV1, {
		topic: wordsOf(form, 'topic'),
		text: { lang, text: wordsOf(form, 'text'), ...(easy === undefined ? {} : { easy }) }
	});
	const { 'text.easy': wrongEasy, ...errors } = part.errors;
	return { ...part, errors: { ...errors, ...(wrongEasy ? { easy: wrongEasy } : {}) } };
}

async function review({ staff, app }: DeskCall, reviewId: string) {
	const page = await reviewPage(app, staff, reviewId);
	if (page.report.parts.length === 0 && !page.may.report) notFound();
	return page;
}

export const load: PageServerLoad = forStaff(async ({ params, url }, call) => {
	const reviewId = idFrom(params.reviewId);
	const { facts, report, may, choices } = await review(call, reviewId);
	const chosen = report.parts.find(({ topic }) => topic === url.searchParams.get('part'));
	const values: Record<string, string> = chosen
		? { topic: chosen.topic, text: chosen.text.text, easy: chosen.text.easy ?? '' }
		: {};
	const agrees = choices.healthReport === 'yes';
	const parts = report.parts.map(({ said: _said, ...part }) => part);
	return {
		reviewId,
		facts,
		may: may.report,
		isDone: url.searchParams.get('done') === 'shared',
		values,
		parts: parts.map(({ topic }) => ({ topic })),
		// On paper for others only what the child agrees to (J-3.48a).
		sheet: parts.filter(({ topic }) => topic !== 'health' || agrees),
		isHealthLeftOut: !agrees && parts.some(({ topic }) => topic === 'health')
	};
});

export const actions: Actions = {
	share: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const { values, errors, draft } = read(await request.formData(), staff.language);
		if (!draft) return fail(422, { values, errors });
		try {
			await app.reviewReports.share(staff, reviewId, draft);
		} catch (refused) {
			return fail(422, { values, errors: refusedOnReview(refused, reviewId) });
		}
		redirect(303, `/desk/reviews/${reviewId}/report?done=shared`);
	}),
	/** Without a script: shows the advice, and sends nothing. */
	show: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		await app.reviews.find(staff, reviewId, 'write-report');
		return { values: read(await request.formData(), staff.language).values, errors: {} };
	})
};
