import { redirect } from '@sveltejs/kit';
import { childFacts } from '$lib/server/desk/child-views';
import { forStaff, idFrom, notFound } from '$lib/server/desk/guard';
import { mayDo } from '$lib/server/policy/staff';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const profile = await app.childProfiles.profile(staff, idFrom(params.childId));
	if (!profile.promise) notFound();
	const isMine = profile.iro?.id === staff.staffId;
	return {
		facts: childFacts(profile),
		promise: profile.promise,
		isMine,
		maySign: isMine && mayDo(staff, 'sign-promise') && profile.promise.signedOn === null
	};
});

export const actions: Actions = {
	default: forStaff(async ({ params }, { staff, app }) => {
		const childId = idFrom(params.childId);
		await app.promises.sign(staff, childId);
		redirect(303, `/desk/children/${childId}?done=signed`);
	})
};
