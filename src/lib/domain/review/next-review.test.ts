import { describe, expect, it } from 'vitest';
import { dayAt, nextReview, sleepsBetween } from './next-review';
import type { Review } from './review';

const ZONE = 'Europe/London';
const now = new Date('2026-03-25T23:30:00+00:00');

const review = (id: string, when: Partial<Review>): Review => ({
	id,
	startsAt: null,
	on: null,
	minutes: null,
	place: null,
	chairedBy: null,
	dueOn: null,
	...when
});

describe('the next review', () => {
	it.each([
		['2026-03-25T23:45:00+00:00', 0],
		['2026-03-26T16:00:00+00:00', 1],
		['2026-03-30T09:00:00+01:00', 5],
		['2026-04-04T10:00:00+01:00', 10]
	])('at %s is %i sleeps away, over a change to summer time too', (startsAt, sleeps) => {
		expect(nextReview([review('a', { startsAt })], now, ZONE)).toMatchObject({ sleeps });
	});

	it('counts the nights at the place of the review, not those of the device', () => {
		const far = review('a', { startsAt: '2026-03-26T04:30:00Z' });
		expect(nextReview([far], now, ZONE)).toMatchObject({ on: '2026-03-26', sleeps: 1 });
		expect(nextReview([far], now, 'America/New_York')).toMatchObject({ on: '2026-03-26', sleeps: 1 });
		expect(nextReview([far], now, 'Asia/Tokyo')).toMatchObject({ on: '2026-03-26', sleeps: 0 });
	});

	it('is the first that is still to come, today included', () => {
		const reviews = [
			review('later', { on: '2026-05-01' }),
			review('over', { on: '2026-03-24' }),
			review('today', { on: '2026-03-25' })
		];
		expect(nextReview(reviews, now, ZONE)?.review.id).toBe('today');
	});

	it('is the earlier of two on one day', () => {
		const reviews = [
			review('four', { startsAt: '2026-03-27T16:00:00Z' }),
			review('ten', { startsAt: '2026-03-27T10:00:00Z' })
		];
		expect(nextReview(reviews, now, ZONE)?.review.id).toBe('ten');
	});

	it('is one that has no day yet rather than one that is over', () => {
		const reviews = [review('over', { on: '2025-10-01' }), review('soon', { dueOn: '2026-04-07' })];
		expect(nextReview(reviews, now, ZONE)).toMatchObject({ review: { id: 'soon' }, on: null, sleeps: null });
	});

	it('is never one that was held, whatever day was booked for it', () => {
		const booked = { startsAt: '2026-04-14T16:00:00+01:00', heldOn: '2026-03-25' };
		const [held, soon] = [review('held', booked), review('soon', { dueOn: '2026-09-25' })];
		expect(nextReview([held, soon], now, ZONE)?.review.id).toBe('soon');
		expect(nextReview([held], now, ZONE)).toMatchObject({ on: '2026-03-25', sleeps: 0 });
	});

	it('is the last that was, when nothing more is known', () => {
		const reviews = [review('older', { on: '2025-04-01' }), review('last', { on: '2025-10-01' })];
		const found = nextReview(reviews, now, ZONE);
		expect(found?.review.id).toBe('last');
		expect(found?.sleeps).toBeLessThan(0);
	});

	it('is none for a child who has none', () => {
		expect(nextReview([], now, ZONE)).toBeNull();
	});
});

describe('days', () => {
	it('turn at midnight where the child is', () => {
		expect(dayAt(new Date('2026-06-30T23:30:00Z'), ZONE)).toBe('2026-07-01');
		expect(dayAt(new Date('2026-12-31T23:30:00Z'), ZONE)).toBe('2026-12-31');
	});

	it('are counted in nights', () => {
		expect(sleepsBetween('2026-02-27', '2026-03-01')).toBe(2);
		expect(sleepsBetween('2026-10-24', '2026-10-26')).toBe(2);
		expect(sleepsBetween('2026-03-02', '2026-03-01')).toBe(-1);
	});
});
