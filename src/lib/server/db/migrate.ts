import { resolve } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';

/** Below the working directory, which the server sets to the project's root. */
export const MIGRATIONS = 'src/lib/server/db/migrations';

/** Any number will do, as long as every process of this app uses the same one. */
const LOCK = 7_201_989;

/**
 * Brings the tables up to date. The migrator takes no lock of its own, and several processes may
 * start on one database at once, so they go one after the other; the later ones find nothing to do.
 */
export async function migrateDatabase(pool: pg.Pool, folder = resolve(MIGRATIONS)): Promise<void> {
	const client = await pool.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [LOCK]);
		await migrate(drizzle(client), { migrationsFolder: folder });
		await client.query('select pg_advisory_unlock($1)', [LOCK]);
		client.release();
	} catch (error) {
		// Closing the connection gives the lock back, whatever state a failed migration left it in.
		client.release(true);
		throw error;
	}
}
