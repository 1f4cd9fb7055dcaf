import { loadDeskWords } from '$lib/desk/words';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	words: await loadDeskWords(data.lang, data.consultation?.timeZone ?? 'Europe/London')
});
