import { fail, redirect } from '@sveltejs/kit';
import { valuesOf } from '$lib/desk/plan';
import { childFacts, deskPeople } from '$lib/server/desk/child-views';
import { forStaff, headingFrom, idFrom, notFound, type DeskCall } from '$lib/server/desk/guard';
import { readPlanCard } from '$lib/server/desk/plan-card-form';
import { mayDo } from '$lib/server/policy/staff';
import type { Actions, PageServerLoad, RequestEvent, RouteParams } from './$types';

async function cardPage(params: RouteParams, { staff, app }: DeskCall) {
	const key = { childId: idFrom(params.childId), heading: headingFrom(params.heading) };
	if (!mayDo(staff, 'publish-plan')) notFound();
	const profile = await app.childProfiles.profile(staff, key.childId);
	const before = await app.plan.card(staff, key.childId, key.heading);
	return { key, facts: childFacts(profile), people: deskPeople(profile), before: before ?? null };
}

async function readCard({ params, request }: RequestEvent, call: DeskCall) {
	const { key, facts, people, before } = await cardPage(params, call);
	const form = await request.formData();
	const context = {
		lang: call.staff.language,
		childName: facts.name,
		people,
		before: before?.content ?? null
	};
	return { key, ...readPlanCard(form, context) };
}

export const load: PageServerLoad = forStaff(async ({ params }, call) => {
	const { key, facts, people, before } = await cardPage(params, call);
	return {
		heading: key.heading,
		facts,
		people,
		before: before && { version: before.version, content: before.content },
		values: valuesOf(before?.content ?? null, { childName: facts.name, people })
	};
});

export const actions: Actions = {
	publish: forStaff(async (event: RequestEvent, call) => {
		const { key, values, errors, draft } = await readCard(event, call);
		if (!draft) return fail(422, { values, errors });
		const { why, symbolLines, ...content } = draft;
		await call.app.plan.publish(call.staff, key, {
			...content,
			...(symbolLines ? { symbolLines: onlyMade(symbolLines) } : {}),
			...(why ? { why } : {})
		});
		redirect(303, `/desk/children/${key.childId}?done=card`);
	}),
	/** Without a script: shows what the child will see, and publishes nothing. */
	show: forStaff(async (event: RequestEvent, call) => {
		const { values } = await readCard(event, call);
		return { values, errors: {} };
	})
};

function onlyMade({ now, next }: { now?: string | undefined; next?: string | undefined }) {
	return { ...(now ? { now } : {}), ...(next ? { next } : {}) };
}
