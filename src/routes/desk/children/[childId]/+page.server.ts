import { redirect } from '@sveltejs/kit';
import { ReviewPlanDraftV1 } from '$lib/contract/v1/review-desk';
import type { ReviewOrder } from '$lib/domain/review/dates';
import type { App } from '$lib/server/app';
import { childPage } from '$lib/server/desk/child-page';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
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

/** Where the review is that was planned; where somebody else was quicker, the child's page shows theirs. */
async function planned(app: App, staff: StaffActor, childId: string, order: ReviewOrder): Promise<string> {
	try {
		const { id } = await app.reviews.plan(staff, childId, order);
		return `/desk/reviews/${id}?done=planned`;
	} catch (refused) {
		if (refused instanceof Refusal && refused.code === 'already-planned') return `/desk/children/${childId}`;
		throw refused;
	}
}

export const actions: Actions = {
	check: forStaff(async ({ params }, { staff, app }) => {
		const childId = idFrom(params.childId);
		await app.plan.check(staff, childId);
		redirect(303, `/desk/children/${childId}?done=checked`);
	}),
	planReview: forStaff(async ({ params, request }, { staff, app }) => {
		const childId = idFrom(params.childId);
		const parsed = ReviewPlanDraftV1.safeParse({ order: wordsOf(await request.formData(), 'order') });
		if (!parsed.success) redirect(303, `/desk/children/${childId}`);
		redirect(303, await planned(app, staff, childId, parsed.data.order));
	})
};
