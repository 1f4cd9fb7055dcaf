import type { Handle } from '@sveltejs/kit';
import { languageOf } from '$lib/i18n/languages';

/** Puts the language and its direction on the page. The child's pages set their own once they know the child. */
export const languageHandle: Handle = ({ event, resolve }) => {
	const { lang, dir } = languageOf(event.locals.staff?.language ?? 'en');
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%dir%', dir)
	});
};
