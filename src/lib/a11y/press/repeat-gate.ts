import type { Clock } from '$lib/platform/clock';

/** Lets a press count only when the last one that counted is long enough ago: hands shake, switches bounce. */
export class RepeatGate {
	/** Milliseconds. */
	wait = 0;
	#last = -Infinity;

	constructor(private readonly clock: Pick<Clock, 'now'>) {}

	isTooSoon(): boolean {
		return this.clock.now().getTime() - this.#last < this.wait;
	}

	/** A press has counted. */
	note(): void {
		this.#last = this.clock.now().getTime();
	}

	/** @returns whether this press counts */
	passes(): boolean {
		if (this.isTooSoon()) return false;
		this.note();
		return true;
	}
}
