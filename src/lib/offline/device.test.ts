import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from './current-session.svelte';
import { Device } from './device';
import type { MemberSession } from './member-session.svelte';
import { TestDevice } from './testing/test-device';

const CHAIR = { deviceId: 'device-1', role: 'child', child: { id: 'child-1', name: 'Jo' } };
const CARER = { ...CHAIR, deviceId: 'device-3', role: 'helper', helper: { name: 'Sam' } };

let world: TestDevice;
const tabs: Device[] = [];

beforeEach(() => {
	world = new TestDevice();
	world.service.devices.clear();
	world.service.codes.set('CHAIR', CHAIR);
	world.service.codes.set('CARER', CARER);
});

afterEach(() => {
	for (const tab of tabs.splice(0)) tab.close();
});

async function openTab(): Promise<Device> {
	const tab = await Device.open(world.ports());
	tabs.push(tab);
	return tab;
}

async function joined(code = 'CHAIR', tab?: Device): Promise<MemberSession> {
	const device = tab ?? (await openTab());
	const joining = await device.join(code);
	if (!joining.ok) throw new Error(joining.why);
	return device.openMember(joining.member.deviceId);
}

async function fetched(opened: MemberSession): Promise<void> {
	await vi.waitFor(() => expect(opened.view.sync.state).toBe('idle'));
	await vi.waitFor(() => expect(opened.view.sync.waiting).toBe(0));
}

interface Row {
	f?: number;
	s: { iv: Uint8Array };
}

/** Changes one bit of each such row, behind the store's back. */
async function damage(tables: string[], which: (row: Row) => boolean): Promise<void> {
	const names = (await world.databases.indexedDB.databases()).map(({ name }) => name ?? '');
	const database = await new Promise<IDBDatabase>((resolve) => {
		const opening = world.databases.indexedDB.open(names.find((name) => name.startsWith('p-')) ?? '');
		opening.onsuccess = () => resolve(opening.result);
	});
	const transaction = database.transaction(tables, 'readwrite');
	for (const table of tables) {
		const walk = transaction.objectStore(table).openCursor();
		walk.onsuccess = () => {
			const row = walk.result?.value as Row | undefined;
			if (!row) return;
			row.s.iv[0] = (row.s.iv[0] ?? 0) ^ 1;
			if (which(row)) walk.result?.update(row);
			walk.result?.continue();
		};
	}
	await new Promise((resolve) => (transaction.oncomplete = resolve));
	database.close();
}

describe("a member's app", () => {
	it('shows what the service lets the child know', async () => {
		world.service.publish('child', 'child-1', { name: 'Jojo', place: 'north', pretend: true });
		world.service.publish('person', 'p', { id: 'p', name: 'Ann', role: 'iro', until: null });
		world.service.publish('plan-card', 'school', { heading: 'school', version: 1 });
		world.service.publish('message', 'm', { id: 'm', writtenAt: '2026-11-22T10:00:00Z' });
		const { view } = await joined();
		await vi.waitFor(() => expect(view.messages).toHaveLength(1));
		expect(view.child?.name).toBe('Jojo');
		expect(view.people.map(({ name }) => name)).toEqual(['Ann']);
		expect(view.planCards.get('school')?.version).toBe(1);
	});

	it('opens with everything that was there, with no network', async () => {
		world.service.publish('message', 'm', { id: 'm', writtenAt: '2026-11-22T10:00:00Z' });
		const first = await joined();
		await vi.waitFor(() => expect(first.view.messages).toHaveLength(1));
		await first.save({ kind: 'message', body: { words: 'hello' } });
		await fetched(first);
		await first.keepDraft('to-iro', 'half a sen');
		await first.markRead('message', 'm');
		tabs.splice(0).forEach((tab) => tab.close());
		world.service.fault = () => 'lost';
		const again = await (await openTab()).openMember('device-1');
		expect(again.view.messages).toHaveLength(1);
		expect(again.view.entries.map(({ state }) => state)).toEqual(['sent']);
		expect(again.view.news).toEqual([]);
		expect(again.draft('to-iro')).toBe('half a sen');
		expect(again.view.sync.lastPulledAt).not.toBeNull();
	});

	it('greets the child by a new name, next time as well', async () => {
		const tab = await openTab();
		const opened = await joined('CHAIR', tab);
		world.service.publish('child', 'child-1', { name: 'Jojo', place: 'north', pretend: true });
		await vi.waitFor(() => expect(opened.member.name).toBe('Jojo'));
		await vi.waitFor(async () => expect((await tab.listMembers())[0]?.name).toBe('Jojo'));
	});

	it('leaves alone what did not change, so that its screens are not drawn again', async () => {
		world.service.publish('person', 'p', { id: 'p', name: 'Ann', role: 'iro', until: null });
		world.service.publish('plan-card', 'school', { heading: 'school', version: 1 });
		const opened = await joined();
		const { view } = opened;
		await opened.save({ kind: 'settings', body: { theme: 'dark', more: { speed: 1 } } });
		await opened.save({ kind: 'message', body: { words: 'first' } });
		await vi.waitFor(() => expect(view.entries[1]?.receipt).toBeTruthy());
		const before = {
			people: view.people,
			planCards: view.planCards,
			settings: view.settings,
			news: view.news,
			first: view.entries[1]
		};
		await opened.save({ kind: 'message', body: { words: 'second' } });
		expect(view.entries).toHaveLength(3);
		expect(view.people).toBe(before.people);
		expect(view.planCards).toBe(before.planCards);
		expect(view.settings).toBe(before.settings);
		expect(view.news).toBe(before.news);
		expect(view.entries[1]).toBe(before.first);
	});

	it('opens although rows are damaged, and fetches again what the service has of them', async () => {
		world.service.publish('message', 'm', { id: 'm', writtenAt: '2026-11-22T10:00:00Z' });
		const opened = await joined();
		await opened.save({ kind: 'message', body: { words: 'sent' } });
		await opened.keepDraft('to-iro', 'half');
		await vi.waitFor(() => expect(opened.view.entries[0]?.receipt).toBeTruthy());
		world.service.fault = () => 'lost';
		await opened.save({ kind: 'message', body: { words: 'not sent yet' } });
		opened.close();
		await damage(['a', 'b', 'd'], ({ f }) => f !== 0);
		const again = await (await openTab()).openMember('device-1');
		expect(again.view.messages).toEqual([]);
		expect(again.view.entries.map(({ state }) => state)).toEqual(['saved-here']);
		expect(again.draft('to-iro')).toBe('');
		world.service.fault = () => null;
		again.refresh();
		await vi.waitFor(() => expect(again.view.messages).toHaveLength(1));
		await vi.waitFor(() => expect(again.view.entries.map(({ state }) => state)).toEqual(['sent', 'sent']));
	});

	it('is the current one until it is closed', async () => {
		const opened = await joined();
		expect(session.current).toBe(opened);
		opened.close();
		expect(session.current).toBeNull();
	});
});

describe('saying something', () => {
	it('is saved here, then sent, then seen', async () => {
		const opened = await joined();
		world.service.fault = () => 'lost';
		const saving = await opened.save({ kind: 'message', body: { words: 'hello' } });
		if (!saving.ok) throw new Error(saving.why);
		expect(opened.view.entries).toMatchObject([{ entry: saving.entry, state: 'saved-here', receipt: null }]);
		expect(opened.view.sync.waiting).toBe(1);
		expect(opened.unsent()).toBe(1);
		expect(world.backgroundSyncs).toBe(1);
		await vi.waitFor(() => expect(opened.view.sync.state).toBe('offline'));
		world.service.fault = () => null;
		opened.refresh();
		await vi.waitFor(() => expect(opened.view.entries[0]?.state).toBe('sent'));
		world.service.see(saving.entry.id);
		await vi.waitFor(() => expect(opened.view.entries[0]?.state).toBe('seen'));
		expect(opened.view.entries[0]?.receipt?.seenBy).toBe('Ann');
	});

	it('says who said it: the child, the child with help, a helper', async () => {
		const child = await joined();
		await child.save({ kind: 'contact-request', body: { way: 'call' } });
		child.helpedBy = 'Sam';
		await child.save({ kind: 'contact-request', body: { way: 'call' } });
		await child.save({ kind: 'contact-request', body: { way: 'call' }, saidBy: { by: 'child' } });
		expect(child.view.entries.map(({ entry }) => entry.saidBy)).toEqual([
			{ by: 'child' },
			{ by: 'child-with-help', helper: 'Sam' },
			{ by: 'child' }
		]);
		const helper = await joined('CARER');
		await helper.save({ kind: 'message', body: { words: 'He was sad today' } });
		expect(helper.view.entries[0]?.entry.saidBy).toEqual({ by: 'helper', helper: 'Sam' });
	});

	it('ends the draft that it was written in', async () => {
		const opened = await joined();
		const keeping = opened.keepDraft('to-iro', 'hello');
		await opened.save({ kind: 'message', body: { words: 'hello' } }, 'to-iro');
		await keeping;
		expect(opened.draft('to-iro')).toBe('');
	});

	it('says so when the device is full, and shows nothing as saved', async () => {
		const opened = await joined();
		await fetched(opened);
		const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
			throw new DOMException('', 'QuotaExceededError');
		});
		expect(await opened.save({ kind: 'message', body: { words: 'hello' } }, 'to-iro')).toEqual({
			ok: false,
			why: 'storage-full'
		});
		add.mockRestore();
		expect(opened.view.entries).toEqual([]);
		expect(await opened.save({ kind: 'message', body: { words: 'hello' } })).toMatchObject({ ok: true });
	});

	it('can be taken back', async () => {
		const opened = await joined();
		const saving = await opened.save({ kind: 'message', body: { words: 'hello' } });
		if (!saving.ok) throw new Error(saving.why);
		await fetched(opened);
		expect(await opened.takeBack(saving.entry.id)).toEqual({ ok: true, how: 'asked' });
		await vi.waitFor(() => expect(opened.view.entries).toEqual([]));
		expect(world.service.entries.get(saving.entry.id)?.takenBack).toBe(true);
		expect(await opened.takeBack(saving.entry.id)).toEqual({ ok: false, why: 'not-here' });
	});

	it('changes a setting at once', async () => {
		const opened = await joined();
		await opened.save({ kind: 'settings', body: { theme: 'dark' } });
		expect(opened.view.settings).toEqual({ theme: 'dark' });
	});
});

describe('drafts', () => {
	it('are kept as they are typed, the last words last', async () => {
		const opened = await joined();
		await Promise.all(['h', 'he', 'hel', 'hello'].map((words) => opened.keepDraft('to-iro', words)));
		expect(opened.draft('to-iro')).toBe('hello');
	});

	it('can be dropped', async () => {
		const opened = await joined();
		await opened.keepDraft('to-iro', 'hello');
		await opened.dropDraft('to-iro');
		expect(opened.draft('to-iro')).toBe('');
	});

	it('count as writing while somebody types, and for ten seconds after', async () => {
		const opened = await joined();
		await opened.keepDraft('to-iro', 'hello');
		expect(opened.isWriting()).toBe(true);
		world.clock.advance(10_000);
		expect(opened.isWriting()).toBe(false);
	});
});

describe('everybody on the device', () => {
	it('has their words sent, whoever holds it now: soon after the start, and when the network is back', async () => {
		const child = await joined();
		await joined('CARER');
		world.service.fault = () => 'lost';
		const again = await (await openTab()).openMember('device-1');
		await again.save({ kind: 'message', body: { words: 'one' } });
		const tab = await openTab();
		await tab.openMember('device-3');
		tab.keepSendingForEveryone();
		world.service.fault = () => null;
		world.clock.advance(3_000);
		await vi.waitFor(() => expect(world.service.said()).toHaveLength(1));
		expect(child.member.deviceId).toBe('device-1');
	});
});

describe('two tabs', () => {
	async function openTwo(): Promise<[MemberSession, MemberSession]> {
		const one = await joined();
		await fetched(one);
		// Each tab has its own.
		session.current = null;
		return [one, await (await openTab()).openMember('device-1')];
	}

	it('show the same: what one saves, keeps, reads or takes back, the other shows', async () => {
		world.service.publish('message', 'm', { id: 'm', writtenAt: '2026-11-22T10:00:00Z' });
		const [one, two] = await openTwo();
		const saving = await two.save({ kind: 'message', body: { words: 'from two' } });
		await vi.waitFor(() => expect(one.view.entries[0]?.state).toBe('sent'));
		await two.keepDraft('to-iro', 'half');
		await vi.waitFor(() => expect(one.draft('to-iro')).toBe('half'));
		await one.keepDraft('to-iro', 'more');
		await vi.waitFor(() => expect(two.draft('to-iro')).toBe('more'));
		await two.dropDraft('to-iro');
		await vi.waitFor(() => expect(one.draft('to-iro')).toBe(''));
		await two.markRead('message', 'm');
		await vi.waitFor(() => expect(one.view.news).toEqual([]));
		if (saving.ok) await one.takeBack(saving.entry.id);
		await vi.waitFor(() => expect(two.view.entries).toEqual([]));
		one.close();
	});

	it('find nobody there by the time that they hear of somebody signing out', async () => {
		const [one, two] = await openTwo();
		const tab = await openTab();
		let left: Promise<unknown[]> | undefined;
		world.tabs.open().hear((news) => {
			if (JSON.stringify(news).includes('"gone":true')) left = tab.listMembers();
		});
		await two.signOut();
		expect(await left).toEqual([]);
		one.close();
	});

	it('both close when one signs out', async () => {
		const [one, two] = await openTwo();
		expect(await two.signOut()).toEqual({ ok: true });
		expect(await one.save({ kind: 'message', body: { words: 'late' } })).toEqual({
			ok: false,
			why: 'storage-broken'
		});
		expect((await world.databases.indexedDB.databases()).map(({ name }) => name)).toEqual(['p']);
	});
});

describe('signing out', () => {
	it('warns when words would be lost, drafts included', async () => {
		const opened = await joined();
		world.service.fault = () => 'lost';
		await opened.save({ kind: 'message', body: { words: 'hello' } });
		await opened.keepDraft('to-iro', 'half');
		expect(await opened.signOut()).toEqual({ ok: false, why: 'unsent', entries: 1, drafts: 1, pictures: 0 });
		expect(session.current).toBe(opened);
	});

	it('wipes everything of this member and tells the service', async () => {
		const tab = await openTab();
		const opened = await joined('CHAIR', tab);
		await opened.save({ kind: 'message', body: { words: 'hello' } });
		await fetched(opened);
		expect(await opened.signOut()).toEqual({ ok: true });
		expect(session.current).toBeNull();
		expect(await tab.listMembers()).toEqual([]);
		expect((await world.databases.indexedDB.databases()).map(({ name }) => name)).toEqual(['p']);
		await vi.waitFor(() => expect(world.service.devices.has('device-1')).toBe(false));
	});

	it('goes through with unsent words when the reader says so', async () => {
		const opened = await joined();
		world.service.fault = () => 'lost';
		await opened.save({ kind: 'message', body: { words: 'hello' } });
		expect(await opened.signOut({ evenIfUnsent: true })).toEqual({ ok: true });
	});

	it('from afar loses nothing', async () => {
		const opened = await joined();
		await fetched(opened);
		world.service.devices.clear();
		await opened.save({ kind: 'message', body: { words: 'hello' } });
		await vi.waitFor(() => expect(opened.view.sync.state).toBe('signed-out'));
		expect(opened.view.entries[0]?.state).toBe('saved-here');
	});
});

describe('who has looked', () => {
	it('is what the service says, and an honest "not now" without it', async () => {
		const opened = await joined();
		const look = {
			id: 1,
			at: '',
			who: { name: 'Ann', role: 'iro', organisation: 'North' },
			did: 'read',
			what: 'message'
		};
		world.service.accessLog = [look];
		expect(await opened.accessLog()).toEqual({ ok: true, items: [look] });
		world.service.fault = () => 'lost';
		expect(await opened.accessLog()).toEqual({ ok: false, why: 'no-network' });
	});
});

describe("the child's other devices", () => {
	it('are what the service says, and can be let in on what the child and an advocate say', async () => {
		const opened = await joined();
		const other = {
			id: 'device-2',
			number: 2,
			joinedAt: '2026-11-20T10:00:00Z',
			lastUsedAt: '2026-11-21T10:00:00Z',
			codeFrom: 'Ann',
			isOpen: false
		};
		world.service.childDevices = [{ ...other, id: 'device-1', number: 1, isOpen: true }, other];
		expect(await opened.devices.others()).toEqual({ ok: true, devices: [other] });
		expect(await opened.devices.set('device-2', true)).toEqual({ ok: true });
		expect(await opened.devices.others()).toMatchObject({ devices: [{ isOpen: true }] });
		world.service.fault = () => 'lost';
		expect(await opened.devices.set('device-2', false)).toEqual({ ok: false, why: 'no-network' });
		expect(await opened.devices.others()).toEqual({ ok: false, why: 'no-network' });
	});
});
