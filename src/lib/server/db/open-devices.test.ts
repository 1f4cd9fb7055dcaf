import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateDatabase, MIGRATIONS } from './migrate';
import type { OpenDatabase } from './open';
import { openTestDatabase } from './test-database';

const BEFORE = '0011_complaint-extensions';

const folder = mkdtempSync(join(tmpdir(), 'my-review-migrations-'));

let database: OpenDatabase;

/** The migrations up to the one that nothing was known of open devices in. */
function migrationsBefore(): string {
	cpSync(MIGRATIONS, folder, { recursive: true });
	const file = join(folder, 'meta', '_journal.json');
	const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
	const last = journal.entries.findIndex(({ tag }) => tag === BEFORE);
	writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
	return folder;
}

const [council, advocacy, child] = [randomUUID(), randomUUID(), randomUUID()];
const [phone, tablet, helper] = [randomUUID(), randomUUID(), randomUUID()];

async function query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
	return (await database.pool.query(text, values)).rows as Row[];
}

async function say(
	seq: number,
	device: string,
	organisation: string,
	kind: string,
	at: string
): Promise<string> {
	const id = randomUUID();
	await query(
		`insert into entries (id, child_id, device_id, organisation_id, seq, kind, said_by, to_roles, digest, sealed, made_at, received_at)
		values ($1, $2, $3, $4, $5, $6, 'child', '{}', '', '\\x00', $7, $7)`,
		[id, child, device, organisation, seq, kind, at]
	);
	return id;
}

const said: string[] = [];

beforeAll(async () => {
	database = await openTestDatabase({ migrations: migrationsBefore() });
	await query(
		`insert into organisations (id, name, kind) values ($1, 'Council', 'council'), ($2, 'Loudhailer', 'advocacy')`,
		[council, advocacy]
	);
	await query(
		`insert into children (id, organisation_id, place, name, birthday, created_at, entry_seq)
		values ($1, $2, 'x', 'x', '2012-01-01', now(), 5)`,
		[child, council]
	);
	for (const [id, role] of [
		[phone, 'child'],
		[tablet, 'child'],
		[helper, 'helper']
	])
		await query(
			`insert into devices (id, child_id, role, token_hash, created_at, last_used_at)
			values ($1::uuid, $2, $3, ($1::uuid)::text, now(), now())`,
			[id, child, role]
		);
	said.push(await say(1, tablet, council, 'message', '2026-01-05T10:00:00Z'));
	said.push(await say(2, phone, advocacy, 'advocate-request', '2026-01-05T10:00:00Z'));
	said.push(await say(3, helper, advocacy, 'advocate-request', '2026-01-06T10:00:00Z'));
	// Its clock was behind.
	said.push(await say(4, tablet, council, 'read-marks', '2026-01-04T10:00:00Z'));
	said.push(await say(5, tablet, council, 'message', '2026-01-07T10:00:00Z'));
	for (const [id, kind] of [
		[randomUUID(), 'message'],
		[said[2], 'receipt']
	])
		await query(
			`insert into feed_items (child_id, kind, id, seq, at, organisation_id, sealed, audience, device_id)
			values ($1, $2, $3, 1, now(), $4, '\\x00', 'child', $5)`,
			[child, kind, id, advocacy, helper]
		);
	await migrateDatabase(database.pool);
}, 60_000);

afterAll(async () => {
	await database.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('a service from before devices were let in', () => {
	it('leaves those of the child’s open that had spoken to an advocate, and no other', async () => {
		const open = await query<{ id: string }>('select id from devices where opened_at is not null');
		expect(open.map(({ id }) => id)).toEqual([phone]);
	});

	it('numbers what was said by the time, in the order in which it came', async () => {
		const rows = await query<{ id: string; seq: string }>('select id, seq from entries order by seq');
		expect(rows.map(({ id }) => id)).toEqual(said);
		const seconds = rows.map(({ seq }) => Math.floor(Number(seq) / 1_000_000));
		const day = (date: string) => Date.parse(`${date}T10:00:00Z`) / 1000;
		const [first, third] = [day('2026-01-05'), day('2026-01-06')];
		expect(seconds).toEqual([first, first, third, third, day('2026-01-07')]);
		const [{ entry_seq: last } = { entry_seq: '' }] = await query<{ entry_seq: string }>(
			'select entry_seq from children'
		);
		expect(last).toBe(rows.at(-1)?.seq);
	});

	it('forgets marks of what was read, which may name what an advocate wrote', async () => {
		const marks = await query<{ sealed: null }>(`select sealed from entries where kind = 'read-marks'`);
		expect(marks).toEqual([{ sealed: null }]);
	});

	it('takes an advocate’s words off the helper’s device, and leaves how far what it sent has come', async () => {
		const items = await query('select kind, device_id from feed_items order by kind');
		expect(items).toEqual([
			{ kind: 'message', device_id: null },
			{ kind: 'receipt', device_id: helper }
		]);
	});
});
