import { describe, expect, it } from 'vitest';
import { nextReview } from '$lib/domain/review/next-review';
import { reviewOf } from '$lib/features/shell/testing/views';
import { reviewWords } from './review-words';

const ZONE = 'Europe/London';
const words = (at: string, review = reviewOf()) =>
	reviewWords(nextReview([review], new Date(at), ZONE), ZONE, 'Grace');

describe('my next review', () => {
	it('says that it has a new day, until it is over', () => {
		const changed = {
			at: '2026-05-02T10:00:00+01:00',
			why: { lang: 'en', text: 'Ben is ill.' },
			from: { startsAt: null, on: '2026-05-07' }
		};
		const moved = reviewOf({ changed });
		expect(words('2026-05-04T08:00:00Z', moved)).toMatchObject({ moved: 'It has a new day.' });
		expect(words('2026-05-04T08:00:00Z', moved).spoken).toContain('It has a new day.');
		expect(words('2026-05-15T08:00:00Z', moved).moved).toBeUndefined();
	});

	it('has its day, its time, its sleeps and its facts', () => {
		expect(words('2026-05-04T08:00:00+01:00')).toMatchObject({
			title: 'My next review',
			day: 'Thursday 14 May',
			sleeps: { count: '10', words: 'sleeps' },
			facts: [
				{ value: 'The café by the sea' },
				{ value: 'You and Grace' },
				{ words: 'How long', value: '45 minutes' }
			]
		});
	});

	it('is one sleep away on the evening before', () => {
		const { day, sleeps } = words('2026-05-13T23:00:00+01:00');
		expect(day).toBe('Tomorrow, Thursday 14 May');
		expect(sleeps).toEqual({ count: '1', words: 'sleep' });
	});

	it('is today on the day, with no sleeps to count', () => {
		const today = words('2026-05-14T08:00:00+01:00');
		expect(today.day).toBe('Today, Thursday 14 May');
		expect(today.sleeps).toBeUndefined();
		expect(today.time).toBeDefined();
	});

	it('was, once it is over', () => {
		const over = words('2026-05-20T08:00:00+01:00');
		expect(over).toMatchObject({ title: 'My last review', day: 'Thursday 14 May', facts: [] });
		expect(over.time).toBeUndefined();
	});

	it('says by when it must be, while there is no day', () => {
		const undated = reviewOf({ startsAt: null, place: null, chairedBy: null, minutes: null });
		expect(words('2026-05-04T08:00:00+01:00', undated)).toMatchObject({
			day: 'Before Wednesday 20 May',
			facts: [{ value: 'Not set yet' }, { value: 'Not set yet' }]
		});
		expect(words('2026-05-04T08:00:00+01:00', { ...undated, dueOn: null }).day).toBe('No day yet');
	});

	it('says so when none is planned', () => {
		expect(reviewWords(null, ZONE, undefined).day).toBe('No review is planned yet');
	});

	it('tells the time of the place, wherever the device is', () => {
		const there = reviewWords(
			nextReview([reviewOf()], new Date('2026-05-04T08:00:00Z'), ZONE),
			ZONE,
			undefined
		);
		expect(there.time).toBe('4 o’clock');
	});

	it('can be read out in full', () => {
		expect(words('2026-05-04T08:00:00+01:00').spoken).toMatch(
			/^My next review\. Thursday 14 May\. .*\. 10 sleeps\. Where it happens: The café by the sea\./u
		);
	});
});
