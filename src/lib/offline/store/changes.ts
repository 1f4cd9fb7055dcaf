import type { Tabs } from '$lib/platform/tabs';

/** Which rows of a member's store are new. Opaque keys only: whoever is told reads the rows again. */
export interface Change {
	feed?: string[];
	entries?: string[];
	drafts?: string[];
	read?: string[];
	attachments?: string[];
	pictures?: string[];
	/** The outbox or a mark. */
	counts?: true;
	/** The member signed out, and the store is wiped. */
	gone?: true;
}

type Listener = (change: Change) => void | Promise<void>;

/** Tells this tab and the others what has been committed. Nobody is told before it is true. */
export class Changes {
	readonly #listeners = new Set<Listener>();
	#isClosed = false;

	constructor(
		private readonly store: string,
		private readonly tabs: Tabs
	) {
		tabs.hear((news) => {
			if (isChangeOf(news, this.store)) void this.#tellHere(news.change);
		});
	}

	/** Answers with how to stop listening. */
	listen(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Resolves when this tab shows it. What is committed after the store was closed shows at the next start. */
	async announce(change: Change): Promise<void> {
		if (this.#isClosed) return;
		this.tabs.tell({ store: this.store, change });
		await this.#tellHere(change);
	}

	close(): void {
		this.#isClosed = true;
		this.#listeners.clear();
		this.tabs.close();
	}

	async #tellHere(change: Change): Promise<void> {
		await Promise.all([...this.#listeners].map(async (listener) => listener(change)));
	}
}

function isChangeOf(news: unknown, store: string): news is { store: string; change: Change } {
	return news instanceof Object && (news as { store?: unknown }).store === store && 'change' in news;
}
