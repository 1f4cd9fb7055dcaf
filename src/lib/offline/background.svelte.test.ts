import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browserLocks } from '$lib/platform/locks';
import { openTabs } from '$lib/platform/tabs';
import { pushInBackground } from './background';
import { Device } from './device';
import { TestDevice } from './testing/test-device';

let world: TestDevice;

/** Leaves somebody on this device with words that did not go, and no page open. */
beforeEach(async () => {
	world = new TestDevice();
	world.service.codes.set('CHAIR', { deviceId: 'device-1', role: 'child', child: { id: 'c', name: 'Jo' } });
	const device = await Device.open({
		...world.ports(),
		databases: { indexedDB, IDBKeyRange },
		locks: browserLocks,
		openTabs
	});
	await device.join('CHAIR');
	world.service.fault = () => 'lost';
	const opened = await device.openMember('device-1');
	await opened.save({ kind: 'message', body: { words: 'from the bus' } });
	device.close();
	vi.stubGlobal('fetch', world.service.fetch);
});

afterEach(async () => {
	vi.unstubAllGlobals();
	for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
});

it('sends what was said, with no page open', async () => {
	world.service.fault = () => null;
	await pushInBackground();
	expect(world.service.received().map(({ body }) => body)).toEqual([{ words: 'from the bus' }]);
});

it('fails while something is left, so that the browser calls again', async () => {
	await expect(pushInBackground()).rejects.toThrow();
	world.service.fault = () => null;
	await pushInBackground();
	expect(world.service.received()).toHaveLength(1);
});
