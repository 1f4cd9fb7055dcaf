import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint, isBuilt } from './build.mjs';
import { isInstalled } from './install.mjs';
import { isRecentNode } from './node-version.mjs';
import { run } from './run.mjs';

const root = mkdtempSync(join(tmpdir(), 'my-review-start-'));

function write(path: string, content: unknown): void {
	mkdirSync(join(root, path, '..'), { recursive: true });
	writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

beforeEach(() => rmSync(root, { recursive: true, force: true }));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('asks for a Node on which everything was tried', () => {
	expect(
		['20.19.0', '20.20.2', '22.12.0', '24.0.0', '25.1.0'].filter((version) => !isRecentNode(version))
	).toEqual([]);
	expect(
		['18.20.0', '20.18.3', '21.7.0', '22.11.0', '23.11.0'].filter((version) => isRecentNode(version))
	).toEqual([]);
});

describe('what is installed', () => {
	const a = { version: '1.0.0', integrity: 'sha512-a' };
	const linux = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['linux'], cpu: ['x64'] };
	const mac = { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['darwin'], cpu: ['arm64'] };
	const onLinux = { 'node_modules/a': a, 'node_modules/b-linux': linux };
	const lock = { '': { name: 'app' }, ...onLinux, 'node_modules/b-mac': mac };
	const check = (installed: object) => {
		write('package-lock.json', { packages: lock });
		write('node_modules/.package-lock.json', { packages: installed });
		return isInstalled(root, 'linux', 'x64');
	};

	test('counts when it is what the lock file says, less what is for other machines', () => {
		expect(check(onLinux)).toBe(true);
	});

	test('counts without what stands in the lock file though nothing needs it: npm does not install that', () => {
		write('package-lock.json', { packages: { ...lock, 'node_modules/c': { ...a, extraneous: true } } });
		write('node_modules/.package-lock.json', { packages: onLinux });
		expect(isInstalled(root, 'linux', 'x64')).toBe(true);
	});

	test('does not count after a broken-off install, which leaves no note', () => {
		write('package-lock.json', { packages: lock });
		write('node_modules/a/package.json', {});
		expect(isInstalled(root, 'linux', 'x64')).toBe(false);
	});

	test('does not count when a package is missing, of another version, or other in its bytes', () => {
		expect(check({ 'node_modules/b-linux': linux })).toBe(false);
		expect(check({ ...onLinux, 'node_modules/a': { ...a, version: '1.0.1' } })).toBe(false);
		expect(check({ ...onLinux, 'node_modules/a': { ...a, integrity: 'sha512-z' } })).toBe(false);
	});

	test('does not count when it was copied from another kind of machine', () => {
		expect(check({ 'node_modules/a': a, 'node_modules/b-mac': mac })).toBe(false);
	});
});

describe('the build', () => {
	const makeSources = () => {
		write('src/app.ts', 'one');
		write('locales/en/home.json', '{}');
		write('package.json', '{}');
	};

	test('is made again when a source changed, appeared or went, and not for a test', () => {
		makeSources();
		write('build/.built-from', fingerprint(root));
		expect(isBuilt(root)).toBe(true);
		write('src/app.test.ts', 'a test');
		expect(isBuilt(root)).toBe(true);
		write('locales/en/home.json', '{"a":1}');
		expect(isBuilt(root)).toBe(false);
		write('locales/en/home.json', '{}');
		write('src/more.ts', '');
		expect(isBuilt(root)).toBe(false);
		rmSync(join(root, 'src/more.ts'));
		expect(isBuilt(root)).toBe(true);
	});

	test('is made when there is none', () => {
		makeSources();
		expect(isBuilt(root)).toBe(false);
	});
});

describe('a program that is run', () => {
	test('keeps everything it says, and how it ended', async () => {
		const outcome = await run(process.execPath, [
			'-e',
			'console.log(1); console.error(2); process.exitCode = 3'
		]);
		expect(outcome).toMatchObject({ code: 3 });
		expect(outcome.output.split('\n').sort()).toEqual(['', '1', '2']);
	});

	test('is stopped with everything it started when it takes too long', async () => {
		const { code, output } = await run('sh', ['-c', 'sleep 60 & sleep 60; wait'], { minutes: 0.005 });
		expect(code).not.toBe(0);
		expect(output).toContain('it took longer');
	});

	test('gives way to others when it is told to, with what it starts', async () => {
		// It has begun before anybody can tell it.
		const untilLow = 'until test "$(nice)" = 5; do :; done; sh -c nice';
		expect(await run('sh', ['-c', untilLow], { givesWay: true })).toMatchObject({ code: 0, output: '5\n' });
	});
});
