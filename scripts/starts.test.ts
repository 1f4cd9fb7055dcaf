import { expect, it } from 'vitest';
import { shareOut, withAllImports } from './starts.mjs';

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

it('gives each place what it alone needs, and shares what two need, with all that it imports', () => {
	const graph: Record<string, string[]> = {
		plan: ['card', 'started'],
		'plan-part': ['card', 'part'],
		people: ['face', 'card'],
		card: ['picture'],
		picture: [],
		part: [],
		face: [],
		started: []
	};
	const places = { plan: ['plan', 'plan-part'], people: ['people'] };
	expect(Object.fromEntries(shareOut(places, (module) => graph[module], new Set(['started'])))).toEqual({
		plan: 'plan',
		'plan-part': 'plan',
		part: 'plan',
		people: 'people',
		face: 'people',
		card: 'shared',
		picture: 'shared'
	});
});
