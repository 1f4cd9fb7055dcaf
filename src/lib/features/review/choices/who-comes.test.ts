import { describe, expect, it } from 'vitest';
import type { ReviewPerson } from '$lib/domain/review/review';
import { personOf } from '$lib/features/shell/testing/views';
import { candidatesFor, nameIn } from './who-comes';

const people = [personOf({ id: 'nan', name: 'Nan', role: 'grandparent' })];

const comingWith = (...coming: ReviewPerson[]) => ({ review: 'review', people: coming });

describe('who may come', () => {
	it('has somebody new first while the child is asked, and by their name ever after', () => {
		const asking = comingWith({ id: 'pell', name: 'Dr Pell', comes: 'asking' });
		expect(candidatesFor(people, {}, asking).map(({ id, isNew }) => [id, isNew])).toEqual([
			['pell', true],
			['nan', false]
		]);
		const decided = comingWith({ id: 'pell', name: 'Dr Pell', comes: 'all' });
		const candidates = candidatesFor(people, {}, decided);
		expect(nameIn(candidates)('pell')).toBe('Dr Pell');
		expect(candidates.some(({ isNew }) => isNew)).toBe(false);
	});

	it('has nobody who has left the child’s people', () => {
		const gone = comingWith({ id: 'ben', personId: 'ben', name: 'Ben', comes: 'all' });
		expect(candidatesFor(people, {}, gone).map(({ id }) => id)).toEqual(['nan']);
	});
});
