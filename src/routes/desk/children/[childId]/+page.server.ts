import { redirect } from '@sveltejs/kit';
import { childPage } from '$lib/server/desk/child-page';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import { mayDo } from '$lib/server/policy/staff';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['added', 'checked', 'iro', 'card', 'signed'] as const;

/** Where the list of what was said goes on; the beginning when the address says anything odd. */
function beforeFrom(url: URL): number | null {
	const before = Number(url.searchParams.get('before'));
	return Number.isSafeInteger(before) && before > 0 ? before : null;
}

export const load: PageServerLoad = forStaff(async ({ params, url }, { staff, app }) => {
	const childId = idFrom(params.childId);
	const { child, iro, isOwn } = await app.children.overview(staff, childId);
	return {
		child: { id: childId, name: child.name, iro: iro?.name ?? null },
		mayAllocate: mayDo(staff, 'allocate-iro'),
		full: isOwn ? await childPage(app, staff, childId, beforeFrom(url)) : null,
		done: DONE.find((done) => done === url.searchParams.get('done')) ?? null
	};
});

export const actions: Actions = {
	check: forStaff(async ({ params }, { staff, app }) => {
		const childId = idFrom(params.childId);
		await app.plan.check(staff, childId);
		redirect(303, `/desk/children/${childId}?done=checked`);
	})
};
