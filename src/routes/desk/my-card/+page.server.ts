import { fail, redirect } from '@sveltejs/kit';
import { forStaff } from '$lib/server/desk/guard';
import { ownCardValues, readOwnCard } from '$lib/server/desk/own-card-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ url }, { staff, app }) => {
	const card = await app.people.ownCard(staff);
	return {
		name: staff.name,
		role: staff.role,
		photo: card.photo,
		values: ownCardValues(card),
		isSaved: url.searchParams.has('saved')
	};
});

export const actions: Actions = {
	save: forStaff(async ({ request }, { staff, app }) => {
		const before = await app.people.ownCard(staff);
		const { values, errors, card } = await readOwnCard(await request.formData(), before, staff.language);
		if (!card) return fail(422, { values, errors });
		await app.people.updateCard(staff, card);
		redirect(303, '/desk/my-card?saved');
	}),
	/** Without a script: shows the advice and the card, and saves nothing. */
	show: forStaff(async ({ request }, { staff, app }) => {
		const before = await app.people.ownCard(staff);
		const { values, errors } = await readOwnCard(await request.formData(), before, staff.language);
		return { values, errors };
	})
};
