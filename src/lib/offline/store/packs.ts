import type { Sealed } from '$lib/offline/vault/vault';
import { breath } from '$lib/platform/breath';
import type { MemberStore } from './member-store';

/** So many values go into one pack: a slow tablet writes one between two presses. */
const IN_ONE = 200;
/** Fewer are open as soon without. */
const WORTH_IT = 100;

/** Names a value by its place and the number of its seal, which no other seal has. */
type SealName = string;

type Packed = [name: SealName, value: unknown][];

/**
 * Opens values, and keeps many of them together in packs, sealed as well: to open a thousand one by one takes a
 * slow phone a fifth of a second at each start. What is sealed anew has another number, so a pack is never wrong,
 * only short of something. Deleting a row drops all packs (see `memberDatabase`): what is gone is in none.
 */
export class Packs {
	/** What the packs had and nobody asked for yet. */
	#packed = new Map<SealName, unknown>();
	/** By place. */
	readonly #open = new Map<string, { name: SealName; value: unknown }>();
	#isShort = false;

	constructor(private readonly store: MemberStore) {}

	/** Call it before the first `open`. A pack that does not open is none. */
	async load(): Promise<void> {
		const { vault } = this.store;
		const rows = await this.store.read(({ packs }) => packs.toArray());
		const opening = rows.map(({ n, s }) => vault.open<Packed>(s, placeOf(n)).catch((): Packed => []));
		this.#packed = new Map((await Promise.all(opening)).flat());
	}

	/** As that of a `Vault`. */
	async open<T>(sealed: Sealed, place: string): Promise<T> {
		const name = `${place} ${String.fromCharCode(...sealed.iv)}`;
		const isPacked = this.#packed.has(name);
		const value = isPacked ? (this.#packed.get(name) as T) : await this.store.vault.open<T>(sealed, place);
		this.#packed.delete(name);
		this.#isShort ||= !isPacked;
		this.#open.set(place, { name, value });
		return value;
	}

	/** Writes the packs anew when they are not what is open. */
	async keep(): Promise<void> {
		const isStale = this.#isShort || this.#packed.size > 0;
		if (!isStale || this.#open.size < WORTH_IT) return;
		const there = await this.store.read(placesIn);
		const open = [...this.#open].filter(([place]) => there.has(rowOf(place)));
		const rows: { n: number; s: Sealed }[] = [];
		for (let from = 0; from < open.length; from += IN_ONE) {
			await breath();
			const n = rows.length;
			const values = open.slice(from, from + IN_ONE).map(([, { name, value }]): Packed[0] => [name, value]);
			rows.push({ n, s: await this.store.vault.seal(values, placeOf(n)) });
		}
		await this.store.together(async (tables) => {
			const left = await placesIn(tables);
			// Deleted meanwhile, perhaps in another tab: it must not come back by a pack.
			if (open.some(([place]) => !left.has(rowOf(place)))) return;
			await tables.packs.clear();
			await tables.packs.bulkAdd(rows);
			this.#isShort = false;
			this.#packed.clear();
		});
	}
}

function placeOf(n: number): string {
	return `k/${n}`;
}

/** The row of a place: an entry and what became of it are two places in one. */
function rowOf(place: string): string {
	return place.split('/', 2).join('/');
}

async function placesIn({ feed, entries }: MemberStore['tables']): Promise<Set<string>> {
	const [items, said] = await Promise.all([
		feed.toCollection().primaryKeys(),
		entries.toCollection().primaryKeys()
	]);
	return new Set([...items.map((k) => `a/${k}`), ...said.map((id) => `b/${id}`)]);
}
