import type { Clock } from '$lib/platform/clock';
import type { Online } from '$lib/platform/online';
import type { Visibility } from '$lib/platform/visibility';
import { backoff } from './backoff';
import type { HungUp } from './events';
import type { Outcome } from './outcome';

export type SyncState = 'idle' | 'sending' | 'offline' | 'signed-out' | 'trouble';

export interface SchedulePorts {
	clock: Clock;
	online: Online;
	visibility: Visibility;
	/** From 0 up to 1. */
	chance: () => number;
}

/** What there is to do, and whom to tell how it goes. Attachments have a schedule of their own, without news. */
export interface SyncWork {
	push: () => Promise<Outcome>;
	pull?: () => Promise<Outcome>;
	/** Listens for news until the line is cut or `stop` fires. */
	listen?: (stop: AbortSignal, moved: () => void) => Promise<HungUp>;
	report: (state: SyncState) => void;
}

/** How often to look for news while somebody looks at the screen, should every other sign fail. Milliseconds. */
const LOOK_EVERY = 300_000;

/** A line that held so long was a good one: the next cut is not yet a bad sign. Milliseconds. */
const GOOD_LINE = 30_000;

/**
 * Decides when to send and fetch: at the start, after each save, when the network or the reader comes
 * back, when the service says that there is news, and again after a failure. One round at a time.
 * It decides nothing else: what a round does is `push` and `pull`.
 */
export class Schedule {
	#failures = 0;
	#round: Promise<void> | null = null;
	#again = false;
	#stopped = false;
	#callOff = () => {};
	#hangUp: AbortController | null = null;
	#stopListening: (() => void)[] = [];

	constructor(
		private readonly work: SyncWork,
		private readonly ports: SchedulePorts
	) {}

	start(): void {
		const { online, visibility } = this.ports;
		this.#stopListening = [
			online.onChange(() => {
				// What failed before says nothing of this network.
				this.#failures = 0;
				this.#worldChanged();
			}),
			visibility.onChange(() => this.#worldChanged())
		];
		this.#worldChanged();
	}

	/** Ends it for good. What is under way settles by itself. */
	stop(): void {
		this.#stopped = true;
		this.#callOff();
		this.#hangUp?.abort();
		for (const stop of this.#stopListening) stop();
	}

	/** There is something to do now. */
	nudge(): void {
		if (this.#stopped) return;
		this.#again = true;
		this.#round ??= this.#rounds();
	}

	/** Resolves when nothing is under way. */
	async settled(): Promise<void> {
		while (this.#round) await this.#round;
	}

	#worldChanged(): void {
		const isOnline = this.ports.online.isOnline();
		if (!isOnline) this.work.report('offline');
		// Tried although the device says that it is offline: it may be wrong.
		this.nudge();
		if (isOnline && this.ports.visibility.isVisible()) void this.#keepListening();
		else this.#hangUp?.abort();
	}

	async #rounds(): Promise<void> {
		while (this.#again && !this.#stopped) {
			this.#again = false;
			this.#callOff();
			if (this.ports.online.isOnline()) this.work.report('sending');
			this.#ended(await this.#once());
		}
		// In the same breath as the check: a nudge after it starts a new round.
		this.#round = null;
	}

	async #once(): Promise<Outcome> {
		try {
			const pushed = await this.work.push();
			// One entry that does not go through must not keep the news away.
			if (pushed.ended !== 'well' && (pushed.ended !== 'trouble' || pushed.wait !== null)) return pushed;
			const pulled = await this.work.pull?.();
			return !pulled || pulled.ended === 'well' ? pushed : pulled;
		} catch {
			// The device's storage failed. What was saved is saved; the rest is tried again.
			return { ended: 'trouble', wait: null };
		}
	}

	#ended(outcome: Outcome): void {
		if (this.#stopped) return;
		this.work.report(stateAfter(outcome));
		this.#failures = outcome.ended === 'well' ? 0 : hasMoved(outcome) ? 1 : this.#failures + 1;
		if (outcome.ended === 'signed-out' || outcome.ended === 'device-ended') return;
		this.#callOff = this.ports.clock.after(this.#pauseAfter(outcome), () => this.nudge());
	}

	#pauseAfter(outcome: Outcome): number {
		if (outcome.ended === 'well') {
			const wait = outcome.tryAt === null ? LOOK_EVERY : outcome.tryAt - this.#now();
			return Math.min(Math.max(wait, 0), LOOK_EVERY);
		}
		const own = backoff(this.#failures, this.ports.chance());
		return outcome.ended === 'trouble' ? Math.max(outcome.wait ?? 0, own) : own;
	}

	/** Holds one line open while somebody looks at the screen. */
	async #keepListening(): Promise<void> {
		const { listen } = this.work;
		if (!listen || (this.#hangUp && !this.#hangUp.signal.aborted)) return;
		const hangUp = new AbortController();
		this.#hangUp = hangUp;
		for (let cuts = 1; !hangUp.signal.aborted; cuts += 1) {
			const since = this.#now();
			const how = await listen(hangUp.signal, () => this.nudge());
			if (how === 'signed-out') hangUp.abort();
			if (this.#now() - since > GOOD_LINE) cuts = 1;
			await this.#wait(backoff(cuts, this.ports.chance()), hangUp.signal);
			// Whatever moved while nobody listened.
			if (!hangUp.signal.aborted) this.nudge();
		}
	}

	#wait(milliseconds: number, stop: AbortSignal): Promise<void> {
		return new Promise((resolve) => {
			const callOff = this.ports.clock.after(milliseconds, resolve);
			const end = () => {
				callOff();
				resolve();
			};
			if (stop.aborted) end();
			else stop.addEventListener('abort', end, { once: true });
		});
	}

	#now(): number {
		return this.ports.clock.now().getTime();
	}
}

function hasMoved(outcome: Outcome): boolean {
	return 'moved' in outcome && outcome.moved === true;
}

function stateAfter(outcome: Outcome): SyncState {
	switch (outcome.ended) {
		case 'well':
			return 'idle';
		case 'no-network':
			return 'offline';
		case 'device-ended':
			return 'signed-out';
		default:
			return outcome.ended;
	}
}
