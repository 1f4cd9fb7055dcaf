import { fail, redirect } from '@sveltejs/kit';
import { wordsOf } from '$lib/server/desk/fields';
import { forArriving, type ArrivingCall } from '$lib/server/desk/guard';
import { drawQr } from '$lib/server/desk/qr';
import { wayBack } from '$lib/server/desk/way-back';
import { Refusal } from '$lib/server/http/problem';
import { setStaffCookie } from '$lib/server/http/sessions';
import { completeLimited } from '$lib/server/http/sign-in';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Asks for what this person has; whoever has nothing, and must have, sets it up here. */
export const load: PageServerLoad = forArriving(async (_event, { staff, app, token }) => {
	if (await app.secondFactors.isSetUp(staff)) {
		const [{ hasAuthenticator }, passkey] = await Promise.all([
			app.secondFactors.counts(staff),
			app.passkeys.optionsToAsk(staff, token)
		]);
		return { hasAuthenticator, passkey, setUp: null };
	}
	const { secret, uri } = await app.secondFactors.begin(staff);
	return { hasAuthenticator: false, passkey: null, setUp: { secret, qr: drawQr(uri) } };
});

async function tryToEnter(
	event: RequestEvent,
	{ staff, app, token }: ArrivingCall,
	check: () => Promise<boolean>
): Promise<{ waitMinutes: number } | null> {
	try {
		const signedIn = await completeLimited(app, { staff, token }, check);
		setStaffCookie(event.cookies, signedIn.token, signedIn.expiresAt);
		return null;
	} catch (refused) {
		if (!(refused instanceof Refusal)) throw refused;
		return { waitMinutes: Math.ceil((refused.details.retryAfterSeconds ?? 0) / 60) };
	}
}

export const actions: Actions = {
	code: forArriving(async (event: RequestEvent, call) => {
		const code = wordsOf(await event.request.formData(), 'code');
		const refused = await tryToEnter(event, call, () => call.app.secondFactors.check(call.staff, code));
		if (refused) return fail(401, refused);
		redirect(303, wayBack(event.url.searchParams.get('to')));
	}),
	passkey: forArriving(async (event: RequestEvent, call) => {
		const sent = wordsOf(await event.request.formData(), 'passkey');
		const refused = await tryToEnter(event, call, () =>
			call.app.passkeys.check(call.staff, call.token, sent)
		);
		if (refused) return fail(401, refused);
		redirect(303, wayBack(event.url.searchParams.get('to')));
	}),
	setUp: forArriving(async (event: RequestEvent, call) => {
		const code = wordsOf(await event.request.formData(), 'code');
		// Only who has nothing yet: a password alone must not replace what somebody has.
		const check = async () =>
			!(await call.app.secondFactors.isSetUp(call.staff)) &&
			(await call.app.secondFactors.confirm(call.staff, code));
		const refused = await tryToEnter(event, call, check);
		if (refused) return fail(401, refused);
		redirect(303, '/desk/security?first');
	})
};
