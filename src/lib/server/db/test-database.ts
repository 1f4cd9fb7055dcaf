import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrateDatabase } from './migrate';
import { openDatabase, type OpenDatabase } from './open';

const log = { info: () => undefined, warn: () => undefined };

export interface TestDatabase extends OpenDatabase {
	name: string;
	/** Ends the connections and leaves the database, so that others can begin as copies of it. */
	letGo(): Promise<void>;
}

export interface Beginning {
	/** A folder with others than ours. */
	migrations?: string;
	/** The name of a database that nobody is connected to; the new one begins as its copy. */
	copyOf?: string;
}

/**
 * For tests: a real, migrated database that nobody else uses, empty unless it is a copy; `close()` takes it
 * away. It is made in the server of TEST_DATABASE_URL: that of `npm test`, or that of `test-server`.
 */
export async function openTestDatabase({ migrations, copyOf }: Beginning = {}): Promise<TestDatabase> {
	const server = process.env['TEST_DATABASE_URL'] ?? '';
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await run(server, `create database ${name}${copyOf ? ` template ${copyOf}` : ''}`);
	const url = new URL(server);
	url.pathname = `/${name}`;
	const database = await openDatabase({ databaseUrl: url.href, dataDir: '', log });
	if (!copyOf) await migrateDatabase(database.pool, migrations);
	const close = async () => {
		await database.close();
		await run(server, `drop database ${name} with (force)`);
	};
	return { ...database, name, letGo: () => database.close(), close };
}

async function run(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
