import { Refusal } from '$lib/server/http/problem';
import { setStaffCookie, takeErrandCookie } from '$lib/server/http/sessions';
import type { PageServerLoad } from './$types';

/**
 * Where the organisation's own sign-in sends the browser back to. The session's cookie is for our own pages
 * alone, and a browser takes what another site leads to for none: so this page leads on by itself.
 */
export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	const errand = takeErrandCookie(cookies);
	if (!errand) return { to: null };
	try {
		const { token, expiresAt } = await locals.app.providerSignIn.finish(url.search, errand);
		setStaffCookie(cookies, token, expiresAt);
		return { to: errand.to };
	} catch (refused) {
		if (!(refused instanceof Refusal)) throw refused;
		return { to: null };
	}
};
