import type { App } from '$lib/server/app';
import { Refusal } from './problem';

/**
 * Follows somebody's link to their form, with few tries from one address at links that lead to none.
 * @throws {Refusal} not-found, too-many-requests
 */
export async function followLink<Done>(
	app: App,
	address: string,
	follow: () => Promise<Done>
): Promise<Done> {
	const key = `address/${address}`;
	await app.limits.check('wrong-link', key);
	try {
		return await follow();
	} catch (refused) {
		if (refused instanceof Refusal && refused.code === 'not-found') await app.limits.count('wrong-link', key);
		throw refused;
	}
}
