import { fail, redirect } from '@sveltejs/kit';
import { AssignmentDraftV1 } from '$lib/contract/v1/staff';
import type { FieldError } from '$lib/desk/writing';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import { Refusal } from '$lib/server/http/problem';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const childId = idFrom(params.childId);
	const candidates = await app.allocation.iroCandidates(staff, childId);
	const { child, iro } = await app.children.overview(staff, childId);
	return { child: { id: childId, name: child.name, iro: iro?.name ?? null }, candidates };
});

type IroErrors = Partial<Record<'staffId' | 'why', FieldError>>;

/** Which field a refusal is about. Anything else is thrown on. */
function refusal(refused: unknown, hasWords: boolean): IroErrors {
	if (!(refused instanceof Refusal)) throw refused;
	if (refused.code === 'conflict-of-interest') return { staffId: 'conflict' };
	if (refused.code === 'not-valid') return { staffId: 'unknown' };
	if (refused.code !== 'already-has-iro') throw refused;
	return hasWords ? { staffId: 'sameIro' } : { why: 'kindWordsMissing' };
}

function valuesIn(form: FormData) {
	return { staffId: wordsOf(form, 'staffId'), why: wordsOf(form, 'why') };
}

export const actions: Actions = {
	give: forStaff(async ({ params, request }, { staff, app }) => {
		const childId = idFrom(params.childId);
		const form = await request.formData();
		const values = valuesIn(form);
		const whyChanged = values.why ? { whyChanged: { lang: staff.language, text: values.why } } : {};
		const parsed = AssignmentDraftV1.safeParse({ staffId: values.staffId, role: 'iro', ...whyChanged });
		if (!parsed.success) {
			const isWhy = parsed.error.issues[0]?.path[0] === 'whyChanged';
			const errors: IroErrors = isWhy ? { why: 'tooLong' } : { staffId: 'unknown' };
			return fail(422, { values, errors });
		}
		try {
			await app.allocation.assign(staff, childId, {
				staffId: parsed.data.staffId,
				role: 'iro',
				...whyChanged
			});
		} catch (refused) {
			return fail(422, { values, errors: refusal(refused, values.why !== '') });
		}
		redirect(303, `/desk/children/${childId}?done=iro`);
	}),
	/** Without a script: shows the advice, and changes nothing. */
	show: forStaff(async ({ params, request }, { staff, app }) => {
		await app.allocation.iroCandidates(staff, idFrom(params.childId));
		return { values: valuesIn(await request.formData()), errors: {} };
	})
};
