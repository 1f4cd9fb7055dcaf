import { describe, expect, it } from 'vitest';
import { keptApart, keptForIro } from './kept-apart';
import type { PrivateTopic } from './views';

const privateTopics = new Map<string, PrivateTopic>([
	['one', { keep: 'only-iro', of: 'health', words: 'It hurts' }],
	['two', { keep: 'not-in-meeting' }]
]);
const views = { topics: { school: { notInFrontOf: ['mum'] } } };
const prepared = { privateTopics, views };

describe('what the child keeps apart', () => {
	it('is told by its topic and how it is kept, and never by what it says', () => {
		const kept = keptForIro(prepared);
		expect([...kept]).toEqual([
			['health', 'only-iro'],
			['two', 'not-in-meeting']
		]);
		expect(JSON.stringify([...kept])).not.toContain('hurts');
	});

	it('is on an agenda of nobody, or not of those before whom it is not to be talked about', () => {
		const items = ['health', 'school', 'leisure'];
		expect([...keptApart(items, 'mum', prepared).keys()]).toEqual(['health', 'school']);
		expect([...keptApart(items, 'nan', prepared).keys()]).toEqual(['health']);
		expect(keptApart(['leisure'], 'mum', prepared).size).toBe(0);
	});
});
