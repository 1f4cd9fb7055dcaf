import type { App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import type { SignedIn } from '$lib/server/services/staff-sessions';
import { Refusal } from './problem';

/**
 * Signs a member of staff in, with few wrong tries from one address and few for one account. Where a
 * second factor is needed, the session that comes back is only the way to that.
 * @throws {Refusal} wrong-sign-in, too-many-requests
 */
export function signInLimited(
	app: App,
	address: string,
	sent: { email: string; password: string }
): Promise<SignedIn> {
	const keys = [`address/${address}`, `account/${sent.email.toLowerCase()}`];
	return limited(app, keys, () => app.staffSessions.signIn(sent.email, sent.password));
}

/**
 * Makes a session whole by a second factor, with few wrong tries for one account.
 * @throws {Refusal} wrong-sign-in, too-many-requests, not-signed-in
 */
export function completeLimited(
	app: App,
	arriving: { staff: StaffActor; token: string },
	check: () => Promise<boolean>
): Promise<SignedIn> {
	return limited(app, [`second-factor/${arriving.staff.staffId}`], async () => {
		if (!(await check())) throw new Refusal('wrong-sign-in');
		return app.staffSessions.complete(arriving.token);
	});
}

/**
 * Changes somebody's own password, with few wrong tries at the present one.
 * @throws {Refusal} wrong-sign-in, too-many-requests, not-valid, not-found
 */
export function changePasswordLimited(
	app: App,
	session: { staff: StaffActor; token: string },
	sent: { present: string; next: string }
): Promise<void> {
	const { staff, token } = session;
	return limited(app, [`password/${staff.staffId}`], () => app.passwords.change(staff, token, sent));
}

/**
 * For callers that send everything at once.
 * @throws {Refusal} wrong-sign-in, second-factor-needed, too-many-requests
 */
export async function signInAtOnce(
	app: App,
	address: string,
	sent: { email: string; password: string; code?: string | undefined }
): Promise<SignedIn> {
	const begun = await signInLimited(app, address, sent);
	if (begun.isWhole) return begun;
	const { staff } = begun;
	try {
		const { code } = sent;
		if (code === undefined) throw new Refusal('second-factor-needed');
		return await completeLimited(app, begun, () => app.secondFactors.check(staff, code));
	} catch (refused) {
		await app.staffSessions.signOut(begun.token);
		throw refused;
	}
}

async function limited<Done>(app: App, keys: string[], work: () => Promise<Done>): Promise<Done> {
	for (const key of keys) await app.limits.check('wrong-sign-in', key);
	try {
		return await work();
	} catch (error) {
		const isWrong = error instanceof Refusal && error.code === 'wrong-sign-in';
		if (isWrong) for (const key of keys) await app.limits.count('wrong-sign-in', key);
		throw error;
	}
}
