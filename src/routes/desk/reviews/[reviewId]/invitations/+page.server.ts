import { fail, redirect } from '@sveltejs/kit';
import { InvitationLanguageV1, SentInvitationV1 } from '$lib/contract/v1/review-desk';
import { childFacts } from '$lib/server/desk/child-views';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, type DeskCall } from '$lib/server/desk/guard';
import { Refusal } from '$lib/server/http/problem';
import type { Actions, PageServerLoad } from './$types';

/** The invitations, or why there are none yet. */
async function packOf({ staff, app }: DeskCall, reviewId: string) {
	try {
		return { pack: await app.reviewInvitations.pack(staff, reviewId), missing: null };
	} catch (refused) {
		if (!(refused instanceof Refusal)) throw refused;
		if (refused.code === 'pack-not-whole') return { pack: null, missing: 'notWhole' as const };
		if (refused.code === 'not-valid') return { pack: null, missing: 'notBooked' as const };
		throw refused;
	}
}

/** What can be sent has changed meanwhile, or the review was held: the page says so. */
function changedMeanwhile(refused: unknown): void {
	if (!(refused instanceof Refusal) || refused.code === 'not-found') throw refused;
}

export const load: PageServerLoad = forStaff(async ({ params, url }, call) => {
	const { staff, app } = call;
	const reviewId = idFrom(params.reviewId);
	const { child } = await app.reviews.find(staff, reviewId, 'invite');
	const { name } = childFacts(await app.childProfiles.profile(staff, child.id));
	const [sent, answered] = ['sent', 'answered'].map((done) => url.searchParams.get(done));
	return { reviewId, name, sent, answered, ...(await packOf(call, reviewId)) };
});

export const actions: Actions = {
	sent: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const form = await request.formData();
		const id = idFrom(wordsOf(form, 'id'));
		const parsed = SentInvitationV1.safeParse({ way: wordsOf(form, 'way') });
		if (!parsed.success) return fail(422, { id, error: 'unknown' as const });
		try {
			await app.reviewInvitations.noteSent(staff, reviewId, { id, way: parsed.data.way });
		} catch (refused) {
			changedMeanwhile(refused);
		}
		redirect(303, `/desk/reviews/${reviewId}/invitations?sent=${id}`);
	}),
	/** In which language somebody is written to. */
	language: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const form = await request.formData();
		const id = idFrom(wordsOf(form, 'id'));
		const parsed = InvitationLanguageV1.safeParse({ lang: wordsOf(form, 'lang') });
		if (!parsed.success) return fail(422, { id, error: 'unknown' as const });
		try {
			await app.reviewInvitations.noteLanguage(staff, reviewId, { id, lang: parsed.data.lang });
		} catch (refused) {
			changedMeanwhile(refused);
		}
		redirect(303, `/desk/reviews/${reviewId}/invitations`);
	}),
	answered: forStaff(async ({ params, request }, { staff, app }) => {
		const reviewId = idFrom(params.reviewId);
		const id = idFrom(wordsOf(await request.formData(), 'id'));
		try {
			await app.reviewInvitations.noteAnswered(staff, reviewId, id);
		} catch (refused) {
			changedMeanwhile(refused);
		}
		redirect(303, `/desk/reviews/${reviewId}/invitations?answered=${id}`);
	})
};
