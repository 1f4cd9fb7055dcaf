import type { Locks } from '$lib/platform/locks';
import type { Online } from '$lib/platform/online';
import type { Tabs } from '$lib/platform/tabs';
import type { Visibility } from '$lib/platform/visibility';

/** Locks that hold among everybody who shares this object, as Web Locks do among tabs. */
export class FakeLocks implements Locks {
	readonly #queues = new Map<string, Promise<unknown>>();

	alone<T>(name: string, run: () => Promise<T>): Promise<T> {
		const turn = (this.#queues.get(name) ?? Promise.resolve()).then(run, run);
		this.#queues.set(
			name,
			turn.catch(() => undefined)
		);
		return turn;
	}
}

/** A line between tabs: `open` is one tab's end of it. */
export class FakeTabs {
	readonly #ends = new Set<{ listeners: Set<(news: unknown) => void> }>();

	readonly open = (): Tabs => {
		const end = { listeners: new Set<(news: unknown) => void>() };
		this.#ends.add(end);
		return {
			tell: (news) => {
				for (const other of this.#ends)
					if (other !== end) for (const listen of other.listeners) listen(structuredClone(news));
			},
			hear: (listen) => {
				end.listeners.add(listen);
				return () => end.listeners.delete(listen);
			},
			close: () => this.#ends.delete(end)
		};
	};
}

/** A switch that a test turns, for the network and for the screen. */
export class FakeSwitch implements Online, Visibility {
	readonly #listeners = new Set<() => void>();
	#isOn = true;

	isOnline = (): boolean => this.#isOn;
	isVisible = (): boolean => this.#isOn;

	turn(isOn: boolean): void {
		this.#isOn = isOn;
		for (const tell of this.#listeners) tell();
	}

	onChange = (tell: () => void): (() => void) => {
		this.#listeners.add(tell);
		return () => this.#listeners.delete(tell);
	};
}

/** Numbers that look random and are the same in each run, from 0 up to 1. */
export function seededChance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
