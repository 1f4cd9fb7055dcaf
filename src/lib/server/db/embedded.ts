import { join } from 'node:path';
import pg from 'pg';
import type { Log } from '$lib/server/log';
import { takeAppLock } from './embedded/app-lock';
import { prepareBinaries } from './embedded/binaries';
import { Cluster, DATABASE_ROLE } from './embedded/cluster';
import { findPlace, OUTSIDE } from './embedded/place';
import { isRoot } from './embedded/runner';

export { EmbeddedPostgresError, type EmbeddedPostgresProblem } from './embedded/errors';

export type EmbeddedPostgres = {
	url: string;
	/** The folder that holds the database's files. */
	where: string;
	/** Ends open sessions, writes everything out, stops the server. May be called twice. */
	stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
	dataDir: string;
	log: Pick<Log, 'info' | 'warn'>;
	/** Where files go that PostgreSQL's user can't reach in `dataDir`; only matters for root. */
	outside?: string;
};

const DATABASE = 'my_review';

/**
 * The app's own PostgreSQL, for everybody who has none: a real server on the files in `dataDir`,
 * reachable from this machine alone. It comes up whatever state a killed app or a power cut left.
 * @throws EmbeddedPostgresError with a stable `code` and a message that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
	const { dataDir, log, outside = OUTSIDE } = options;
	const place = findPlace(dataDir, outside);
	const lock = await takeAppLock(join(place.home, 'app.lock'));
	try {
		const cluster = new Cluster(place, prepareBinaries(isRoot() ? outside : place.home, place.runner));
		if (await cluster.create()) log.info('database.made', { where: place.home });
		if (await cluster.stopLeftOver()) log.warn('database.left-over-stopped', { where: place.home });
		const { url, port, stop } = await run(cluster);
		log.info('database.started', { where: place.home, port });
		let stopped: Promise<void> | undefined;
		return { url, where: place.home, stop: () => (stopped ??= stop().finally(() => lock.release())) };
	} catch (error) {
		lock.release();
		throw error;
	}
}

async function run(cluster: Cluster): Promise<{ url: string; port: number; stop(): Promise<void> }> {
	const stopAtExit = () => cluster.stopWithoutWaiting();
	const stop = async () => {
		await cluster.stop();
		process.off('exit', stopAtExit);
	};
	process.once('exit', stopAtExit);
	try {
		const port = await cluster.start();
		const url = `postgres://${DATABASE_ROLE}:${cluster.password}@127.0.0.1:${port}`;
		await ensureDatabase(`${url}/postgres`);
		return { url: `${url}/${DATABASE}`, port, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

async function ensureDatabase(url: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
		if (rowCount === 0) await client.query(`create database ${DATABASE}`);
	} finally {
		await client.end();
	}
}
