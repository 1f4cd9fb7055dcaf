import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files';

const FOLDER = 'src/lib/ui';
const components = readdirSync(FOLDER, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== 'testing')
	.map(({ name }) => name);

/** What they show is silent: the word beside them says it. */
const SILENT = ['face', 'icons', 'mark', 'plate'];

describe.each(components)('the shared component %s', (name) => {
	const tests = filesBelow(`${FOLDER}/${name}`)
		.filter((file) => file.endsWith('.svelte.test.ts'))
		.map((file) => readFileSync(file, 'utf8'));

	it('has a test that opens with what must be true of it', () => {
		expect(tests.length).toBeGreaterThan(0);
		for (const test of tests) expect(test).toMatch(/^\/\*\*\n(?: \*.*\n)*? \*.* must .*\n/);
	});

	it('has every part of it shown in a test, by itself or in another part', () => {
		const parts = filesBelow(`${FOLDER}/${name}`).filter((file) => file.endsWith('.svelte'));
		const shown = new Set<string>();
		const show = (source: string) => {
			for (const [, part = ''] of source.matchAll(/ from '(?:\.|\$lib\/ui\/[\w-]+)\/(\w+\.svelte)'/g)) {
				const file = parts.find((each) => each.endsWith(`/${part}`));
				if (file === undefined || shown.has(file)) continue;
				shown.add(file);
				show(readFileSync(file, 'utf8'));
			}
		};
		tests.forEach(show);
		expect(parts.filter((part) => !shown.has(part))).toEqual([]);
	});

	it('has its name, role and state asserted as a screen reader announces them', () => {
		const announced = SILENT.includes(name) ? `getAttribute('aria-hidden')` : 'toMatchAriaInlineSnapshot(';
		expect(tests.join()).toContain(announced);
	});

	it('has been looked at by axe in every theme and level, where it is more than a drawing', () => {
		const isDrawing = ['icons', 'mark'].includes(name);
		expect(isDrawing || tests.join().includes('expectAccessible(')).toBe(true);
	});
});
