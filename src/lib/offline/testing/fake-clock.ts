import type { Clock } from '$lib/platform/clock';

interface Timer {
	at: number;
	run: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
	#time = Date.parse('2026-11-22T10:00:00Z');
	readonly #timers = new Set<Timer>();

	now(): Date {
		return new Date(this.#time);
	}

	after(milliseconds: number, run: () => void): () => void {
		const timer = { at: this.#time + milliseconds, run };
		this.#timers.add(timer);
		return () => this.#timers.delete(timer);
	}

	/** Moves on, and runs what is due on the way. */
	advance(milliseconds: number): void {
		const end = this.#time + milliseconds;
		for (let next = this.#next(end); next; next = this.#next(end)) {
			this.#timers.delete(next);
			this.#time = Math.max(this.#time, next.at);
			next.run();
		}
		this.#time = end;
	}

	/** Milliseconds until the next timer; null where there is none. */
	untilNext(): number | null {
		const next = this.#next(Infinity);
		return next ? next.at - this.#time : null;
	}

	#next(end: number): Timer | undefined {
		return [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
	}
}
