import type { App } from '$lib/server/app';
import { Refusal } from './problem';

/**
 * Signs a member of staff in, with few wrong tries from one address and few for one account.
 * @throws {Refusal} wrong-sign-in, too-many-requests
 */
export async function signInLimited(app: App, address: string, sent: { email: string; password: string }) {
	const keys = [`address/${address}`, `account/${sent.email.toLowerCase()}`];
	for (const key of keys) await app.limits.check('wrong-sign-in', key);
	try {
		return await app.staffSessions.signIn(sent.email, sent.password);
	} catch (error) {
		if (error instanceof Refusal) for (const key of keys) await app.limits.count('wrong-sign-in', key);
		throw error;
	}
}
