import { loadDeskWords } from '$lib/desk/words';
import type { LayoutLoad } from './$types';

/** Plain pages of the server: they send no script, and work in any browser. */
export const csr = false;

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	words: await loadDeskWords(data.lang, 'Europe/London')
});
