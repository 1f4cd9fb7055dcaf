import { error, fail, redirect } from '@sveltejs/kit';
import { DateV1 } from '$lib/contract/v1/text';
import { concernView } from '$lib/server/desk/concern-views';
import { readDecision } from '$lib/server/desk/decision-form';
import { readExtension } from '$lib/server/desk/extension-form';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import { refusedFields } from '$lib/server/desk/refused';
import { readWriting } from '$lib/server/desk/writing-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['took-on', 'extended', 'decided', 'answered', 'released'] as const;

export const load: PageServerLoad = forStaff(async ({ params, request, url }, { staff, app }) => {
	// A browser that guesses what may be read next has read nothing: the child must not see "Seen".
	if (request.headers.get('sec-purpose')?.startsWith('prefetch')) error(503, { message: 'something-broke' });
	const concern = await app.concerns.open(staff, idFrom(params.entryId));
	return {
		concern: concernView(concern, staff) ?? notFound(),
		sendingId: app.context.newId(),
		done: DONE.find((done) => done === url.searchParams.get('done')) ?? null
	};
});

function back({ url }: RequestEvent, done: (typeof DONE)[number]): never {
	redirect(303, `${url.pathname}?done=${done}`);
}

export const actions = {
	takeOn: forStaff(async (event: RequestEvent, { staff, app }) => {
		const day = wordsOf(await event.request.formData(), 'answerBy');
		if (day !== '' && !DateV1.safeParse(day).success) return fail(422, { day: 'notADate' as const });
		try {
			await app.complaintHandling.takeOn(
				staff,
				idFrom(event.params.entryId),
				day === '' ? {} : { answerBy: day }
			);
		} catch (refused) {
			return fail(422, { day: refusedFields(refused)['answerBy'] ?? ('unknown' as const) });
		}
		back(event, 'took-on');
	}),
	extend: forStaff(async (event: RequestEvent, { staff, app }) => {
		const { extension, ...read } = readExtension(await event.request.formData(), staff.language);
		if (!extension) return fail(422, { extension: read });
		try {
			await app.complaintHandling.extend(staff, idFrom(event.params.entryId), extension);
		} catch (refused) {
			return fail(422, { extension: { ...read, errors: refusedFields(refused) } });
		}
		back(event, 'extended');
	}),
	release: forStaff(async (event: RequestEvent, { staff, app }) => {
		await app.complaintHandling.release(staff, idFrom(event.params.entryId));
		back(event, 'released');
	}),
	decide: forStaff(async (event: RequestEvent, { staff, app }) => {
		const { decision, ...read } = readDecision(await event.request.formData(), staff.language);
		if (!decision) return fail(422, { decision: read });
		await app.complaintHandling.decide(staff, idFrom(event.params.entryId), decision);
		back(event, 'decided');
	}),
	answer: forStaff(async (event: RequestEvent, { staff, app }) => {
		const form = await event.request.formData();
		const { draft, ...read } = readWriting(form, 'answer', { lang: staff.language, people: [] });
		if (!draft) return fail(422, { answer: read });
		await app.concerns.answer(staff, idFrom(event.params.entryId), draft);
		back(event, 'answered');
	}),
	/** Without a script: shows what the child will see, and sends nothing. */
	show: forStaff(async (event: RequestEvent, { staff, app }) => {
		const form = await event.request.formData();
		await app.concerns.open(staff, idFrom(event.params.entryId));
		const { values } = readWriting(form, 'answer', { lang: staff.language, people: [] });
		return { answer: { kind: 'answer' as const, values, errors: {} } };
	})
} satisfies Actions;
