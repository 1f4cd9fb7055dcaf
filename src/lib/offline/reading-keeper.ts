import type { ReadMarksBody } from '$lib/domain/entries/entry';
import { failed, type Keeping, type Saving } from './answers';
import { feedKey, markItemsRead } from './store/feed';
import type { MemberStore } from './store/member-store';
import type { Known } from './view/known';
import { hasBegun } from './view/news';

/** How read marks are said. */
type Say = (draft: { kind: 'read-marks'; body: ReadMarksBody }) => Promise<Saving>;

interface FeedId {
	kind: string;
	id: string;
}

/**
 * What has been read. A child's marks go up as an entry that nobody else gets, so that nothing is new
 * twice on two devices; a helper's stay on the helper's device, and say nothing of the child.
 */
export class ReadingKeeper {
	#opened: FeedId[] = [];
	#keeping: Promise<Keeping> | null = null;
	#isBeginning = false;

	constructor(
		private readonly store: MemberStore,
		private readonly known: Known,
		private readonly role: 'child' | 'helper',
		private readonly say: Say
	) {}

	/** Somebody has opened a feed item as it stands now. What is opened at one moment goes up together. */
	mark(item: FeedId): Promise<Keeping> {
		this.#opened.push(item);
		this.#keeping ??= Promise.resolve().then(() => {
			const opened = this.#opened;
			this.#opened = [];
			this.#keeping = null;
			return this.#keep(opened);
		});
		return this.#keeping;
	}

	/**
	 * Once everything has come down for the first time: what was there before is no news. Not where the
	 * child has begun on another device.
	 */
	async begin(): Promise<void> {
		const { lastPulledAt, read, entries, feed } = this.known;
		if (this.#isBeginning || lastPulledAt === null || hasBegun(read, entries.values())) return;
		this.#isBeginning = true;
		const items = [...feed.values()];
		if (this.role === 'helper') await this.#keepHere(items);
		else
			await this.say({
				kind: 'read-marks',
				body: { upTo: Math.max(0, ...items.map(({ seq }) => seq)) }
			});
		this.#isBeginning = false;
	}

	async #keep(opened: readonly FeedId[]): Promise<Keeping> {
		if (this.role === 'helper') return this.#keepHere(opened);
		const keys = await Promise.all(opened.map(({ kind, id }) => feedKey(this.store.vault, kind, id)));
		const items = keys.flatMap((key) => this.known.feed.get(key) ?? []);
		if (items.length === 0) return { ok: true };
		const body = { items: items.map(({ kind, id, seq }) => ({ kind, id, seq })) };
		const saving = await this.say({ kind: 'read-marks', body });
		return saving.ok ? { ok: true } : saving;
	}

	async #keepHere(items: readonly FeedId[]): Promise<Keeping> {
		try {
			await markItemsRead(this.store, items);
			return { ok: true };
		} catch (error) {
			return failed(error);
		}
	}
}
