import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from './current-session.svelte';
import { Device } from './device';
import { TestDevice } from './testing/test-device';
import type { Code } from './vault/lock';

const CHAIR = { deviceId: 'device-1', role: 'child', child: { id: 'child-1', name: 'Jo' } };
const CARER = { ...CHAIR, deviceId: 'device-3', role: 'helper', helper: { name: 'Sam' } };
const CODE: Code = { kind: 'pictures', parts: ['fox', 'sun', 'fox', 'frog'] };

let world: TestDevice;
let tab: Device;

beforeEach(async () => {
	world = new TestDevice();
	world.service.devices.clear();
	world.service.codes.set('CHAIR', CHAIR);
	world.service.codes.set('CARER', CARER);
	tab = await Device.open(world.ports());
});

afterEach(() => tab.close());

async function joined(code: string, deviceId: string) {
	await tab.join(code);
	const opened = await tab.openMember(deviceId);
	await vi.waitFor(() => expect(opened.view.sync.state).toBe('idle'));
	return opened;
}

async function stores(): Promise<string[]> {
	return (await world.databases.indexedDB.databases()).map(({ name }) => name ?? '').sort();
}

describe('a device that was ended from afar', () => {
	it('sends what was said on it before, then wipes it all, and says why there is nothing', async () => {
		const opened = await joined('CHAIR', 'device-1');
		world.network.turn(false);
		world.service.fault = () => 'lost';
		await opened.save({ kind: 'message', body: { words: 'said before it was lost' } });
		world.service.ended.add('device-1');
		world.service.fault = () => null;
		world.network.turn(true);
		await vi.waitFor(async () => expect(await stores()).toEqual(['p']));
		const said = world.service.received().filter(({ kind }) => kind === 'message');
		expect(said.map(({ body }) => body)).toEqual([{ words: 'said before it was lost' }]);
		expect(await tab.listMembers()).toEqual([]);
		expect(session.current).toBeNull();
		expect(session.wasEnded).toBe(true);
	});

	it('is wiped behind a lock too, without a code, and nobody else on it is', async () => {
		const opened = await joined('CHAIR', 'device-1');
		await opened.lock.set({ code: CODE, lockAfter: 5 });
		opened.close();
		await joined('CARER', 'device-3');
		world.service.ended.add('device-1');
		tab.keepSendingForEveryone();
		world.clock.advance(5_000);
		await vi.waitFor(async () =>
			expect((await tab.listMembers()).map(({ deviceId }) => deviceId)).toEqual(['device-3'])
		);
		await vi.waitFor(() => expect(session.endedBehindLock).toEqual(['device-1']));
		expect(session.current?.member.deviceId).toBe('device-3');
		expect(session.wasEnded).toBe(false);
	});

	it('is not one whose session is merely over: that loses nothing', async () => {
		const opened = await joined('CHAIR', 'device-1');
		world.service.devices.clear();
		await opened.save({ kind: 'message', body: { words: 'still here' } });
		await vi.waitFor(() => expect(opened.view.sync.state).toBe('signed-out'));
		expect(await tab.listMembers()).toHaveLength(1);
		expect(opened.view.entries).toHaveLength(1);
	});
});
