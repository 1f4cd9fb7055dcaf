import { loadDeskWords } from '$lib/desk/words';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
	...data,
	words: await loadDeskWords(data.lang, data.timeZone)
});
