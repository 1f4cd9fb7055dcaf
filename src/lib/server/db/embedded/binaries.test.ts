import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { findPackage, prepareBinaries } from './binaries';
import { isRoot, type Runner } from './runner';

const root = mkdtempSync(join(tmpdir(), 'my-review-binaries-'));
chmodSync(root, 0o711);
vi.setConfig({ testTimeout: 30_000 });

const SOMEBODY_ELSE: Runner = { uid: 65_534, gid: 65_534 };

/** The package as npm leaves it when it holds back the install script that makes the links. */
function packageWithoutLinks(folder: string) {
	const original = findPackage();
	mkdirSync(folder, { recursive: true });
	cpSync(original.root, folder, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
	return { root: folder, version: original.version };
}

function version(program: string, runner?: Runner): string {
	return execFileSync(program, ['--version'], { ...runner, cwd: root, encoding: 'utf8' });
}

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("PostgreSQL's programs", () => {
	test('run from the package itself, also when npm held back its install script', () => {
		const from = packageWithoutLinks(join(root, 'package'));
		const { initdb, pgCtl } = prepareBinaries(join(root, 'copies'), undefined, from);
		expect(initdb.startsWith(from.root)).toBe(true);
		expect(version(initdb)).toMatch(/PostgreSQL.* 18\./);
		expect(version(pgCtl)).toMatch(/PostgreSQL.* 18\./);
	});

	test('run from a copy, made once, when their user can not enter the package', () => {
		const from = packageWithoutLinks(join(root, 'closed/package'));
		chmodSync(join(root, 'closed'), 0o700);
		const copies = join(root, 'copies');
		const { initdb } = prepareBinaries(copies, SOMEBODY_ELSE, from);
		expect(initdb.startsWith(copies)).toBe(true);
		expect(version(initdb, isRoot() ? SOMEBODY_ELSE : undefined)).toMatch(/PostgreSQL.* 18\./);
		const made = statSync(initdb).ino;
		expect(statSync(prepareBinaries(copies, SOMEBODY_ELSE, from).initdb).ino).toBe(made);
	});
});
