import { fail } from '@sveltejs/kit';
import { ConsultationDraftV1 } from '$lib/contract/v1/consultations';
import { childFacts } from '$lib/server/desk/child-views';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import { drawQr } from '$lib/server/desk/qr';
import { refusedOnReview } from '$lib/server/desk/refused';
import { Refusal } from '$lib/server/http/problem';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const reviewId = idFrom(params.reviewId);
	const people = await app.consultations.asked(staff, reviewId);
	const { child } = await app.reviews.find(staff, reviewId, 'ask-others');
	const { name } = childFacts(await app.childProfiles.profile(staff, child.id));
	return {
		reviewId,
		name,
		lang: staff.language,
		people: people.map(({ form, ...person }) => ({
			...person,
			form: form && {
				id: form.id,
				state: form.state,
				on: (form.answeredAt ?? form.expiresAt).toISOString()
			}
		}))
	};
});

export const actions: Actions = {
	make: forStaff(async ({ params, request }, { staff, app }) => {
		const [reviewId, form] = [idFrom(params.reviewId), await request.formData()];
		const personId = idFrom(wordsOf(form, 'person'));
		const parsed = ConsultationDraftV1.safeParse({
			lang: wordsOf(form, 'lang'),
			showsName: form.has('showsName')
		});
		const wrong = { personId, made: null, stopped: null, error: 'unknown' as const };
		if (!parsed.success) return fail(422, wrong);
		try {
			const { url } = await app.consultations.make(staff, reviewId, personId, parsed.data);
			return { personId, made: { url, qr: drawQr(url) }, stopped: null, error: null };
		} catch (refused) {
			refusedOnReview(refused, reviewId);
			return fail(422, wrong);
		}
	}),
	end: forStaff(async ({ params, request }, { staff, app }) => {
		const [reviewId, form] = [idFrom(params.reviewId), await request.formData()];
		const personId = idFrom(wordsOf(form, 'person'));
		const done = { personId, made: null, error: null };
		try {
			await app.consultations.end(staff, reviewId, { personId, id: idFrom(wordsOf(form, 'form')) });
			return { ...done, stopped: 'stopped' as const };
		} catch (refused) {
			// Whoever may not see the review is told by the page itself, which is loaded after this.
			if (!(refused instanceof Refusal) || refused.code !== 'not-found') throw refused;
			return { ...done, stopped: 'notStopped' as const };
		}
	})
};
