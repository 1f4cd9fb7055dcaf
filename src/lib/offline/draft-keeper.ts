import type { Clock } from '$lib/platform/clock';
import { failed, type Keeping } from './answers';
import { writeDraft } from './store/drafts';
import type { MemberStore } from './store/member-store';

/** Milliseconds. */
const STILL_WRITING = 10_000;

/**
 * Keeps the words of drafts as they are typed. Of several that come while one is being written, the last
 * is written next: the store is never behind by more than what was typed during one write.
 */
export class DraftKeeper {
	readonly #next = new Map<string, string>();
	readonly #writing = new Map<string, Promise<Keeping>>();

	#lastTyped = -Infinity;

	constructor(
		private readonly store: MemberStore,
		private readonly clock: Clock
	) {}

	/** Resolves when the store has these words, or later ones for the same key. */
	keep(key: string, words: string): Promise<Keeping> {
		this.#lastTyped = words === '' ? -Infinity : this.#now();
		this.#next.set(key, words);
		const running = this.#writing.get(key) ?? this.#write(key);
		this.#writing.set(key, running);
		return running;
	}

	/** True while words are on their way to the store, and for a moment after: whoever wrote may go on. */
	isWriting(): boolean {
		return this.#writing.size > 0 || this.#now() - this.#lastTyped < STILL_WRITING;
	}

	/** Resolves when the store has everything. */
	async settled(): Promise<void> {
		await Promise.all(this.#writing.values());
	}

	#now(): number {
		return this.clock.now().getTime();
	}

	async #write(key: string): Promise<Keeping> {
		try {
			for (let words = this.#take(key); words !== undefined; words = this.#take(key)) {
				await writeDraft(this.store, key, words);
			}
			return { ok: true };
		} catch (error) {
			return failed(error);
		} finally {
			// In the same breath as the last look for words: what comes after it is written anew.
			this.#writing.delete(key);
		}
	}

	#take(key: string): string | undefined {
		const words = this.#next.get(key);
		this.#next.delete(key);
		return words;
	}
}
