/**
 * What only some readers need: every language but English, every font but the two of the usual page.
 * The worker does not fetch these for everybody. Once one is used it is kept, whole, in every later
 * version too: who reads in Arabic here reads in Arabic on a bus, and the day after an update.
 *
 * A folder for each thing that is used whole: `…/once-used/ar/index.1a2b3c.js`. The build puts the
 * files there (scripts/kept-offline.ts); their names change with what is in them.
 */
export const ONCE_USED = '_app/immutable/once-used';

/** The cache that they are kept in, beside the one of what is kept from the start. */
export const ONCE_USED_CACHE = 'once-used';

/** What a page tells the worker: what it had before the worker was there. */
export interface UsedMessage {
	type: 'USED';
	paths: string[];
}

/** True for the path of a file that is kept once it is used, with or without a slash at its start. */
export function isOnceUsed(path: string): boolean {
	return path.replace(/^\//, '').startsWith(`${ONCE_USED}/`);
}

export interface OnceUsedPorts {
	caches: Pick<CacheStorage, 'open' | 'has'>;
	fetch: (path: string) => Promise<Response>;
}

export class OnceUsed {
	readonly #paths: readonly string[];

	/** @param paths every such file of this version, with a slash at its start */
	constructor(
		paths: readonly string[],
		private readonly ports: OnceUsedPorts
	) {
		this.#paths = paths;
	}

	/** True for a file of this version. */
	has(path: string): boolean {
		return this.#paths.includes(path);
	}

	async answer(path: string): Promise<Response> {
		const cache = await this.ports.caches.open(ONCE_USED_CACHE);
		return (await cache.match(path)) ?? this.ports.fetch(path);
	}

	/**
	 * Keeps these files and all that is used with them.
	 * @throws when one can't be fetched or kept
	 */
	async keep(paths: readonly string[]): Promise<void> {
		const things = new Set(paths.filter(isOnceUsed).map(thingOf));
		const wanted = this.#paths.filter((path) => things.has(thingOf(path)));
		if (wanted.length === 0) return;
		const cache = await this.ports.caches.open(ONCE_USED_CACHE);
		for (const path of wanted) {
			if (await cache.match(path)) continue;
			const response = await this.ports.fetch(path);
			if (!response.ok) throw new Error(`${path}: ${response.status}`);
			await cache.put(path, response);
		}
	}

	/**
	 * Fetches this version's files of everything that was used with an earlier one. The earlier one's
	 * stay: a page of that version may still be open.
	 * @throws when one can't be fetched: then the new version is not ready
	 */
	async bringUp(): Promise<void> {
		await this.keep(await this.#kept());
	}

	/** Lets go of earlier versions' files. */
	async tidy(): Promise<void> {
		const old = (await this.#kept()).filter((path) => !this.has(path));
		if (old.length === 0) return;
		const cache = await this.ports.caches.open(ONCE_USED_CACHE);
		for (const path of old) await cache.delete(path);
	}

	async #kept(): Promise<string[]> {
		if (!(await this.ports.caches.has(ONCE_USED_CACHE))) return [];
		const cache = await this.ports.caches.open(ONCE_USED_CACHE);
		return (await cache.keys()).map(({ url }) => new URL(url).pathname);
	}
}

/** The folder that a file is in, which is what it belongs to. */
function thingOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/')).replace(/^\//, '');
}
