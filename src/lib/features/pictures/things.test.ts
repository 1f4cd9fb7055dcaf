import { beforeAll, describe, expect, it } from 'vitest';
import { personOf } from '$lib/features/shell/testing/views';
import { symbolNames } from '$lib/i18n/symbol-names.svelte';
import { allThings, search, thingInFile, thingOf } from './things';

const people = [
	personOf({ id: 'dot', name: 'Dot', role: 'foster-carer' }),
	personOf({ id: 'gone', name: 'Ann Gone', until: '2026-01-01' })
];

beforeAll(() => symbolNames.prepare('en'));

const keys = (things: readonly { key: string }[]) => things.map(({ key }) => key);

describe('what a picture can stand for', () => {
	it('is everybody who is there now, and every drawing once', () => {
		const all = keys(allThings(people));
		expect(all[0]).toBe('person/dot');
		expect(all).toContain('symbol/social-worker');
		expect(all).not.toContain('person/gone');
		expect(all, 'it looks like home').not.toContain('symbol/at-home');
		expect(new Set(all).size).toBe(all.length);
	});

	it('is nothing that this app does not know', () => {
		expect(thingOf({ symbol: 'hologram' }, people)).toBeUndefined();
		expect(thingOf({ personId: 'elsewhere' }, people)).toBeUndefined();
		expect(thingOf({ symbol: 'dog' }, people)?.name).toBe('dog');
	});
});

describe('looking for one', () => {
	it('finds it by part of its name, whatever the capitals, and what begins with it first', () => {
		expect(keys(search('DO', allThings(people))).slice(0, 3)).toEqual([
			'person/dot',
			'symbol/doctor',
			'symbol/dont-like'
		]);
		expect(keys(search('cafe', allThings(people)))).toEqual(['symbol/cafe']);
	});

	it('finds nothing for nothing', () => {
		expect(search('  ', allThings(people))).toEqual([]);
		expect(search('zzz', allThings(people))).toEqual([]);
	});
});

describe('a file of a set', () => {
	it.each([
		['dog.png', 'symbol/dog'],
		['Social Worker.jpg', 'symbol/social-worker'],
		['social_worker (2).webp', 'symbol/social-worker'],
		['foster-carer-3.png', 'symbol/foster-carer'],
		['dot.jpeg', 'person/dot'],
		['IMG_2041.jpg', undefined],
		['.png', undefined]
	])('%s shows %s', (file, key) => {
		expect(thingInFile(file, allThings(people))?.key).toBe(key);
	});

	it('is asked about when two people have the name', () => {
		const twins = [...people, personOf({ id: 'other', name: 'DOT' })];
		expect(thingInFile('dot.jpg', allThings(twins))).toBeUndefined();
	});
});
