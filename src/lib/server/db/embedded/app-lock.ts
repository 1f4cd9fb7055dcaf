import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors';
import { isAlive, ownIdentity, processSpace, type ProcessIdentity } from './process-identity';

/**
 * Keeps two apps off one directory. A lock that outlived its app (kill -9, power cut) is recognised
 * and taken over. The last word is PostgreSQL's own lock on its files; this one comes first so
 * that a second app stops with a clear message and never ends the first one's database.
 */
export type AppLock = { release(): void };

/** Milliseconds. A holder touches its lock far more often than an onlooker's patience. */
export type LockTimes = { touchEvery: number; watchFor: number };

const TIMES: LockTimes = { touchEvery: 1000, watchFor: 5000 };
const TRIES = 5;

/** @throws EmbeddedPostgresError `data-in-use` */
export async function takeAppLock(file: string, times = TIMES): Promise<AppLock> {
	const mine = JSON.stringify(ownIdentity());
	for (let round = 0; round < TRIES; round += 1) {
		if (created(file, mine)) return hold(file, mine, times);
		const theirs = read(file);
		if (theirs === undefined) continue;
		if (await isHeld(file, theirs, times)) throw inUse(file);
		takeAway(file, theirs);
	}
	throw inUse(file);
}

function hold(file: string, mine: string, times: LockTimes): AppLock {
	const touch = () => {
		try {
			if (read(file) === mine) utimesSync(file, new Date(), new Date());
		} catch {
			// The directory is gone; the database will say so where it matters.
		}
	};
	const timer = setInterval(touch, times.touchEvery);
	timer.unref();
	return {
		release() {
			clearInterval(timer);
			if (read(file) === mine) rmSync(file, { force: true });
		}
	};
}

/**
 * A holder of another container or machine can't be looked up by its id, so it is watched: while
 * it lives it touches its lock.
 */
async function isHeld(file: string, content: string, times: LockTimes): Promise<boolean> {
	const holder = parse(content);
	if (holder && holder.space === processSpace()) return isAlive(holder);
	const before = touchedAt(file);
	for (let waited = 0; waited < times.watchFor; waited += times.touchEvery / 4) {
		await pause(times.touchEvery / 4);
		if (touchedAt(file) !== before) return true;
	}
	return false;
}

/** Moving it aside first makes sure that only the lock which was judged is removed. */
function takeAway(file: string, judged: string): void {
	const aside = `${file}.${randomUUID()}`;
	try {
		renameSync(file, aside);
	} catch {
		return;
	}
	const moved = read(aside);
	rmSync(aside, { force: true });
	if (moved !== undefined && moved !== judged) created(file, moved);
}

function created(file: string, content: string): boolean {
	try {
		writeFileSync(file, content, { flag: 'wx', mode: 0o644 });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined;
	}
}

function touchedAt(file: string): number {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function parse(content: string): ProcessIdentity | undefined {
	try {
		return JSON.parse(content) as ProcessIdentity;
	} catch {
		return undefined;
	}
}

function inUse(file: string): EmbeddedPostgresError {
	return new EmbeddedPostgresError(
		'data-in-use',
		`Another My Review is already running on this data (${file}). Stop it first, or start this one with another DATA_DIR.`
	);
}
