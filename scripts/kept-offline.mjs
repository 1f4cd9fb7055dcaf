import { existsSync, readFileSync } from 'node:fs';

const CLIENT_MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/** The desk is never offline; the hard words of a language are kept once somebody reads in it. */
const NOT_AT_FIRST = /^locales\/[^/]+\/desk\.json$|^locales\/(?!en\/)[^/]+\/glossary\.json$/;

/**
 * Leaves out of the service worker's first list what only some readers need. The worker keeps it when
 * it is used, so that everything kept for offline use stays below 1.5 MB.
 * @param {{ url: string, revision: string | null, size: number }[]} entries
 */
export function keptOffline(entries) {
	if (!existsSync(CLIENT_MANIFEST)) return { manifest: entries };
	/** @type {Record<string, { file: string }>} */
	const built = JSON.parse(readFileSync(CLIENT_MANIFEST, 'utf8'));
	const later = Object.entries(built)
		.filter(([source]) => NOT_AT_FIRST.test(source))
		.map(([, { file }]) => file);
	return { manifest: entries.filter(({ url }) => !later.some((file) => url.endsWith(file))) };
}
