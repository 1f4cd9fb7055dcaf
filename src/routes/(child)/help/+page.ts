import type { Opening } from '$lib/features/shell/chosen';
import type { PageLoad } from './$types';

/** Also written by the server, so that the first two numbers are there before any script runs. */
export const ssr = true;
export const prerender = true;

export const load: PageLoad = async ({ parent }) => {
	const { opening } = (await parent()) as { opening?: Opening };
	return { back: opening === 'open' ? '/home' : '/' };
};
