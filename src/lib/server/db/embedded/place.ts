import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors';
import { canReach, runnerFor, type Runner } from './runner';

/**
 * Where the database's files are. As a rule that is `<data>/postgres`. When the app runs as root and
 * the data lies where PostgreSQL's user can't go (root's own home, for one), they are kept in
 * `outside`, and a note in the data directory says where, so that every later start finds them.
 * The place has a random name: a data directory that was deleted and made again starts empty.
 */
export type Place = { home: string; cluster: string; runner: Runner };

/** Survives a restart and a clean-up of temporary files, and its parents are open to all. */
export const OUTSIDE = '/var/lib/my-review';

const NOTE = 'database-place.txt';

export function findPlace(dataDir: string, outside: string): Place {
	if (!existsSync(dataDir)) makeFolder(dataDir);
	const inside = join(realpathSync(dataDir), 'postgres');
	const note = join(dataDir, NOTE);
	if (existsSync(note)) return fromNote(note);
	const runner = runnerFor(join(inside, 'cluster'));
	if (existsSync(inside)) return checked(inside, runner);
	if (canReach(dataDir, runner)) {
		makeFolder(inside);
		return placeAt(inside, runner);
	}
	if (!existsSync(outside)) makeFolder(outside);
	const home = join(outside, randomUUID());
	makeFolder(home);
	const place = checked(home, runner);
	writeFileSync(join(home, 'belongs-to.txt'), `${inside}\n`);
	writeFileSync(note, `${home}\n`);
	return place;
}

function fromNote(note: string): Place {
	const home = readFileSync(note, 'utf8').trim();
	if (!existsSync(home)) {
		throw new EmbeddedPostgresError(
			'data-elsewhere',
			`${note} says that the database is in ${home}, but that folder is gone. Bring it back from a backup, or delete the note to start with an empty database.`
		);
	}
	return checked(home, runnerFor(join(home, 'cluster')));
}

function checked(home: string, runner: Runner): Place {
	if (canReach(home, runner)) return placeAt(home, runner);
	throw new EmbeddedPostgresError(
		'data-out-of-reach',
		`PostgreSQL's user can't go into ${home}. Open the folders on the way to it (chmod o+x), or choose a DATA_DIR that every user can reach.`
	);
}

/** May be passed through by all, whatever the umask; what is in it has its own rights. */
function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true });
		chmodSync(folder, 0o711);
	} catch (cause) {
		throw new EmbeddedPostgresError(
			'data-out-of-reach',
			`The folder ${folder} can't be made for the database. Choose another DATA_DIR, or set DATABASE_URL.`,
			{ cause }
		);
	}
}

function placeAt(home: string, runner: Runner): Place {
	return { home, cluster: join(home, 'cluster'), runner };
}
