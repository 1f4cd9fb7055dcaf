import { readMark, writeMark, type MemberStore } from '$lib/offline/store/member-store';
import type { Clock } from '$lib/platform/clock';
import type { Outcome } from './outcome';
import { LONGEST_PAUSE } from './request';

/** Milliseconds for which the service has asked to be left alone; 0 where it has not. All tabs and the worker obey. */
export async function pauseLeft(store: MemberStore, clock: Clock): Promise<number> {
	const until = await store.read((tables) => readMark(tables, 'paused-until'));
	const left = until - clock.now().getTime();
	// More than was ever asked for: the device's clock was wrong when it was noted.
	return left > LONGEST_PAUSE ? 0 : Math.max(0, left);
}

/** Remembers the pause that an outcome asks for, and hands the outcome on. */
export async function keepPause(store: MemberStore, outcome: Outcome, clock: Clock): Promise<Outcome> {
	if (outcome.ended === 'trouble' && outcome.wait) {
		const until = clock.now().getTime() + outcome.wait;
		await store.together((tables) => writeMark(tables, 'paused-until', until));
	}
	return outcome;
}
