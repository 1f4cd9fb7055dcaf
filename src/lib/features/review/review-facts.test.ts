import { describe, expect, it } from 'vitest';
import { nextReview } from '$lib/domain/review/next-review';
import { personOf, reviewOf } from '$lib/features/shell/testing/views';
import { dayOf, factsOf, lengthOf, timeOf } from './review-facts';

const ZONE = 'Europe/London';
const iro = personOf({ name: 'Grace Mensah' });

function dayAt(now: string, review = reviewOf()) {
	const next = nextReview([review], new Date(now), ZONE);
	return next && dayOf(next);
}

describe('the day of my review', () => {
	it.each([
		['2026-05-04T10:00:00+01:00', 'Thursday 14 May'],
		['2026-05-13T22:00:00+01:00', 'Tomorrow, Thursday 14 May'],
		['2026-05-14T08:00:00+01:00', 'Today, Thursday 14 May']
	])('on %s is said as “%s”', (now, day) => {
		expect(dayAt(now)).toBe(day);
	});

	it('is not invented where none is set', () => {
		expect(dayAt('2026-05-04T10:00:00+01:00', reviewOf({ startsAt: null }))).toBe('No day yet');
	});

	it('has the time of the place where it is, whatever the device thinks', () => {
		expect(timeOf(reviewOf(), ZONE)).toBe('4 o’clock');
		expect(timeOf(reviewOf({ startsAt: null, on: '2026-05-14' }), ZONE)).toBeNull();
	});
});

describe('where and how', () => {
	const values = (review = reviewOf(), who: typeof iro | undefined = iro) =>
		Object.fromEntries(factsOf(review, who).map(({ key, value }) => [key, value.text]));

	it('says the place, how long, and who runs it', () => {
		expect(values()).toEqual({
			place: 'The café by the sea',
			howLong: '45 minutes',
			chair: 'Grace and I run it'
		});
	});

	it.each([
		['child', 'I run it'],
		['iro', 'Grace runs it']
	] as const)('says who runs it when it is %s', (chairedBy, words) => {
		expect(values(reviewOf({ chairedBy })).chair).toBe(words);
	});

	it('says that it is my IRO while no IRO is named', () => {
		const facts = factsOf(reviewOf({ chairedBy: 'iro' }), undefined);
		expect(facts.find(({ key }) => key === 'chair')?.value.text).toBe('My IRO runs it');
	});

	it('says what is not chosen yet, and leaves out a length that nobody set', () => {
		expect(values(reviewOf({ place: null, minutes: null, chairedBy: null }))).toEqual({
			place: 'Not chosen yet',
			chair: 'Not chosen yet'
		});
	});

	it.each([
		[30, '30 minutes'],
		[60, '1 hour'],
		[90, '1 hour and 30 minutes']
	])('says %i minutes as “%s”', (minutes, words) => {
		expect(lengthOf(minutes)).toBe(words);
	});
});
