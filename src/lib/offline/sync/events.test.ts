import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TestDevice } from '$lib/offline/testing/test-device';
import { listen } from './events';

let device: TestDevice;
let moved: (number | null)[];

beforeEach(() => {
	device = new TestDevice();
	moved = [];
});

function listenNow(stop = new AbortController().signal, ports = device.ports()) {
	return listen(ports, 'device-1', stop, (seq) => moved.push(seq));
}

describe('listening for news', () => {
	it('hears that the feed has moved, and how far', async () => {
		const listening = listenNow();
		device.service.publish('message', '1', {});
		device.service.publish('message', '2', {});
		await vi.waitFor(() => expect(moved).toEqual([1, 2]));
		device.service.cutLines();
		expect(await listening).toBe('cut');
		expect(device.service.requests[0]).toMatchObject({ path: '/api/v1/me/events', device: 'device-1' });
	});

	it('ends when it is asked to', async () => {
		const stop = new AbortController();
		const listening = listenNow(stop.signal);
		await vi.waitFor(() => expect(device.service.listeners).toBe(1));
		stop.abort();
		expect(await listening).toBe('cut');
		expect(device.service.listeners).toBe(0);
	});

	it('takes a line on which nothing is heard for dead', async () => {
		const listening = listenNow();
		await vi.waitFor(() => expect(device.service.listeners).toBe(1));
		device.clock.advance(120_000);
		expect(await listening).toBe('cut');
	});

	it('says when the session has ended', async () => {
		device.service.devices.clear();
		expect(await listenNow()).toBe('signed-out');
	});

	it('does not take a web page for news', async () => {
		device.service.faults = ['html'];
		expect(await listenNow()).toBe('cut');
		expect(moved).toEqual([]);
	});
});
