import { browser } from '$app/environment';
import { redirect } from '@sveltejs/kit';

/** The empty page that the service worker answers with for any address; the router draws what belongs there. */
export const prerender = true;

export const load = () => {
	if (browser) redirect(307, '/home');
};
