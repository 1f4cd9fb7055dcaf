import type { Handle } from '@sveltejs/kit';

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

/** Of pages, which only hand on what other scripts have: see scripts/straight.mjs. */
const HANDS_ON = /\/nodes\/[^/]+\.js$/;

export const paintFirstHandle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => paintFirst(html),
		preload: ({ type, path }) => type === 'css' || (type === 'js' && !HANDS_ON.test(path))
	});
