import { dirname, relative, sep } from 'node:path';
import { filesBelow } from './files';

/** A page of the app, as its folder says. */
export interface AppPage {
	/** As SvelteKit writes it, without groups: `/plan/[heading]`. */
	route: string;
	/** Who may open it: anybody, somebody who has joined, somebody whose things are locked, staff, or whoever was asked by them. */
	audience: 'anybody' | 'member' | 'locked' | 'staff' | 'asked';
}

const ROUTES = 'src/routes';

/** Pages of members that show somebody who has not joined what they need. */
const FOR_ANYBODY = ['/help'];

/** Pages that lead on at once where nothing is locked. */
const BEHIND_A_LOCK = ['/unlock'];

/** An empty page for the service worker, which leads on at once and shows nothing. */
const NOT_A_PAGE = '/app-shell';

/** Every page there is, read from the folders, so that a new one is covered the day it is written. */
export function everyPage(): AppPage[] {
	return filesBelow(ROUTES)
		.filter((file) => file.endsWith(`${sep}+page.svelte`))
		.map((file) => relative(ROUTES, dirname(file)).split(sep))
		.map((parts) => ({ route: routeOf(parts), audience: audienceOf(parts) }))
		.filter(({ route }) => route !== NOT_A_PAGE);
}

/**
 * The address of a page, with each parameter filled in.
 * @throws when a page has a parameter for which nobody has given an example.
 */
export function addressOf({ route }: AppPage, examples: Record<string, string>): string {
	return route.replaceAll(/\[\.{0,3}(\w+)(?:=\w+)?\]/g, (_, name: string) => {
		const example = examples[name];
		if (example === undefined) throw new Error(`${route}: say what [${name}] may be`);
		return example;
	});
}

function routeOf(parts: string[]): string {
	return `/${parts.filter((part) => part !== '' && !part.startsWith('(')).join('/')}`;
}

function audienceOf(parts: string[]): AppPage['audience'] {
	if (parts[0] === 'desk') return 'staff';
	if (parts[0] === 'consultation') return 'asked';
	if (BEHIND_A_LOCK.includes(routeOf(parts))) return 'locked';
	return parts[0] === '(public)' || FOR_ANYBODY.includes(routeOf(parts)) ? 'anybody' : 'member';
}
