import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import atkinson from '$lib/fonts/atkinson-next.woff2?url&no-inline';
import lexend from '$lib/fonts/lexend.woff2?url&no-inline';

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

/** The script that the app opens with for somebody who has joined: see scripts/starts.mjs. */
const START_AHEAD = /<link href="([^"]*\/chunks\/start\.[^"]+\.js)" rel="modulepreload">/;

/**
 * The page that comes without a network has nothing to show before the store is open. So the script that opens it
 * runs when it is here, and does not wait for the router to ask for it; and the letters are here when the words are.
 */
export function openFirst(html: string): string {
	const fonts = [lexend, atkinson].map(
		(font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`
	);
	return html.replace(
		START_AHEAD,
		(_, start: string) => `<script type="module" async src="${start}"></script>${fonts.join('')}`
	);
}

/** A script by the name of a page. Those of the child's pages only hand on what others have: see scripts/straight.mjs. */
const NAMES_PAGE = /\/nodes\/[^/]+\.js$/;

export const paintFirstHandle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => (building ? openFirst(paintFirst(html)) : paintFirst(html)),
		// What is made beforehand is the child's; the desk's pages have their own code in such scripts.
		preload: ({ type, path }) => type === 'css' || (type === 'js' && !(building && NAMES_PAGE.test(path)))
	});
