import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files';

/** The linter finds cycles of plain imports. It doesn't see `import('…')`, which may close one as well. */
const LATER = /(?<!typeof )\bimport\('([^']+)'\)(?!\.[A-Z])/g;
const AT_ONCE = /^(?:import|export)\s(?!type\b)(?:[^;'"]*?from\s)?'([^']+)'/gm;

const modules = ['src', 'locales', 'scripts', 'tests']
	.flatMap(filesBelow)
	.filter((file) => /\.m?[jt]s$/.test(file));
const imports = new Map(modules.map((file) => [file, importsOf(file)]));

describe('what is imported later', () => {
	it('never needs the one who imports it', () => {
		const closed = [...imports].flatMap(([file, { later }]) =>
			later.filter((one) => reaches(one, file)).map((one) => `${file} → ${one}`)
		);
		expect([...imports.values()].flatMap(({ later }) => later)).not.toEqual([]);
		expect(closed).toEqual([]);
	});
});

function importsOf(file: string) {
	const text = readFileSync(file, 'utf8');
	const found = (pattern: RegExp) =>
		[...text.matchAll(pattern)].flatMap(([, name = '']) => fileOf(name, file) ?? []);
	return { later: found(LATER), atOnce: found(AT_ONCE) };
}

function fileOf(name: string, from: string): string | undefined {
	if (!/^[.$]/.test(name)) return undefined;
	const path = name.startsWith('.')
		? join(dirname(from), name)
		: name.replace('$lib', 'src/lib').replace('$locales', 'locales');
	const stem = path.replace(/\.js$/, '');
	return [path, `${stem}.ts`, `${path}.ts`, `${path}/index.ts`].find(
		(one) => /\.m?[jt]s$/.test(one) && existsSync(one)
	);
}

function reaches(from: string, to: string, seen = new Set<string>()): boolean {
	if (from === to) return true;
	if (seen.has(from)) return false;
	seen.add(from);
	const { later = [], atOnce = [] } = imports.get(from) ?? {};
	return [...later, ...atOnce].some((one) => reaches(one, to, seen));
}
