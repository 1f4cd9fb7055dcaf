import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSwitch } from '$lib/offline/testing/fake-browser';
import { FakeClock } from '$lib/offline/testing/fake-clock';
import type { HungUp } from './events';
import type { Outcome } from './outcome';
import { Schedule, type SyncState } from './schedule';

const WELL: Outcome = { ended: 'well', tryAt: null };

let clock: FakeClock;
let network: FakeSwitch;
let screen: FakeSwitch;
let states: SyncState[];
let outcomes: Outcome[];
let pushes: number;
let pulls: number;
let lines: { stop: AbortSignal; moved: () => void; cut: (how: HungUp) => void }[];
let schedule: Schedule;

beforeEach(() => {
	clock = new FakeClock();
	network = new FakeSwitch();
	screen = new FakeSwitch();
	states = [];
	outcomes = [];
	pushes = 0;
	pulls = 0;
	lines = [];
	const work = {
		push: () => {
			pushes += 1;
			return Promise.resolve(outcomes.shift() ?? WELL);
		},
		pull: () => {
			pulls += 1;
			return Promise.resolve(WELL);
		},
		listen: (stop: AbortSignal, moved: () => void) =>
			new Promise<HungUp>((cut) => {
				lines.push({ stop, moved, cut });
				stop.addEventListener('abort', () => cut('cut'));
			}),
		report: (state: SyncState) => void states.push(state)
	};
	schedule = new Schedule(work, { clock, online: network, visibility: screen, chance: () => 0 });
});

async function started(): Promise<void> {
	schedule.start();
	await schedule.settled();
}

describe('when to send and fetch', () => {
	it('is at the start', async () => {
		await started();
		expect([pushes, pulls]).toEqual([1, 1]);
		expect(states).toEqual(['sending', 'idle']);
	});

	it('is after a save, and once more for all saves that fall into a round', async () => {
		await started();
		schedule.nudge();
		await schedule.settled();
		expect(pushes).toBe(2);
		for (let saves = 0; saves < 5; saves += 1) schedule.nudge();
		await schedule.settled();
		expect(pushes).toBe(4);
	});

	it('is when the network comes back', async () => {
		network.turn(false);
		outcomes = [{ ended: 'no-network' }];
		await started();
		expect(states.at(-1)).toBe('offline');
		network.turn(true);
		await schedule.settled();
		expect(pushes).toBe(2);
		expect(states.at(-1)).toBe('idle');
	});

	it('is when the reader comes back to the page', async () => {
		await started();
		screen.turn(false);
		await schedule.settled();
		const before = pulls;
		screen.turn(true);
		await schedule.settled();
		expect(pulls).toBe(before + 1);
	});

	it('is when the service says that there is news', async () => {
		await started();
		lines[0]?.moved();
		await schedule.settled();
		expect(pulls).toBe(2);
	});

	it('is every five minutes should nothing else happen', async () => {
		await started();
		clock.advance(300_000);
		await schedule.settled();
		expect(pulls).toBe(2);
	});

	it('is when a thing that had to wait may go', async () => {
		outcomes = [{ ended: 'well', tryAt: clock.now().getTime() + 60_000 }];
		await started();
		expect(clock.untilNext()).toBe(60_000);
	});
});

describe('after a failure', () => {
	it('tries again, later each time, and soon again after a success', async () => {
		outcomes = [{ ended: 'no-network' }, { ended: 'no-network' }, { ended: 'trouble', wait: 0 }];
		await started();
		expect(clock.untilNext()).toBe(2_000);
		clock.advance(2_000);
		await schedule.settled();
		expect(clock.untilNext()).toBe(4_000);
		clock.advance(4_000);
		await schedule.settled();
		expect(clock.untilNext()).toBe(8_000);
		clock.advance(8_000);
		await schedule.settled();
		expect(states.at(-1)).toBe('idle');
		expect(clock.untilNext()).toBe(300_000);
		outcomes = [{ ended: 'no-network' }];
		schedule.nudge();
		await schedule.settled();
		expect(clock.untilNext()).toBe(2_000);
	});

	it('tries again soon on a line that is bad but not dead', async () => {
		outcomes = [{ ended: 'no-network' }, { ended: 'no-network' }, { ended: 'no-network', moved: true }];
		await started();
		for (const wait of [2_000, 4_000, 2_000]) {
			expect(clock.untilNext()).toBe(wait);
			clock.advance(wait);
			await schedule.settled();
		}
	});

	it('forgets its failures when the network is back: it may be another one', async () => {
		outcomes = [{ ended: 'no-network' }, { ended: 'no-network' }, { ended: 'no-network' }];
		await started();
		clock.advance(2_000);
		await schedule.settled();
		network.turn(false);
		await schedule.settled();
		outcomes = [{ ended: 'no-network' }];
		network.turn(true);
		await schedule.settled();
		expect(clock.untilNext()).toBe(2_000);
	});

	it('waits as long as the service asks', async () => {
		outcomes = [{ ended: 'trouble', wait: 45_000 }];
		await started();
		expect(clock.untilNext()).toBe(45_000);
		expect(states.at(-1)).toBe('trouble');
	});

	it('still fetches the news when one entry does not go through', async () => {
		outcomes = [{ ended: 'trouble', wait: null }];
		await started();
		expect(pulls).toBe(1);
		expect(states.at(-1)).toBe('trouble');
	});

	it('does not go on asking when the session has ended', async () => {
		outcomes = [{ ended: 'signed-out' }];
		await started();
		expect(states.at(-1)).toBe('signed-out');
		expect(clock.untilNext()).toBeNull();
		expect(pulls).toBe(0);
	});

	it('calls it trouble when the storage fails, and goes on living', async () => {
		const failing = new Schedule(
			{
				push: () => Promise.reject(new Error('storage')),
				pull: () => Promise.resolve(WELL),
				listen: () => new Promise(() => undefined),
				report: (state) => void states.push(state)
			},
			{ clock, online: network, visibility: screen, chance: () => 0 }
		);
		failing.nudge();
		await failing.settled();
		expect(states.at(-1)).toBe('trouble');
		expect(clock.untilNext()).toBe(2_000);
	});
});

describe('the line for news', () => {
	it('is held once, and only while somebody looks and there is a network', async () => {
		await started();
		screen.turn(true);
		expect(lines).toHaveLength(1);
		screen.turn(false);
		expect(lines[0]?.stop.aborted).toBe(true);
		screen.turn(true);
		expect(lines).toHaveLength(2);
		network.turn(false);
		expect(lines[1]?.stop.aborted).toBe(true);
		await schedule.settled();
	});

	it('is taken up again after a cut, and what moved meanwhile is fetched', async () => {
		await started();
		lines[0]?.cut('cut');
		await vi.waitFor(() => expect(clock.untilNext()).toBe(2_000));
		clock.advance(2_000);
		await vi.waitFor(() => expect(lines).toHaveLength(2));
		await schedule.settled();
		expect(pulls).toBe(2);
	});

	it('is given up when the session has ended', async () => {
		await started();
		lines[0]?.cut('signed-out');
		await vi.waitFor(() => expect(lines[0]?.stop.aborted).toBe(true));
		clock.advance(60_000);
		expect(lines).toHaveLength(1);
	});
});

describe('stopping', () => {
	it('leaves nothing running', async () => {
		await started();
		schedule.stop();
		await vi.waitFor(() => expect(clock.untilNext()).toBeNull());
		expect(lines[0]?.stop.aborted).toBe(true);
		schedule.nudge();
		network.turn(true);
		await schedule.settled();
		expect(pushes).toBe(1);
	});
});
