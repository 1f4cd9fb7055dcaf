import { afterEach, describe, expect, it } from 'vitest';
import { withOffset } from './clock';

const zone = process.env['TZ'];

afterEach(() => {
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
});

describe('a time with its offset', () => {
	it.each([
		['Europe/London', '2026-11-22T10:00:00.000+00:00'],
		['America/St_Johns', '2026-11-22T06:30:00.000-03:30'],
		['Asia/Kathmandu', '2026-11-22T15:45:00.000+05:45']
	])('is the time on the wall in %s', (place, text) => {
		process.env['TZ'] = place;
		expect(withOffset(new Date('2026-11-22T10:00:00Z'))).toBe(text);
	});

	it('knows summer time', () => {
		process.env['TZ'] = 'Europe/London';
		expect(withOffset(new Date('2026-07-01T10:00:00Z'))).toBe('2026-07-01T11:00:00.000+01:00');
	});
});
