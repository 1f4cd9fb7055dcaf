import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded';
import { migrateDatabase } from './migrate';
import { openDatabase, type OpenDatabase } from './open';

const log = { info: () => undefined, warn: () => undefined };

/**
 * For tests: a real, migrated, empty database that nobody else uses; `close()` takes it away. It is
 * made in the server of TEST_DATABASE_URL, which `npm test` starts once for all, or in one of its own.
 */
export async function openTestDatabase(): Promise<OpenDatabase> {
	const server = await findServer();
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await run(server.url, `create database ${name}`);
	const url = new URL(server.url);
	url.pathname = `/${name}`;
	const database = await openDatabase({ databaseUrl: url.href, dataDir: '', log });
	await migrateDatabase(database.pool);
	const close = async () => {
		await database.close();
		await run(server.url, `drop database ${name} with (force)`);
		await server.stop();
	};
	return { ...database, close };
}

async function findServer(): Promise<{ url: string; stop(): Promise<void> }> {
	const given = process.env['TEST_DATABASE_URL'];
	if (given) return { url: given, stop: () => Promise.resolve() };
	const folder = mkdtempSync(join(tmpdir(), 'my-review-database-'));
	chmodSync(folder, 0o711);
	const { url, stop } = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), log });
	return { url, stop: () => stop().finally(() => rmSync(folder, { recursive: true, force: true })) };
}

async function run(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement).finally(() => client.end());
}
