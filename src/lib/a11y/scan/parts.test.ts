import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, isGroup, thingsIn, type Group, type Part } from './parts';

/** One under the other, unless a row is named. */
function list(...names: string[]): Part<string>[] {
	return names.map((it, place) => ({ it, top: place * 100, bottom: place * 100 + 48 }));
}

function row(at: number, ...names: string[]): Part<string>[] {
	return names.map((it) => ({ it, top: at, bottom: at + 48 }));
}

function group(area: string, ...parts: Part<string>[]): Group<string> {
	return { area, parts };
}

/** Written as nested lists of names. */
type Written = string | Written[];

function written(part: Part<string>): Written {
	return isGroup(part) ? part.parts.map(written) : part.it;
}

const arranged = (...parts: Part<string>[]) => written(arrange({ parts }));

describe('the order in which things go by', () => {
	it('is one at a time where there are few', () => {
		expect(arranged(...list('a', 'b', 'c'))).toEqual(['a', 'b', 'c']);
	});

	it('opens small parts of a page as long as few go by', () => {
		expect(arranged(group('bar', ...row(0, 'help', 'leave')), ...list('a', 'b'))).toEqual([
			'help',
			'leave',
			'a',
			'b'
		]);
	});

	it('is by the parts of a page where there are many, each with its things', () => {
		const bar = group('bar', ...row(0, 'home', 'help', 'leave'));
		const places = group('places', ...row(900, 'p1', 'p2', 'p3', 'p4', 'p5'));
		expect(arranged(bar, ...list('a', 'b', 'c'), places)).toEqual([
			['home', 'help', 'leave'],
			'a',
			'b',
			'c',
			['p1', 'p2', 'p3', 'p4', 'p5']
		]);
	});

	it('is by row where many stand side by side', () => {
		const cells = [...row(0, 'a', 'b', 'c'), ...row(100, 'd', 'e', 'f'), ...row(200, 'g')];
		expect(arranged(...cells)).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], 'g']);
	});

	it('takes a tall thing beside short ones into their row', () => {
		const tall = { it: 'tall', top: 0, bottom: 120 };
		expect(arranged(tall, ...row(40, 'b', 'c'), ...row(200, 'd', 'e', 'f', 'g'))).toEqual([
			['tall', 'b', 'c'],
			['d', 'e', 'f', 'g']
		]);
	});

	it('is in handfuls where many stand one under the other', () => {
		const names = Array.from({ length: 18 }, (_, place) => `l${place + 1}`);
		const handfuls = arranged(...list(...names)) as Written[][];
		expect(handfuls.map(({ length }) => length)).toEqual([5, 4, 5, 4]);
		expect(handfuls.flat()).toEqual(names);
	});

	it('is in handfuls of rows where even the rows are very many', () => {
		const rows = Array.from({ length: 16 }, (_, place) => row(place * 100, `a${place}`, `b${place}`)).flat();
		const handfuls = arranged(...rows) as Written[][];
		expect(handfuls.map(({ length }) => length)).toEqual([4, 4, 4, 4]);
		expect(handfuls[0]?.[0]).toEqual(['a0', 'b0']);
	});

	it('opens a board as far as it stays few, keeps its rows whole, and makes no group of one', () => {
		const cells = group('cells', ...row(0, 'a', 'b', 'c', 'd'), ...row(100, 'e', 'f', 'g', 'h'));
		const kinds = group('kinds', ...row(0, 'k1', 'k2', 'k3', 'k4', 'k5'));
		const lonely = group('lonely', group('inside', ...list('one')));
		expect(arranged(lonely, group('board', kinds, cells), ...list('send'))).toEqual([
			'one',
			['k1', 'k2', 'k3', 'k4', 'k5'],
			['a', 'b', 'c', 'd'],
			['e', 'f', 'g', 'h'],
			'send'
		]);
	});

	it('has nothing for an empty page', () => {
		expect(arranged(group('empty'))).toEqual([]);
	});

	it('never loses a thing, nor changes the order of the page', () => {
		const thing = fc.record({ it: fc.uuid(), top: fc.nat(900), bottom: fc.integer({ min: 901, max: 1000 }) });
		const { page } = fc.letrec<{ page: Group<string>; part: Part<string> }>((tie) => ({
			page: fc.record({ parts: fc.array(tie('part'), { maxLength: 12 }) }),
			part: fc.oneof({ maxDepth: 3 }, thing, tie('page'))
		}));
		fc.assert(
			fc.property(page, (whole) => {
				expect(thingsIn(arrange(whole))).toEqual(thingsIn(whole));
			})
		);
	});
});
