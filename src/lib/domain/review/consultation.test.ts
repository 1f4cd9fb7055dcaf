import { describe, expect, it } from 'vitest';
import { consultationEnds, consultationState } from './consultation';

const MADE = new Date('2026-03-01T10:00:00Z');
const LATEST = new Date('2026-03-29T10:00:00Z');

describe('a link to somebody’s own form', () => {
	it.each([
		['four weeks long where no day is set', null, LATEST],
		['until the review begins where that is sooner', '2026-03-18T16:30:00Z', '2026-03-18T16:30:00Z'],
		['four weeks long where the review is later', '2026-05-18T16:30:00Z', LATEST],
		[
			'four weeks long where the day is over and nobody has said that it was held',
			'2026-02-18T16:30:00Z',
			LATEST
		]
	])('works %s', (_how, starts, until) => {
		expect(consultationEnds(MADE, starts === null ? null : new Date(starts))).toEqual(new Date(until));
	});

	it('is waiting, answered, ended, or over', () => {
		const form = { answeredAt: null, endedAt: null, expiresAt: LATEST };
		expect(consultationState(form, MADE)).toBe('waiting');
		expect(consultationState(form, LATEST)).toBe('over');
		expect(consultationState({ ...form, endedAt: MADE }, MADE)).toBe('ended');
		expect(consultationState({ ...form, answeredAt: MADE, endedAt: MADE }, LATEST)).toBe('answered');
	});
});
