import { fail, redirect } from '@sveltejs/kit';
import { wordsOf } from '$lib/server/desk/fields';
import type { PasswordErrors } from '$lib/desk/password';
import { forStaff } from '$lib/server/desk/guard';
import { drawQr } from '$lib/server/desk/qr';
import { readPassword, refusedPassword } from '$lib/server/desk/password-form';
import { Refusal } from '$lib/server/http/problem';
import { staffToken } from '$lib/server/http/sessions';
import { changePasswordLimited } from '$lib/server/http/sign-in';
import type { Actions, PageServerLoad } from './$types';

/** What an action gives back, where it has nothing to say. */
const NOTHING: { isWrong: boolean; codes: string[] | null; password: PasswordErrors } = {
	isWrong: false,
	codes: null,
	password: {}
};

export const load: PageServerLoad = forStaff(async (event, { staff, app }) => {
	const { hasAuthenticator, passkeys, recoveryCodesLeft } = await app.secondFactors.counts(staff);
	const begun = hasAuthenticator ? null : await app.secondFactors.begin(staff);
	return {
		isFirst: event.url.searchParams.has('first'),
		mayChangePassword: await app.passwords.mayChange(staff),
		isPasswordNew: event.url.searchParams.has('password'),
		isRequired: app.secondFactors.isRequired(staff),
		setUp: begun && { secret: begun.secret, qr: drawQr(begun.uri) },
		passkeys: passkeys.map(({ id, createdAt, lastUsedAt }) => ({
			id,
			madeAt: createdAt.toISOString(),
			lastUsedAt: lastUsedAt?.toISOString() ?? null
		})),
		newPasskey: await app.passkeys.optionsToMake(staff, staffToken(event) ?? ''),
		recoveryCodesLeft
	};
});

export const actions: Actions = {
	setUp: forStaff(async ({ request }, { staff, app }) => {
		const code = wordsOf(await request.formData(), 'code');
		await app.limits.use('wrong-sign-in', `set-up/${staff.staffId}`);
		if (!(await app.secondFactors.confirm(staff, code))) return fail(422, { ...NOTHING, isWrong: true });
		redirect(303, '/desk/security?first');
	}),
	password: forStaff(async (event, { staff, app }) => {
		const { errors, sent } = readPassword(await event.request.formData());
		if (!sent) return fail(422, { ...NOTHING, password: errors });
		try {
			await changePasswordLimited(app, { staff, token: staffToken(event) ?? '' }, sent);
		} catch (refused) {
			return fail(422, { ...NOTHING, password: refusedPassword(refused) });
		}
		redirect(303, '/desk/security?password');
	}),
	codes: forStaff(async (_event, { staff, app }) => ({
		...NOTHING,
		codes: await app.secondFactors.newCodes(staff)
	})),
	addPasskey: forStaff(async (event, { staff, app }) => {
		const sent = wordsOf(await event.request.formData(), 'passkey');
		try {
			await app.passkeys.add(staff, staffToken(event) ?? '', sent);
		} catch (refused) {
			if (!(refused instanceof Refusal)) throw refused;
			return fail(422, { ...NOTHING, isWrong: true });
		}
		redirect(303, '/desk/security?first');
	}),
	removePasskey: forStaff(async ({ request }, { staff, app }) => {
		await app.passkeys.remove(staff, wordsOf(await request.formData(), 'passkey'));
		redirect(303, '/desk/security');
	})
};
