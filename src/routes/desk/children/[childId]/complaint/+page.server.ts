import { fail, redirect } from '@sveltejs/kit';
import { TELLING_ROLES } from '$lib/desk/telling';
import { childFacts } from '$lib/server/desk/child-views';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import { refusedFields } from '$lib/server/desk/refused';
import { readTelling } from '$lib/server/desk/telling-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['told', 'held'] as const;

export const load: PageServerLoad = forStaff(async ({ params, url }, { staff, app }) => {
	const childId = idFrom(params.childId);
	await app.complaintsForChildren.child(staff, childId);
	const profile = await app.childProfiles.profile(staff, childId);
	const isAdvocate = staff.organisationKind === 'advocacy';
	return {
		facts: childFacts(profile),
		isAdvocate,
		people: profile.people.map(({ id, name, role }) => ({ id, name, role })),
		// Whoever has left can be complained about too.
		earlier: profile.earlier.map(({ id, name, role, until }) => ({ id, name, role, until })),
		roles: isAdvocate ? TELLING_ROLES : [],
		sendingId: app.context.newId(),
		done: DONE.find((done) => done === url.searchParams.get('done')) ?? null
	};
});

export const actions: Actions = {
	default: forStaff(async ({ params, request, url }: RequestEvent, { staff, app }) => {
		const childId = idFrom(params.childId);
		const { draft, ...read } = readTelling(await request.formData());
		if (!draft) return fail(422, read);
		try {
			await app.complaintsForChildren.tell(staff, childId, draft);
		} catch (refused) {
			return fail(422, { ...read, errors: refusedFields(refused) });
		}
		redirect(303, `${url.pathname}?done=${draft.tellInPersonBy ? 'held' : 'told'}`);
	})
};
