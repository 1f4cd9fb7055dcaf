import { redirect } from '@sveltejs/kit';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import { deviceView } from '$lib/server/http/staff-views';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(async ({ params, url }, { staff, app }) => {
	const childId = idFrom(params.childId);
	const devices = await app.devices.ofChild(staff, childId);
	const { name } = await app.children.own(staff, childId);
	return {
		child: { id: childId, name },
		devices: devices.map(deviceView),
		isDone: url.searchParams.has('done')
	};
});

export const actions: Actions = {
	default: forStaff(async ({ params, request }, { staff, app }) => {
		const childId = idFrom(params.childId);
		await app.devices.end(staff, childId, idFrom(wordsOf(await request.formData(), 'device')));
		redirect(303, `/desk/children/${childId}/devices?done`);
	})
};
