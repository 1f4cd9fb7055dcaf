import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface DatabaseServer {
	url: string;
	stop(): Promise<void>;
}

/** The PostgreSQL of this run: the one that `npm test` started, or a new one. */
export async function findDatabaseServer(): Promise<DatabaseServer> {
	const given = process.env['TEST_DATABASE_URL'];
	if (given) return { url: given, stop: () => Promise.resolve() };
	const folder = mkdtempSync(join(tmpdir(), 'my-review-database-'));
	chmodSync(folder, 0o711);
	const args = ['--import', 'tsx', 'scripts/database.ts', '--data-dir', join(folder, 'data')];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	const exited = once(child, 'exit');
	const [line] = (await Promise.race([once(child.stdout, 'data'), exited])) as [unknown];
	if (!(line instanceof Buffer)) throw new Error('The database for the tests did not start.');
	return {
		url: line.toString('utf8').trim(),
		async stop() {
			child.kill('SIGTERM');
			await exited;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** Makes a database, as a copy of another if one is named; that one must not be in use. */
export async function createDatabase(server: string, name: string, copyOf?: string): Promise<string> {
	await execute(server, `create database ${name}${copyOf ? ` template ${copyOf}` : ''}`);
	const url = new URL(server);
	url.pathname = `/${name}`;
	return url.href;
}

export async function dropDatabase(server: string, name: string): Promise<void> {
	await execute(server, `drop database if exists ${name} with (force)`);
}

/** What a question to the database answers; each row by the names of its columns. */
export async function ask<Row extends pg.QueryResultRow>(
	url: string,
	question: string,
	values: unknown[] = []
): Promise<Row[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const { rows } = await client.query<Row>(question, values);
		return rows;
	} finally {
		await client.end();
	}
}

/** How many rows each table of the service holds. */
export async function rowCounts(url: string): Promise<Record<string, number>> {
	const tables = await ask<{ name: string }>(
		url,
		`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`
	);
	const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from "${name}"`);
	const found = await ask<{ name: string; rows: number }>(url, counts.join(' union all '));
	return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}

async function execute(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
