import { expect, it } from 'vitest';
import { withAllImports } from './first-visit.mjs';

it('finds what a page imports, however deep, and comes back from cycles', () => {
	const graph: Record<string, string[]> = {
		page: ['form', 'words'],
		form: ['field'],
		field: ['form', 'words'],
		words: ['elsewhere'],
		other: ['page']
	};
	expect([...withAllImports(['page'], (module) => graph[module])].sort()).toEqual([
		'field',
		'form',
		'page',
		'words'
	]);
});
