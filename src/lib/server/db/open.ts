import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Log } from '$lib/server/log';
import { startEmbeddedPostgres } from './embedded';
import { PreparingClient } from './prepared';
import * as schema from './schema/index';
import type { Database } from './types';

export type OpenDatabase = {
	pool: pg.Pool;
	db: Database;
	url: string;
	/** Waits for queries under way, then stops the app's own server if there is one. */
	close(): Promise<void>;
};

export type DatabaseConfig = {
	/** A PostgreSQL server to use; without it the app starts its own in `dataDir`. */
	databaseUrl?: string | undefined;
	dataDir: string;
	log: Pick<Log, 'info' | 'warn'>;
};

/** In PostgreSQL's own way to count, 150004 is 15.4. */
type ServerVersion = { number: number; name: string };

const OLDEST_SERVER = 150_000;

const UNREACHABLE: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT']);

const CONNECTIONS = 10;
const CONNECT_MS = 10_000;
/** To make a connection takes longer than what it is mostly asked for. */
const IDLE_MS = 5 * 60_000;

export class PostgresTooOld extends Error {
	override readonly name = 'PostgresTooOld';

	constructor(version: string) {
		super(`DATABASE_URL leads to PostgreSQL ${version}. My Review needs 15 or newer.`);
	}
}

/** Says where, and never with which password. */
export class DatabaseUnreachable extends Error {
	override readonly name = 'DatabaseUnreachable';

	constructor(url: string, options: ErrorOptions) {
		super(`The PostgreSQL server at ${new URL(url).host} can't be reached. Check DATABASE_URL.`, options);
	}
}

/** @throws PostgresTooOld, DatabaseUnreachable, EmbeddedPostgresError */
export async function openDatabase({ databaseUrl, dataDir, log }: DatabaseConfig): Promise<OpenDatabase> {
	const own = databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir, log });
	const url = databaseUrl ?? own?.url ?? '';
	const pool = new pg.Pool({
		connectionString: url,
		max: CONNECTIONS,
		connectionTimeoutMillis: CONNECT_MS,
		idleTimeoutMillis: IDLE_MS,
		Client: PreparingClient,
		application_name: 'my-review'
	});
	// Without a listener, a server that goes away while a connection rests would end this process.
	pool.on('error', () => log.warn('database.connection-lost'));
	const close = async () => {
		await pool.end();
		await own?.stop();
	};
	try {
		await checkVersion(pool);
	} catch (error) {
		await close();
		throw UNREACHABLE.has(codeOf(error)) ? new DatabaseUnreachable(url, { cause: error }) : error;
	}
	let closed: Promise<void> | undefined;
	return { pool, db: drizzle(pool, { schema }), url, close: () => (closed ??= close()) };
}

async function checkVersion(pool: pg.Pool): Promise<void> {
	const { rows } = await pool.query<ServerVersion>(
		`select current_setting('server_version_num')::int as number, current_setting('server_version') as name`
	);
	for (const version of rows) refuseOldServer(version);
}

/** @throws PostgresTooOld */
export function refuseOldServer(version: ServerVersion): void {
	if (version.number < OLDEST_SERVER) throw new PostgresTooOld(version.name);
}

function codeOf(error: unknown): unknown {
	return error instanceof Error && 'code' in error ? error.code : undefined;
}
