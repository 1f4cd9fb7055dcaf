import { addDays } from 'date-fns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, type App } from '$lib/server/app';
import { DemoWorld } from '$lib/server/testing/demo-world';

let world: DemoWorld;
let app: App;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	app = buildApp(world.parts);
}, 60_000);

afterAll(() => world.close());

async function rows(table: string): Promise<number> {
	const { rows } = await world.parts.pool.query<{ count: number }>(
		`select count(*)::int as count from ${table}`
	);
	return rows[0]?.count ?? 0;
}

describe('retention', () => {
	it('says before what would go, removes exactly that, and leaves what anybody said and who looked', async () => {
		const jaden = await world.device('Jaden');
		await world.say(jaden, { kind: 'message', body: { words: 'Keep this' } });
		await world.staff('Callum');
		await world.parts.pool.query(
			`insert into rate_limits (key, points, expire) values ('old', 1, 1), ('new', 1, $1)`,
			[world.clock.moment.getTime() * 2]
		);
		const kept = [await rows('entries'), await rows('audit_events'), await rows('devices')];
		const sessions = await rows('staff_sessions');

		world.clock.moment = addDays(world.clock.moment, 200);
		const asked = await app.retention.dryRun();
		expect(asked.find(({ rule }) => rule === 'rate-limits')?.rows).toBe(1);
		expect(asked.find(({ rule }) => rule === 'staff-sessions')?.rows).toBe(sessions);
		expect(await rows('staff_sessions'), 'nothing yet').toBe(sessions);

		expect(await app.retention.run()).toEqual(asked);
		expect(await rows('rate_limits')).toBe(1);
		expect(await rows('staff_sessions')).toBe(0);
		expect([await rows('entries'), await rows('audit_events'), await rows('devices')]).toEqual(kept);
		expect((await app.retention.dryRun()).map((one) => one.rows)).toEqual(asked.map(() => 0));
	});
});

describe('the record of who looked', () => {
	it.each(['update audit_events set action = action', 'delete from audit_events', 'truncate audit_events'])(
		'is changed by nobody: %s',
		async (statement) => {
			await expect(world.parts.pool.query(statement)).rejects.toThrow('append-only');
		}
	);
});
