import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	chownSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded';
import { canReach, isRoot } from './embedded/runner';

const root = mkdtempSync(join(tmpdir(), 'my-review-embedded-'));
chmodSync(root, 0o711);
const dataDir = join(root, 'data');
const home = join(dataDir, 'postgres');

/** Somebody without rights, for root to become. */
const NOBODY = 65_534;

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const running: { stop(): Promise<void> }[] = [];
const apps: ChildProcess[] = [];
let events: string[] = [];

function open(options: { dataDir?: string; outside?: string } = {}): Promise<EmbeddedPostgres> {
	events = [];
	const log = { info: (event: string) => events.push(event), warn: (event: string) => events.push(event) };
	return startEmbeddedPostgres({ dataDir, log, ...options }).then((database) => {
		running.push(database);
		return database;
	});
}

/** Another process that holds the database, to be killed. */
async function startApp(uid?: number, folder = dataDir): Promise<{ url: string; app: ChildProcess }> {
	const app = spawn(
		process.execPath,
		['--import', 'tsx', 'scripts/database.ts', '--data-dir', folder, '--outside', join(root, 'outside')],
		{ stdio: ['ignore', 'pipe', 'ignore'], ...(uid === undefined ? {} : { uid, gid: uid }) }
	);
	apps.push(app);
	const [line] = (await once(app.stdout, 'data')) as [Buffer];
	return { url: line.toString('utf8').trim(), app };
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<Row>(sql)).rows;
	} finally {
		await client.end();
	}
}

async function kill(app: ChildProcess): Promise<void> {
	const gone = once(app, 'exit');
	app.kill('SIGKILL');
	await gone;
}

function serverPid(): number {
	return Number(readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
}

function portOf(url: string): number {
	return Number(new URL(url).port);
}

function mode(file: string): string {
	return (statSync(file).mode & 0o777).toString(8);
}

afterEach(async () => {
	for (const database of running.splice(0)) await database.stop();
	for (const app of apps.splice(0)) if (app.exitCode === null && app.signalCode === null) await kill(app);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the database that the app brings along', () => {
	test('keeps its data, password and port from one start to the next', async () => {
		const first = await open();
		expect(events).toEqual(['database.made', 'database.started']);
		await query(first.url, `create table kept as select 'yes' as said`);
		await first.stop();
		const second = await open();
		expect(events).toEqual(['database.started']);
		expect(second.url).toBe(first.url);
		expect(await query(second.url, 'select said from kept')).toEqual([{ said: 'yes' }]);
	});

	test('writes to disk before it says saved, and listens to this machine only', async () => {
		const { url } = await open();
		const settings = await query<{ name: string; setting: string }>(
			url,
			`select name, setting from pg_settings
			 where name in ('fsync', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories') order by name`
		);
		expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
			fsync: 'on',
			listen_addresses: '127.0.0.1',
			synchronous_commit: 'on',
			unix_socket_directories: ''
		});
	});

	test('lets nobody in without the password, which only its owner can read', async () => {
		const { url } = await open();
		expect(mode(join(home, 'password'))).toBe('600');
		expect(mode(join(home, 'cluster'))).toBe('700');
		const guess = new URL(url);
		guess.password = 'guess';
		await expect(query(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
	});

	test('puts no value of a row and no statement into its log', async () => {
		const { url } = await open();
		await query(url, 'create table feelings (words text check (length(words) < 5))');
		await expect(query(url, `insert into feelings values ('lonely tonight')`)).rejects.toThrow(/check/);
		const log = readFileSync(join(home, 'postgres.log'), 'utf8');
		expect(log).toContain('violates check constraint');
		expect(log).not.toContain('lonely');
	});

	test('moves to another port when somebody else has taken its own', async () => {
		const first = await open();
		await first.stop();
		const other = createServer();
		other.listen(portOf(first.url), '127.0.0.1');
		await once(other, 'listening');
		const second = await open();
		expect(portOf(second.url)).not.toBe(portOf(first.url));
		expect(await query(second.url, 'select said from kept')).toEqual([{ said: 'yes' }]);
		other.close();
	});

	test('tells a second app that the data is in use, and leaves the first one alone', async () => {
		const first = await open();
		await expect(open()).rejects.toMatchObject({ code: 'data-in-use' });
		expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
	});
});

describe('after a kill -9', () => {
	test('of the app alone: stops the server that ran on, and starts with every saved row', async () => {
		const { url, app } = await startApp();
		await query(url, `create table before_the_kill as select 1 as saved`);
		const leftOver = serverPid();
		await kill(app);
		expect(() => process.kill(leftOver, 0)).not.toThrow();
		const again = await open();
		expect(events).toEqual(['database.left-over-stopped', 'database.started']);
		expect(serverPid()).not.toBe(leftOver);
		expect(await query(again.url, 'select saved from before_the_kill')).toEqual([{ saved: 1 }]);
	});

	test('of everything: recovers every row that was saved', async () => {
		const { url, app } = await startApp();
		await query(url, `create table before_the_cut as select 1 as saved`);
		await kill(app);
		process.kill(serverPid(), 'SIGKILL');
		const again = await open();
		expect(await query(again.url, 'select saved from before_the_cut')).toEqual([{ saved: 1 }]);
	});

	test('starts when the old process id now belongs to another program', async () => {
		await (await open()).stop();
		writeFileSync(join(home, 'cluster/postmaster.pid'), `${process.pid}\n${join(home, 'cluster')}\n`);
		const again = await open();
		expect(await query(again.url, 'select said from kept')).toEqual([{ said: 'yes' }]);
	});

	test('of the app while it made the files: makes them anew', async () => {
		const half = join(root, 'half-made');
		mkdirSync(join(half, 'postgres/cluster.new-1234/base'), { recursive: true });
		chmodSync(half, 0o711);
		const database = await open({ dataDir: half });
		expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
	});
});

describe('whoever starts it', () => {
	if (isRoot()) {
		test('root, in a folder that only root can enter: keeps the files outside and finds them again', async () => {
			const closed = join(root, 'closed');
			const folder = join(closed, 'clone/data');
			mkdirSync(folder, { recursive: true });
			chmodSync(closed, 0o700);
			const outside = join(root, 'outside');
			const first = await open({ dataDir: folder, outside });
			expect(first.where.startsWith(outside)).toBe(true);
			expect(readFileSync(join(folder, 'database-place.txt'), 'utf8').trim()).toBe(first.where);
			await query(first.url, `create table kept_outside as select 1 as saved`);
			await first.stop();
			const second = await open({ dataDir: folder, outside });
			expect(second.where).toBe(first.where);
			expect(await query(second.url, 'select saved from kept_outside')).toEqual([{ saved: 1 }]);
			await second.stop();
			rmSync(first.where, { recursive: true });
			await expect(open({ dataDir: folder, outside })).rejects.toMatchObject({ code: 'data-elsewhere' });
		});
	}

	// A clone in root's own home can't be entered by anybody else, so there is nobody to try this as.
	if (
		isRoot() &&
		[process.execPath, process.cwd()].every((path) => canReach(path, { uid: NOBODY, gid: NOBODY }))
	) {
		test('an ordinary user, and root after that: the files stay with the ordinary user', async () => {
			const folder = join(root, 'ordinary');
			mkdirSync(folder);
			chownSync(folder, NOBODY, NOBODY);
			const { url, app } = await startApp(NOBODY, folder);
			await query(url, `create table mine as select 1 as saved`);
			app.kill('SIGTERM');
			await once(app, 'exit');
			const asRoot = await open({ dataDir: folder });
			expect(await query(asRoot.url, 'select saved from mine')).toEqual([{ saved: 1 }]);
			expect(statSync(join(folder, 'postgres/cluster/postmaster.pid')).uid).toBe(NOBODY);
			await asRoot.stop();
			const back = await startApp(NOBODY, folder);
			expect(await query(back.url, 'select saved from mine')).toEqual([{ saved: 1 }]);
			back.app.kill('SIGTERM');
			await once(back.app, 'exit');
		});
	}
});
