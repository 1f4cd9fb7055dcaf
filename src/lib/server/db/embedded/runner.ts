import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './errors';

/**
 * The operating-system user that PostgreSQL runs as. PostgreSQL refuses to run as root, so root
 * hands it to somebody else; an ordinary user runs it as themselves (`undefined`).
 */
export type Runner = { uid: number; gid: number } | undefined;

const DATABASE_USER = 'postgres';

export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/**
 * Data that is there already stays with its owner, so that `sudo npm start` after `npm start` hurts
 * nothing; new data gets the user `postgres`.
 * @throws EmbeddedPostgresError `no-database-user`, `data-of-another-user`
 */
export function runnerFor(clusterDir: string): Runner {
	const cluster = statSync(clusterDir, { throwIfNoEntry: false });
	if (isRoot()) return cluster && cluster.uid !== 0 ? { uid: cluster.uid, gid: cluster.gid } : databaseUser();
	const me = process.getuid?.();
	if (cluster && me !== undefined && cluster.uid !== me) {
		throw new EmbeddedPostgresError(
			'data-of-another-user',
			`The database in ${clusterDir} belongs to another user of this machine. Start as the user who started it first, or choose another DATA_DIR.`
		);
	}
	return undefined;
}

/** Whether the runner can go through every folder on the way to `path`, and into it. */
export function canReach(path: string, runner: Runner): boolean {
	if (!runner) return true;
	for (let folder = realpathSync(path); ; folder = dirname(folder)) {
		const { uid, gid, mode } = statSync(folder);
		const bit = uid === runner.uid ? 0o100 : gid === runner.gid ? 0o010 : 0o001;
		if ((mode & bit) === 0) return false;
		if (folder === dirname(folder)) return true;
	}
}

export function giveTo(path: string, runner: Runner): void {
	if (runner && existsSync(path)) chownSync(path, runner.uid, runner.gid);
}

function databaseUser(): Runner {
	const found = lookUp();
	if (found) return found;
	tryTo('groupadd', ['--system', DATABASE_USER]);
	tryTo('useradd', ['--system', '--no-create-home', '--gid', DATABASE_USER, DATABASE_USER]);
	const made = lookUp();
	if (made) return made;
	throw new EmbeddedPostgresError(
		'no-database-user',
		`PostgreSQL does not run as root, and a user "${DATABASE_USER}" could not be made for it. Make that user, start as an ordinary user, or set DATABASE_URL.`
	);
}

function lookUp(): Runner {
	const uid = Number(tryTo('id', ['-u', DATABASE_USER]) || Number.NaN);
	const gid = Number(tryTo('id', ['-g', DATABASE_USER]) || Number.NaN);
	return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}

function tryTo(program: string, args: string[]): string {
	try {
		return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	} catch {
		return '';
	}
}
