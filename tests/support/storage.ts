import type { Page } from '@playwright/test';

/** One database of a browser, and everything in it as text: bytes as UTF-8 and as UTF-16. */
export interface RawDatabase {
	name: string;
	rows: number;
	text: string;
}

/** Everything that stands in the page's databases, read past the app. */
export async function databases(page: Page): Promise<RawDatabase[]> {
	return page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(request.error?.name));
			});
		const asText = (value: unknown): string => {
			if (value instanceof ArrayBuffer) return asText(new Uint8Array(value));
			if (value instanceof Uint8Array) {
				const even = value.slice(0, value.length - (value.length % 2));
				return `${new TextDecoder().decode(value)} ${new TextDecoder('utf-16').decode(even)}`;
			}
			if (value instanceof CryptoKey) return `${value.algorithm.name} ${String(value.extractable)}`;
			if (Array.isArray(value)) return value.map(asText).join(' ');
			if (value === null || typeof value !== 'object') return String(value);
			return Object.entries(value)
				.map(([key, part]) => `${key} ${asText(part)}`)
				.join(' ');
		};
		const read = async (name: string) => {
			const database = await done(indexedDB.open(name));
			const stores = [...database.objectStoreNames];
			const found: unknown[] = [];
			for (const store of stores) {
				const rows = database.transaction(store).objectStore(store);
				found.push(await done(rows.getAll()), await done(rows.getAllKeys()));
			}
			database.close();
			return { name, rows: found.flat().length, text: [name, ...stores, ...found.map(asText)].join('\n') };
		};
		const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
		return Promise.all(names.map(read));
	});
}

/** How many drafts (table `d`) the page's databases keep, on disk. */
export async function keptDrafts(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(request.error?.name));
			});
		const counts = (await indexedDB.databases()).map(async ({ name = '' }) => {
			const database = await done(indexedDB.open(name));
			const isThere = database.objectStoreNames.contains('d');
			const count = isThere ? await done(database.transaction('d').objectStore('d').count()) : 0;
			database.close();
			return count;
		});
		return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
	});
}

/** The addresses of everything in the page's caches. */
export async function cachedPaths(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
		const requests = await Promise.all(caches_.map((cache) => cache.keys()));
		return requests.flat().map(({ url }) => new URL(url).pathname);
	});
}

/** What is kept beside the databases. */
export async function smallStorage(page: Page): Promise<string> {
	return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
}
