import { beforeEach, describe, expect, it } from 'vitest';
import { isOnceUsed, ONCE_USED, ONCE_USED_CACHE, OnceUsed } from './once-used';

const AR = [`/${ONCE_USED}/ar/index.1.js`, `/${ONCE_USED}/ar/glossary.1.js`];
const CY = [`/${ONCE_USED}/cy/index.1.js`];
const FONT = `/${ONCE_USED}/noto/noto-sans-arabic.1.woff2`;

/** As much of a browser's caches as is needed. */
class FakeCaches {
	readonly kept = new Map<string, Map<string, Response>>();

	has = (name: string) => Promise.resolve(this.kept.has(name));

	open = (name: string) => {
		const entries = this.kept.get(name) ?? new Map<string, Response>();
		this.kept.set(name, entries);
		return Promise.resolve({
			match: (path: string) => Promise.resolve(entries.get(path)?.clone()),
			put: (path: string, response: Response) => Promise.resolve(void entries.set(path, response)),
			delete: (path: string) => Promise.resolve(entries.delete(path)),
			keys: () =>
				Promise.resolve([...entries.keys()].map((path) => new Request(`https://app.invalid${path}`)))
		} as unknown as Cache);
	};

	get paths(): string[] {
		return [...(this.kept.get(ONCE_USED_CACHE)?.keys() ?? [])].sort();
	}
}

let caches: FakeCaches;
let fetched: string[];
let hasNetwork: boolean;

function version(paths: readonly string[]): OnceUsed {
	return new OnceUsed(paths, {
		caches,
		fetch: (path) => {
			if (!hasNetwork) return Promise.reject(new TypeError('no network'));
			fetched.push(path);
			return Promise.resolve(new Response(`words of ${path}`, { status: paths.includes(path) ? 200 : 404 }));
		}
	});
}

beforeEach(() => {
	caches = new FakeCaches();
	fetched = [];
	hasNetwork = true;
});

describe('what only some readers need', () => {
	it('is told from other files by its folder', () => {
		expect(isOnceUsed(FONT)).toBe(true);
		expect(isOnceUsed(FONT.slice(1))).toBe(true);
		expect(isOnceUsed('/_app/immutable/chunks/once-used.js')).toBe(false);
	});

	it('is kept whole once a part of it is used, and nothing else with it', async () => {
		await version([...AR, ...CY, FONT]).keep([AR[0] ?? '']);
		expect(caches.paths).toEqual(AR.toSorted());
	});

	it('is there without a network from then on', async () => {
		const onceUsed = version([...AR, ...CY]);
		await onceUsed.keep(AR);
		hasNetwork = false;
		expect(await (await onceUsed.answer(AR[1] ?? '')).text()).toContain('glossary');
		await expect(onceUsed.answer(CY[0] ?? '')).rejects.toThrow();
	});

	it('is not fetched again', async () => {
		const onceUsed = version(AR);
		await onceUsed.keep(AR);
		await onceUsed.keep(AR);
		expect(fetched).toHaveLength(AR.length);
	});

	it('makes no room for itself where nothing is used', async () => {
		const onceUsed = version(AR);
		await onceUsed.keep(['/_app/immutable/chunks/other.js', '/elsewhere']);
		await onceUsed.bringUp();
		await onceUsed.tidy();
		expect(caches.kept.size).toBe(0);
	});

	it('is never kept broken', async () => {
		const onceUsed = version([]);
		hasNetwork = false;
		await expect(version(AR).keep(AR)).rejects.toThrow();
		expect(onceUsed.has(AR[0] ?? '')).toBe(false);
		expect(caches.paths).toEqual([]);
	});
});

describe('a new version', () => {
	const NEW = AR.map((path) => path.replace('.1.', '.2.'));

	beforeEach(async () => {
		await version([...AR, ...CY, FONT]).keep([...AR, FONT]);
	});

	it('brings its own files of what was used, and leaves the old ones while an old page may be open', async () => {
		await version([...NEW, ...CY, FONT]).bringUp();
		expect(caches.paths).toEqual([...AR, ...NEW, FONT].sort());
		expect(fetched).not.toContain(CY[0]);
	});

	it('lets go of the old ones when it takes over', async () => {
		const next = version([...NEW, ...CY, FONT]);
		await next.bringUp();
		await next.tidy();
		expect(caches.paths).toEqual([...NEW, FONT].sort());
	});

	it('is not ready while it can’t have them', async () => {
		hasNetwork = false;
		await expect(version(NEW).bringUp()).rejects.toThrow();
	});

	it('keeps nothing of what is no longer there', async () => {
		const next = version([]);
		await next.bringUp();
		await next.tidy();
		expect(caches.paths).toEqual([]);
	});
});
