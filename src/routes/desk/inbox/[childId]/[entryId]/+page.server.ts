import { error, fail, redirect } from '@sveltejs/kit';
import { REQUEST_STEPS, type RequestStep } from '$lib/desk/advocacy';
import type { WriteKind } from '$lib/desk/writing';
import { accessView } from '$lib/server/desk/access-view';
import { childFacts, deskPeople } from '$lib/server/desk/child-views';
import { wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom, notFound, type DeskCall } from '$lib/server/desk/guard';
import { requestView } from '$lib/server/desk/request-view';
import { threadView } from '$lib/server/desk/thread-views';
import { readWriting } from '$lib/server/desk/writing-form';
import type { Actions, PageServerLoad, RequestEvent, RouteParams } from './$types';

function keyFrom(params: RouteParams) {
	return { childId: idFrom(params.childId), entryId: idFrom(params.entryId) };
}

export const load: PageServerLoad = forStaff(async ({ params, request, url }, { staff, app }) => {
	// A browser that guesses what may be read next has read nothing: the child must not see "Seen".
	if (request.headers.get('sec-purpose')?.startsWith('prefetch')) error(503, { message: 'something-broke' });
	const key = keyFrom(params);
	const profile = await app.childProfiles.profile(staff, key.childId);
	const threadId = await app.threads.threadOf(staff, key);
	if (threadId) redirect(303, `/desk/inbox/${key.childId}/${threadId}${url.search}`);
	const thread = await app.threads.open(staff, key);
	const isRequest = thread.opened.row.kind === 'advocate-request';
	return {
		access: await accessView(app, staff, thread.opened.row),
		// Whoever works for the council does it from the child's page, which an advocate has not.
		mayComplain:
			staff.organisationKind === 'advocacy' && (await app.complaintsForChildren.may(staff, key.childId)),
		request: isRequest ? await requestView(app, staff, key) : null,
		done: REQUEST_STEPS.find((step) => step === url.searchParams.get('done')) ?? null,
		facts: childFacts(profile),
		people: deskPeople(profile),
		writerId: profile.readerPersonId,
		thread: threadView(thread, { staff, ...profile }) ?? notFound(),
		sendingIds: { answer: app.context.newId(), heard: app.context.newId() },
		sent: (['answer', 'heard'] as const).find((kind) => kind === url.searchParams.get('sent')) ?? null
	};
});

/** Sends what was written and comes back to the thread, or keeps it in the form with what is not right. */
async function write(kind: WriteKind, { params, request, url }: RequestEvent, { staff, app }: DeskCall) {
	const key = keyFrom(params);
	const people = deskPeople(await app.childProfiles.profile(staff, key.childId));
	const { draft, ...read } = readWriting(await request.formData(), kind, { lang: staff.language, people });
	if (!draft) return fail(422, read);
	if (kind === 'answer') await app.staffEntries.answer(staff, key, draft);
	else await app.staffEntries.askWhatIHeard(staff, key, draft.text, draft.id);
	return back(url, { sent: kind });
}

async function setAccess(isOpen: boolean, { params, request, url }: RequestEvent, { staff, app }: DeskCall) {
	const deviceId = idFrom(wordsOf(await request.formData(), 'device'));
	await app.advocateAccess.setByStaff(staff, keyFrom(params).childId, { deviceId, isOpen });
	return back(url, { done: isOpen ? 'letIn' : 'shut' });
}

/** The same thread again, in front of the same list. */
function back({ pathname, searchParams }: URL, told: { sent: WriteKind } | { done: RequestStep }): never {
	const show = searchParams.get('show');
	redirect(303, `${pathname}?${new URLSearchParams({ ...(show ? { show } : {}), ...told })}`);
}

export const actions = {
	answer: forStaff((event: RequestEvent, call) => write('answer', event, call)),
	heard: forStaff((event: RequestEvent, call) => write('heard', event, call)),
	/** For an advocacy service alone: takes up a request. */
	accept: forStaff(async ({ params, url }, { staff, app }) => {
		await app.advocacy.accept(staff, keyFrom(params));
		back(url, { done: 'accepted' });
	}),
	/** Names the child's advocate. */
	appoint: forStaff(async ({ params, request, url }, { staff, app }) => {
		const advocate = idFrom(wordsOf(await request.formData(), 'advocate'));
		await app.advocacy.appoint(staff, keyFrom(params), advocate);
		back(url, { done: 'named' });
	}),
	/** Lets a device of the child's in on what they and their advocate say. */
	letIn: forStaff((event: RequestEvent, call) => setAccess(true, event, call)),
	/** Closes it again. */
	shut: forStaff((event: RequestEvent, call) => setAccess(false, event, call)),
	/** Without a script: shows what the child will see, and sends nothing. */
	show: forStaff(async ({ params, request }, { staff, app }) => {
		const form = await request.formData();
		await app.children.own(staff, keyFrom(params).childId);
		const { kind, values } = readWriting(form, form.get('form') === 'heard' ? 'heard' : 'answer', {
			lang: staff.language,
			people: []
		});
		return { kind, values, errors: {} };
	})
} satisfies Actions;
