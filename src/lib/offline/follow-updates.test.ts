import { beforeEach, describe, expect, it } from 'vitest';
import { followUpdates, type WorkerEvents } from './follow-updates';
import { FakeSwitch } from './testing/fake-browser';
import { FakeClock } from './testing/fake-clock';

let clock: FakeClock;
let screen: FakeSwitch;
let isWriting: boolean;
let update: (() => void) | null;
let reloads: number;
let skips: number;
let tell: (type: 'waiting' | 'controlling', event?: { isUpdate?: boolean }) => void;

beforeEach(() => {
	clock = new FakeClock();
	screen = new FakeSwitch();
	isWriting = false;
	update = null;
	reloads = 0;
	skips = 0;
	const listeners: Record<string, (event: { isUpdate?: boolean }) => void> = {};
	const worker: WorkerEvents = {
		addEventListener: (type: string, listen: (event: { isUpdate?: boolean }) => void) => {
			listeners[type] = listen;
		},
		messageSkipWaiting: () => (skips += 1)
	};
	tell = (type, event = {}) => listeners[type]?.(event);
	followUpdates(worker, {
		clock,
		visibility: screen,
		isWriting: () => isWriting,
		updateReady: (ready) => (update = ready),
		reload: () => (reloads += 1)
	});
});

describe('a new version', () => {
	it('waits for the word of the reader, and is taken on it', () => {
		tell('waiting');
		expect([skips, reloads]).toEqual([0, 0]);
		update?.();
		expect(skips).toBe(1);
		tell('controlling', { isUpdate: true });
		expect(reloads).toBe(1);
	});

	it('is not offered to somebody who writes, but afterwards', () => {
		isWriting = true;
		tell('waiting');
		clock.advance(10_000);
		expect(update).toBeNull();
		isWriting = false;
		clock.advance(2_000);
		expect(update).not.toBeNull();
	});

	it('is not taken while somebody writes, although they asked for it', () => {
		tell('waiting');
		isWriting = true;
		update?.();
		clock.advance(10_000);
		expect(skips).toBe(0);
		isWriting = false;
		clock.advance(2_000);
		expect(skips).toBe(1);
	});

	it('that was taken in another tab comes here when nobody looks', () => {
		tell('controlling', { isUpdate: true });
		expect(reloads).toBe(0);
		screen.turn(false);
		expect(reloads).toBe(1);
		screen.turn(true);
		screen.turn(false);
		expect(reloads).toBe(1);
	});

	it('is not what a first visit gets: nothing reloads', () => {
		tell('controlling', { isUpdate: false });
		screen.turn(false);
		expect(reloads).toBe(0);
	});
});
