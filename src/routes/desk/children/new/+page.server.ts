import { fail, redirect } from '@sveltejs/kit';
import { ChildDraftV1 } from '$lib/contract/v1/staff';
import { fieldErrors, optionalWordsOf, wordsOf } from '$lib/server/desk/fields';
import { forStaff, notFound } from '$lib/server/desk/guard';
import { refusedFields } from '$lib/server/desk/refused';
import { mayDo } from '$lib/server/policy/staff';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async (_event, { staff, app }) => {
	const { place } = await app.children.organisationOf(staff);
	if (!mayDo(staff, 'add-child') || !place) notFound();
	return { place: app.directory.place(place).name, isIro: staff.role === 'iro' };
});

export const actions: Actions = {
	default: forStaff(async ({ request }, { staff, app }) => {
		const form = await request.formData();
		const names = ['name', 'birthday', 'pronouns', 'language'] as const;
		const values = Object.fromEntries(names.map((name) => [name, wordsOf(form, name)])) as Record<
			(typeof names)[number],
			string
		>;
		const { place } = await app.children.organisationOf(staff);
		const parsed = ChildDraftV1.safeParse({ ...values, pronouns: optionalWordsOf(form, 'pronouns'), place });
		if (!parsed.success) return fail(422, { values, errors: fieldErrors(parsed.error) });
		const { name, birthday, language, pronouns } = parsed.data;
		const added = await app.children
			.add(staff, { name, birthday, language, place: parsed.data.place, ...(pronouns ? { pronouns } : {}) })
			.catch((refused: unknown) => ({ errors: refusedFields(refused) }));
		if ('errors' in added) return fail(422, { values, errors: added.errors });
		redirect(303, `/desk/children/${added.id}?done=added`);
	})
};
