import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { migrateDatabase } from './migrate';
import { openDatabase, PostgresTooOld, refuseOldServer, type OpenDatabase } from './open';

const root = mkdtempSync(join(tmpdir(), 'my-review-open-'));
chmodSync(root, 0o711);
const log = { info: () => undefined, warn: () => undefined };
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let own: OpenDatabase;

beforeAll(async () => {
	own = await openDatabase({ dataDir: join(root, 'data'), log });
});

afterAll(async () => {
	await own.close();
	rmSync(root, { recursive: true, force: true });
});

function migrations(name: string, statement: string): string {
	const folder = join(root, name);
	mkdirSync(join(folder, 'meta'), { recursive: true });
	const entries = [{ idx: 0, version: '7', when: 1, tag: '0000_first', breakpoints: true }];
	writeFileSync(
		join(folder, 'meta/_journal.json'),
		JSON.stringify({ version: '7', dialect: 'postgresql', entries })
	);
	writeFileSync(join(folder, '0000_first.sql'), statement);
	return folder;
}

async function fresh(name: string): Promise<OpenDatabase> {
	await own.db.execute(sql.raw(`create database ${name}`));
	const url = new URL(own.url);
	url.pathname = `/${name}`;
	return openDatabase({ databaseUrl: url.href, dataDir: join(root, 'unused'), log });
}

test('starts no server of its own when it is given one', async () => {
	const given = await fresh('given');
	const { rows } = await given.db.execute(sql`select current_database() as name`);
	expect(rows).toEqual([{ name: 'given' }]);
	await given.close();
	expect((await own.db.execute(sql`select 1 as still_there`)).rows).toHaveLength(1);
});

test('has each query read and planned once on a connection, and not at every call', async () => {
	const given = await fresh('prepared');
	await given.db.transaction(async (once) => {
		for (const n of [1, 2, 3]) await once.execute(sql`select ${n}::int as n`);
		const { rows } = await once.execute(sql`select statement, generic_plans + custom_plans as calls
			from pg_prepared_statements where statement like ${'select $1::int%'}`);
		expect(rows).toEqual([{ statement: 'select $1::int as n', calls: '3' }]);
	});
	await given.close();
});

test('refuses a PostgreSQL that is too old, and says which one it needs', () => {
	expect(() => refuseOldServer({ number: 140_011, name: '14.11' })).toThrow(PostgresTooOld);
	expect(() => refuseOldServer({ number: 140_011, name: '14.11' })).toThrow(/14\.11.*15 or newer/);
	expect(() => refuseOldServer({ number: 150_000, name: '15.0' })).not.toThrow();
});

test('says that a server can not be reached, without its password', async () => {
	const lost = openDatabase({ databaseUrl: 'postgres://somebody:secret@127.0.0.1:1/db', dataDir: '', log });
	await expect(lost).rejects.toThrow(
		"The PostgreSQL server at 127.0.0.1:1 can't be reached. Check DATABASE_URL."
	);
});

test('lets four processes migrate one empty database at the same time', async () => {
	const folder = migrations('slow', 'create table made as select pg_sleep(0.1)::text');
	const first = await fresh('migrated');
	const all = [first];
	for (let i = 0; i < 3; i += 1) {
		all.push(await openDatabase({ databaseUrl: first.url, dataDir: join(root, 'unused'), log }));
	}
	await Promise.all(all.map(({ pool }) => migrateDatabase(pool, folder)));
	expect((await first.db.execute(sql`select * from made`)).rows).toHaveLength(1);
	for (const database of all) await database.close();
});

test('can try again after a migration that failed', async () => {
	const database = await fresh('mended');
	await expect(migrateDatabase(database.pool, migrations('broken', 'create tabel x ()'))).rejects.toThrow();
	await migrateDatabase(database.pool, migrations('whole', 'create table x ()'));
	expect((await database.db.execute(sql`select * from x`)).rows).toEqual([]);
	await database.close();
});

test('brings this app’s own tables up, twice without harm', async () => {
	await migrateDatabase(own.pool);
	await migrateDatabase(own.pool);
	const { rows } = await own.db.execute(sql`select count(*)::int as count from children`);
	expect(rows).toEqual([{ count: 0 }]);
});
