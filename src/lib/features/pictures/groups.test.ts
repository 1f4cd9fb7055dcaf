import { expect, it } from 'vitest';
import { SHARES_WITH, SYMBOL_NAMES } from '$lib/symbols/names';
import { SYMBOL_GROUPS } from './groups';

it('has a place for every drawing, and one only', () => {
	const all = Object.values(SYMBOL_GROUPS).flat();
	expect([...all].sort()).toEqual(SYMBOL_NAMES.filter((name) => !SHARES_WITH[name]).sort());
});

it('can call every symbol by a name', () => {
	const files = import.meta.glob<Record<string, string>>('/locales/*/symbols.json', {
		eager: true,
		import: 'default'
	});
	expect(Object.keys(files)).toContain('/locales/en/symbols.json');
	for (const names of Object.values(files)) {
		const { _note, ...words } = names;
		expect(Object.keys(words).sort()).toEqual([...SYMBOL_NAMES].sort());
		expect(new Set(Object.values(words)).size).toBe(SYMBOL_NAMES.length);
	}
});
