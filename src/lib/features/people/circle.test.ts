import { describe, expect, it } from 'vitest';
import { personOf } from '$lib/features/shell/testing/views';
import { circleOf } from './circle';

const iro = personOf({ id: 'iro', order: 9 });
const earlier = personOf({ id: 'earlier', until: '2025-01-09' });
const oldest = personOf({ id: 'oldest', until: '2023-01-09' });
const teacher = personOf({ id: 'teacher', role: 'teacher', order: 3 });
const carer = personOf({ id: 'carer', role: 'foster-carer', order: 2 });
const mum = personOf({ id: 'mum', role: 'mum', order: 1 });
const gone = personOf({ id: 'gone', role: 'teacher', until: '2025-07-20' });

describe('the people around a child', () => {
	it('are the IRO, those who help, and family and friends, each in their order', () => {
		const circle = circleOf([mum, teacher, iro, carer]);
		expect(circle.iro).toBe(iro);
		expect(circle.helpers).toEqual([carer, teacher]);
		expect(circle.family).toEqual([mum]);
	});

	it('leave out those who are gone, but for the IRO before this one', () => {
		const circle = circleOf([iro, oldest, earlier, gone]);
		expect(circle.helpers).toEqual([]);
		expect(circle.earlierIro).toBe(earlier);
	});

	it('show nobody as the IRO when the last one has left', () => {
		expect(circleOf([earlier]).iro).toBeUndefined();
	});
});
