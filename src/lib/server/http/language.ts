import type { Handle } from '@sveltejs/kit';
import { languageOf } from '$lib/i18n/languages';

/** Puts the language and its direction on the page. The child's pages set their own once they know the child. */
export const languageHandle: Handle = ({ event, resolve }) => {
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			// Asked late: who is signed in, and in which language a form is, is known only by now.
			const { lang, dir } = languageOf(event.locals.staff?.language ?? event.locals.language ?? 'en');
			return html.replace('%lang%', lang).replace('%dir%', dir);
		}
	});
};
