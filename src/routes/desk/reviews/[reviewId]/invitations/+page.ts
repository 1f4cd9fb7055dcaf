import { loadDeskWords } from '$lib/desk/words';
import type { PageLoad } from './$types';

/** The words of every language that a sheet is in; the page around them stays in that of the desk. */
export const load: PageLoad = async ({ data, parent }) => {
	const { timeZone } = await parent();
	const langs = new Set(data.pack?.invitations.flatMap(({ lang }) => lang ?? []));
	const loaded = await Promise.all([...langs].map((lang) => loadDeskWords(lang, timeZone)));
	return { ...data, sheetWords: loaded };
};
