import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from './current-session.svelte';
import { Device } from './device';
import type { MemberSession } from './member-session.svelte';
import { TestDevice } from './testing/test-device';

let world: TestDevice;
const open: Device[] = [];

beforeEach(() => {
	world = new TestDevice();
	for (const [code, deviceId, role] of [
		['PHONE', 'device-1', { role: 'child' }],
		['TABLET', 'device-2', { role: 'child' }],
		['CARER', 'device-3', { role: 'helper', helper: { name: 'Dot' } }]
	] as const) {
		world.service.codes.set(code, { deviceId, ...role, child: { id: 'c', name: 'Jojo' } });
		world.service.devices.add(deviceId);
	}
	world.service.publish('plan-card', 'home', { heading: 'home', version: 1 });
});

afterEach(() => {
	for (const device of open.splice(0)) device.close();
});

/** A device of its own, with the service that all of them share. */
async function joined(code: string): Promise<MemberSession> {
	const ports = { ...new TestDevice().ports(), fetch: world.service.fetch, clock: world.clock };
	const device = await Device.open(ports);
	open.push(device);
	// Each is open on a device of its own.
	session.current = null;
	const joining = await device.join(code);
	if (!joining.ok) throw new Error(joining.why);
	const opened = await device.openMember(joining.member.deviceId);
	await settled(opened);
	return opened;
}

async function settled({ view }: MemberSession): Promise<void> {
	await vi.waitFor(() => {
		expect(view.sync).toMatchObject({ state: 'idle', waiting: 0 });
		expect(view.sync.lastPulledAt).not.toBeNull();
		expect(view.planCards.size).toBeGreaterThan(0);
	});
}

const news = ({ view }: MemberSession) => view.news.map(({ id }) => id);

/** Read marks that have reached the service. */
const sent = () =>
	world.service.received().flatMap(({ kind, body }) => (kind === 'read-marks' ? [body] : []));

describe('what is new', () => {
	it('is on a first device nothing that was there before, and whatever comes then', async () => {
		const phone = await joined('PHONE');
		await vi.waitFor(() => expect(sent()).toEqual([{ upTo: 1 }]));
		expect(news(phone)).toEqual([]);
		world.service.publish('plan-card', 'school', { heading: 'school', version: 1 });
		await vi.waitFor(() => expect(news(phone)).toEqual(['school']));
	});

	it('is on a new device what it was on the child’s other one, down to the card', async () => {
		const phone = await joined('PHONE');
		await vi.waitFor(() => expect(sent()).toHaveLength(1));
		world.service.publish('plan-card', 'school', { heading: 'school', version: 1 });
		world.service.publish('plan-card', 'health', { heading: 'health', version: 1 });
		await vi.waitFor(() => expect(news(phone)).toEqual(['health', 'school']));
		expect(await phone.markRead('plan-card', 'school')).toEqual({ ok: true });
		await vi.waitFor(() => expect(news(phone)).toEqual(['health']));
		await vi.waitFor(() => expect(sent()).toHaveLength(2));
		const tablet = await joined('TABLET');
		await vi.waitFor(() => expect(news(tablet)).toEqual(['health']));
		expect(sent()).toHaveLength(2);
	});

	it('ends on one device when it was read on the other, and begins again when it has changed', async () => {
		const phone = await joined('PHONE');
		await vi.waitFor(() => expect(sent()).toHaveLength(1));
		const tablet = await joined('TABLET');
		world.service.publish('plan-card', 'school', { heading: 'school', version: 1 });
		await vi.waitFor(() => expect([news(phone), news(tablet)]).toEqual([['school'], ['school']]));
		await tablet.markRead('plan-card', 'school');
		await vi.waitFor(() => expect(sent()).toHaveLength(2));
		// The receipt of it tells the other device that there is something to fetch.
		world.service.see([...world.service.entries.keys()].at(-1) ?? '');
		await vi.waitFor(() => expect([news(phone), news(tablet)]).toEqual([[], []]));
		world.service.publish('plan-card', 'school', { heading: 'school', version: 2 });
		await vi.waitFor(() => expect([news(phone), news(tablet)]).toEqual([['school'], ['school']]));
	});

	it('is of a helper their own: it stays on their device, and the child’s is as it was', async () => {
		const phone = await joined('PHONE');
		await vi.waitFor(() => expect(sent()).toHaveLength(1));
		const carer = await joined('CARER');
		world.service.publish('plan-card', 'school', { heading: 'school', version: 1 });
		await vi.waitFor(() => expect(news(carer)).toEqual(['school']));
		await carer.markRead('plan-card', 'school');
		await vi.waitFor(() => expect(news(carer)).toEqual([]));
		expect(sent()).toHaveLength(1);
		expect(news(phone)).toEqual(['school']);
	});
});

describe('read marks', () => {
	it('of one moment go up as one entry, which is in no list and warns nobody', async () => {
		const phone = await joined('PHONE');
		await vi.waitFor(() => expect(sent()).toHaveLength(1));
		for (const id of ['a', 'b']) world.service.publish('message', id, { id });
		await vi.waitFor(() => expect(news(phone)).toEqual(['b', 'a']));
		world.service.fault = () => 'lost';
		await Promise.all([phone.markRead('message', 'a'), phone.markRead('message', 'b')]);
		expect(news(phone)).toEqual([]);
		expect(phone.view.sync.waiting).toBe(0);
		expect(phone.view.entries).toEqual([]);
		expect(phone.unsent()).toBe(0);
		world.service.fault = () => null;
		world.clock.advance(600_000);
		await vi.waitFor(() => expect(sent()).toHaveLength(2));
		expect(sent()[1]).toMatchObject({ items: [{ id: 'a' }, { id: 'b' }] });
	});
});
