import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from './current-session.svelte';
import { Device } from './device';
import type { MemberSession } from './member-session.svelte';
import { StoreLocked } from './store/failures';
import { TestDevice } from './testing/test-device';
import type { Code } from './vault/lock';

const CHAIR = { deviceId: 'device-1', role: 'child', child: { id: 'child-1', name: 'Jo' } };
const AGAIN = { ...CHAIR, deviceId: 'device-2' };
const CODE: Code = { kind: 'pictures', parts: ['fox', 'sun', 'fox', 'frog'] };
const WRONG: Code = { kind: 'pictures', parts: ['fox', 'sun', 'fox', 'sun'] };
const LOCK = { code: CODE, lockAfter: 5 };

// Each try takes its time: that is what a lock is for.
vi.setConfig({ testTimeout: 30_000 });

let world: TestDevice;
let tab: Device;

beforeEach(async () => {
	world = new TestDevice();
	world.service.devices.clear();
	world.service.codes.set('CHAIR', CHAIR);
	world.service.codes.set('AGAIN', AGAIN);
	tab = await Device.open(world.ports());
});

afterEach(() => tab.close());

async function locked(): Promise<MemberSession> {
	await tab.join('CHAIR');
	const opened = await tab.openMember('device-1');
	await vi.waitFor(() => expect(opened.view.sync.state).toBe('idle'));
	expect(await opened.lock.set(LOCK)).toBe(true);
	return opened;
}

async function withUnsent(): Promise<void> {
	const opened = await locked();
	world.service.fault = () => 'lost';
	await opened.save({ kind: 'message', body: { words: 'kept for later' } });
	// What was opened waits as well, and nobody would miss it.
	await opened.save({ kind: 'read-marks', body: { upTo: 1 } });
	await opened.keepDraft('to-iro', 'half');
	// What is on its way when it closes still goes.
	await vi.waitFor(() => expect(opened.view.sync.state).toBe('offline'));
	opened.close();
}

async function tryInVain(times: number): Promise<unknown> {
	let last: unknown;
	for (let time = 0; time < times; time += 1) last = await tab.unlock('device-1', WRONG);
	return last;
}

describe('a lock on my things', () => {
	it('keeps them shut until the code comes, and has them all then', async () => {
		await withUnsent();
		await expect(tab.openMember('device-1')).rejects.toBeInstanceOf(StoreLocked);
		expect(await tab.unlock('device-1', WRONG)).toEqual({ ok: false, why: 'wrong', triesLeft: 9 });
		expect(session.current).toBeNull();
		expect(await tab.unlock('device-1', CODE)).toEqual({ ok: true });
		expect(session.current?.view.entries).toHaveLength(1);
		expect(session.current?.draft('to-iro')).toBe('half');
	});

	it('says before it opens nothing of what lies behind it, not even that something waits', async () => {
		await withUnsent();
		expect(await tab.lockOf('device-1')).toEqual({
			kind: 'pictures',
			length: 4,
			triesLeft: 10,
			hasPasskey: false,
			lockAfter: 5
		});
	});

	it('counts tries across restarts, and anew once it has opened', async () => {
		await locked();
		await tryInVain(4);
		tab.close();
		tab = await Device.open(world.ports());
		expect(await tryInVain(1)).toMatchObject({ triesLeft: 5 });
		await tab.unlock('device-1', CODE);
		expect((await tab.lockOf('device-1'))?.triesLeft).toBe(10);
	});

	it('counts a try that the app did not live to answer', async () => {
		await locked();
		vi.spyOn(crypto.subtle, 'deriveKey').mockRejectedValueOnce(new Error('The app has ended'));
		await expect(tab.unlock('device-1', WRONG)).rejects.toThrow('The app has ended');
		expect((await tab.lockOf('device-1'))?.triesLeft).toBe(9);
	});

	it('wipes the device of them after ten wrong tries, and tells the service', async () => {
		await locked();
		expect(await tryInVain(10)).toEqual({ ok: false, why: 'wiped' });
		expect(await tab.listMembers()).toEqual([]);
		expect((await world.databases.indexedDB.databases()).map(({ name }) => name)).toEqual(['p']);
		await vi.waitFor(() => expect(world.service.devices.has('device-1')).toBe(false));
	});

	it('is changed and taken off by whoever knows the code, and by nobody else', async () => {
		const opened = await locked();
		const pin = { code: { kind: 'pin', parts: ['2', '4', '6', '8'] } as Code, lockAfter: 1 };
		expect(await opened.lock.set(pin)).toBe(false);
		expect(await opened.lock.set(pin, WRONG)).toBe(false);
		expect(await opened.lock.set(pin, CODE)).toBe(true);
		expect(opened.lock.current).toMatchObject({ kind: 'pin', length: 4, lockAfter: 1, triesLeft: 10 });
		expect(await opened.lock.remove(CODE)).toBe(false);
		expect(await opened.lock.remove(pin.code)).toBe(true);
		expect(opened.lock.current).toBeNull();
		opened.close();
		expect((await tab.openMember('device-1')).member.name).toBe('Jo');
	});

	it("is not opened to send: the words wait, and other people's go", async () => {
		await withUnsent();
		world.service.fault = () => null;
		tab.keepSendingForEveryone();
		world.clock.advance(5000);
		await vi.waitFor(() => expect(world.clock.untilNext()).toBeNull());
		expect(world.service.said()).toHaveLength(0);
		await tab.unlock('device-1', CODE);
		await vi.waitFor(() => expect(world.service.said()).toHaveLength(1));
	});
});

describe('a forgotten code', () => {
	it('gives way to a new joining code, and what was sent is there again', async () => {
		const opened = await locked();
		await opened.save({ kind: 'message', body: { words: 'hello' } });
		await vi.waitFor(() => expect(opened.view.sync.waiting).toBe(0));
		opened.close();
		expect(await tab.join('AGAIN')).toMatchObject({ ok: true });
		expect((await tab.listMembers()).map(({ deviceId }) => deviceId)).toEqual(['device-2']);
		const { view } = await tab.openMember('device-2');
		await vi.waitFor(() => expect(view.entries).toHaveLength(1));
	});

	it('loses nothing that was never sent: it stays beside, under the old code', async () => {
		await withUnsent();
		world.service.fault = () => null;
		await tab.join('AGAIN');
		expect(await tab.listMembers()).toMatchObject([
			{ deviceId: 'device-1', isAside: true },
			{ deviceId: 'device-2' }
		]);
		await tab.unlock('device-1', CODE);
		await vi.waitFor(() => expect(world.service.said()).toHaveLength(1));
	});
});

describe('a passkey', () => {
	const answer = new Uint8Array(32).fill(7).buffer;

	beforeEach(() => {
		world.passkeys = {
			areThere: () => Promise.resolve(true),
			make: () => Promise.resolve({ credentialId: new ArrayBuffer(4), salt: new Uint8Array(32), answer }),
			ask: () => Promise.resolve(answer)
		};
	});

	it('opens my things in place of the code', async () => {
		tab = await Device.open(world.ports());
		const opened = await locked();
		expect(await opened.lock.addPasskey(WRONG)).toBe('wrong');
		expect(await opened.lock.addPasskey(CODE)).toBe('added');
		opened.close();
		expect(await tab.unlockByPasskey('device-1')).toEqual({ ok: true });
		expect(session.current?.member.name).toBe('Jo');
	});

	it('costs no try when the reader stops', async () => {
		tab = await Device.open(world.ports());
		const opened = await locked();
		await opened.lock.addPasskey(CODE);
		opened.close();
		world.passkeys.ask = () => Promise.resolve(null);
		expect(await tab.unlockByPasskey('device-1')).toBeNull();
		expect((await tab.lockOf('device-1'))?.triesLeft).toBe(10);
	});

	it('is not there where the device makes none', async () => {
		world.passkeys.make = () => Promise.resolve(null);
		tab = await Device.open(world.ports());
		const opened = await locked();
		expect(await opened.lock.addPasskey(CODE)).toBe('none');
		expect(opened.lock.current?.hasPasskey).toBe(false);
	});
});
