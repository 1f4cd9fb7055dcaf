import { error, fail, redirect } from '@sveltejs/kit';
import { ConsultationAnswersV1 } from '$lib/contract/v1/consultations';
import { CONSULTATION_QUESTIONS } from '$lib/domain/review/consultation';
import type { FieldError } from '$lib/desk/writing';
import { fieldErrors, optionalWordsOf, wordsOf } from '$lib/server/desk/fields';
import { followLink } from '$lib/server/http/consultation';
import { Refusal } from '$lib/server/http/problem';
import type { Actions, PageServerLoad } from './$types';

/** What can't be shown is one of these pages, and tells nothing else. */
function refuse(refused: unknown): never {
	if (!(refused instanceof Refusal)) throw refused;
	if (refused.code === 'not-found') error(404, { message: 'not-found' });
	if (refused.code === 'too-many-requests') error(429, { message: 'too-many-requests' });
	if (refused.code === 'key-not-here') error(421, { message: 'key-not-here' });
	throw refused;
}

export const load: PageServerLoad = async ({ params, locals, parent, getClientAddress }) => {
	const { chosen } = await parent();
	const { lang, form } = await followLink(locals.app, getClientAddress(), () =>
		locals.app.consultations.open(params.token)
	).catch(refuse);
	locals.language = chosen ?? lang;
	return {
		lang: chosen ?? lang,
		consultation: form && { ...form, expiresAt: form.expiresAt.toISOString() }
	};
};

export const actions: Actions = {
	default: async ({ params, request, locals, url, getClientAddress }) => {
		const sent = await request.formData();
		const values = Object.fromEntries(
			CONSULTATION_QUESTIONS.map((question) => [question, wordsOf(sent, question)])
		);
		const said = CONSULTATION_QUESTIONS.flatMap((question) => {
			const words = optionalWordsOf(sent, question);
			return words === undefined ? [] : [[question, words] as const];
		});
		const parsed = ConsultationAnswersV1.safeParse(Object.fromEntries(said));
		const errors: Record<string, FieldError> = parsed.success ? {} : fieldErrors(parsed.error);
		if (said.length === 0) errors[CONSULTATION_QUESTIONS[0]] = 'missing';
		if (!parsed.success || said.length === 0) return fail(422, { values, errors });
		await followLink(locals.app, getClientAddress(), () =>
			locals.app.consultations.answer(params.token, parsed.data)
		).catch(refuse);
		redirect(303, url.pathname + url.search.replace(/[?&]\/[^&]*/, ''));
	}
};
