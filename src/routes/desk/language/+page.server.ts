import { fail, redirect } from '@sveltejs/kit';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff } from '$lib/server/desk/guard';
import { Refusal } from '$lib/server/http/problem';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(({ url }, { staff }) => ({
	chosen: staff.language,
	isSaved: url.searchParams.has('saved')
}));

export const actions: Actions = {
	default: forStaff(async ({ request }, { staff, app }) => {
		try {
			await app.deskLanguage.choose(staff, wordsOf(await request.formData(), 'language'));
		} catch (refused) {
			if (!(refused instanceof Refusal)) throw refused;
			return fail(422, { isUnknown: true });
		}
		redirect(303, '/desk/language?saved');
	})
};
