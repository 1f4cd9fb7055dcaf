import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTestDatabase } from '$lib/server/db/test-database';
import type { OpenDatabase } from '$lib/server/db/open';
import { StaffRepository } from '$lib/server/repositories/staff';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const KNOWN = '019a0000-0000-7000-8000-00000000000a';
const UNKNOWN = '019a0000-0000-7000-8000-00000000000b';

const dataDir = mkdtempSync(join(tmpdir(), 'my-review-keys-'));
let database: OpenDatabase;

beforeAll(async () => {
	database = await openTestDatabase();
	const name = 'Example Voices';
	await new StaffRepository().addOrganisation(database.db, {
		id: KNOWN,
		name,
		kind: 'advocacy',
		place: null
	});
});

afterAll(async () => {
	rmSync(dataDir, { recursive: true, force: true });
	await database.close();
});

function keys(words: readonly string[], databaseUrl: string) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', 'tsx', 'scripts/keys.ts', ...words],
		{
			encoding: 'utf8',
			env: {
				...process.env,
				DATA_DIR: dataDir,
				DATABASE_URL: databaseUrl,
				SEALING_KEYS: '',
				ORGANISATION_KEYS: ''
			}
		}
	);
	return { status, stdout, stderr };
}

it('makes a key of its own for an organisation that there is, and for no other', () => {
	const folder = join(dataDir, 'organisation-keys');
	const refused = keys(['add', '--organisation', UNKNOWN], database.url);
	expect(refused.stderr).toBe(
		`There is no organisation ${UNKNOWN}. No key was made. Find it with: select id, name from organisations\n`
	);
	expect(refused.status).toBe(1);
	expect(existsSync(folder)).toBe(false);

	expect(keys(['add', '--organisation', KNOWN], database.url).stdout).toContain('Key 1 is there.');
	expect(readdirSync(folder)).toEqual([KNOWN]);
});

it('asks no database for a further key, so that an app which runs on its own need not stop', () => {
	const nowhere = 'postgres://nobody@localhost:1/nothing';
	expect(keys(['add', '--organisation', KNOWN], nowhere).stdout).toContain('Key 2 is there.');
	expect(keys(['add'], nowhere).stdout).toContain('Key 2 is there.');
});
