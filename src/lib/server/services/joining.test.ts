import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, NOBODY, whyRefused } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: DemoWorld;
let wren: DeviceActor;
let marguerite: StaffActor;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	wren = await world.device('Wren');
	marguerite = await world.staff('Marguerite');
});

afterAll(() => world.close());

describe('a device', () => {
	it('is still the child’s after years without use', async () => {
		const { code } = await world.app.joining.createCode(marguerite, wren.childId, { role: 'child' });
		const { token } = await world.app.joining.join(code, null);
		const then = world.clock.moment;
		world.clock.moment = new Date('2029-11-22T10:00:00Z');
		expect(await world.app.joining.deviceByToken(token)).toMatchObject({ endedAt: null });
		world.clock.moment = then;
	});
});

describe('a joining code that was lost', () => {
	const make = () => world.app.joining.createCode(marguerite, wren.childId, { role: 'child' });
	const stop = (staff: StaffActor, codeId: string, childId = wren.childId) =>
		world.app.joining
			.stopCode(staff, childId, codeId)
			.catch(async (refused: unknown) => whyRefused(Promise.reject(refused as Error)));
	const known = async (id: string) =>
		(await world.app.joining.codes(marguerite, wren.childId)).find((one) => one.id === id);

	it('is stopped by those who may make one, once, and lets nobody in', async () => {
		const { id, code } = await make();
		expect(await known(id)).toMatchObject({ state: 'waiting', mayStop: true });
		expect(await stop(await world.staff('Ben'), id)).toBe(true);
		expect(await stop(marguerite, id)).toBe(false);
		expect(await known(id)).toMatchObject({ state: 'stopped', mayStop: false });
		expect(await whyRefused(world.app.joining.join(code, null))).toBe('code-not-valid');
		const { items } = await world.app.accessLog.page(wren, { after: 0, limit: 200 });
		expect(items.at(-1)).toMatchObject({ who: { name: 'Ben Acker' }, did: 'stopped-code' });
	});

	it.each(['Hana', 'Owen', 'Callum', 'Ruth', 'Shona'])('is not stopped by %s', async (name) => {
		const { id } = await make();
		expect(await stop(await world.staff(name), id)).toBe('not-found');
		expect(await known(id)).toMatchObject({ state: 'waiting' });
	});

	it('is not stopped under another child, nor is one that does not exist', async () => {
		const { id } = await make();
		const robin = await world.device('Robin');
		expect(await stop(marguerite, id, robin.childId)).toBe(false);
		expect(await known(id)).toMatchObject({ state: 'waiting' });
		expect(await stop(marguerite, NOBODY)).toBe(false);
	});

	it('stays as it is once it was used: the device that joined with it goes on', async () => {
		const { id, code } = await make();
		const { token } = await world.app.joining.join(code, null);
		expect(await stop(marguerite, id)).toBe(false);
		expect(await known(id)).toMatchObject({ state: 'used', mayStop: false });
		expect(await world.app.joining.deviceByToken(token)).not.toBeNull();
	});

	it('of the demo is everybody’s, and can’t be stopped', async () => {
		const codes = await world.app.joining.codes(marguerite, wren.childId);
		const demos = codes.find(({ expiresAt }) => expiresAt.getUTCFullYear() > 2027);
		expect(await stop(marguerite, demos?.id ?? '')).toBe(false);
	});
});
