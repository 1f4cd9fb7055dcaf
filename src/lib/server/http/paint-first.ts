import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';

const SCRIPTS_AHEAD = /[ \t]*<link [^>]*rel="modulepreload"[^>]*>\n?/g;
const HEAD_ENDS = /[ \t]*<\/head>/;

/**
 * What a page is painted with stands before the scripts that it does not wait for: on a slow line the
 * browser fetches a few files at a time, in the order in which it finds them.
 */
export function paintFirst(html: string): string {
	const scripts = html.match(SCRIPTS_AHEAD) ?? [];
	if (scripts.length === 0) return html;
	return html.replaceAll(SCRIPTS_AHEAD, '').replace(HEAD_ENDS, (end) => scripts.join('') + end);
}

/** A script by the name of a page. Those of the child's pages only hand on what others have: see scripts/straight.mjs. */
const NAMES_PAGE = /\/nodes\/[^/]+\.js$/;

export const paintFirstHandle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => paintFirst(html),
		// What is made beforehand is the child's; the desk's pages have their own code in such scripts.
		preload: ({ type, path }) => type === 'css' || (type === 'js' && !(building && NAMES_PAGE.test(path)))
	});
