import { describe, expect, it } from 'vitest';
import { linesOf } from './errors';

const labels = { book: { day: 'Day', why: 'Why' }, hold: { day: 'When it was' } };

describe('what is wrong with a form', () => {
	it('names each field, in the order of the page', () => {
		const form = { which: 'book' as const, errors: { why: 'missing' as const, day: 'missing' as const } };
		expect(linesOf(form, labels, String)).toEqual([
			{ field: 'book-day', label: 'Day', words: 'missing' },
			{ field: 'book-why', label: 'Why', words: 'missing' }
		]);
	});

	it('is said even of what has no name', () => {
		const form = { which: 'hold' as const, errors: { id: 'unknown' as const } };
		expect(linesOf(form, labels, String)).toEqual([{ field: 'hold-id', label: null, words: 'unknown' }]);
	});

	it('is nothing before one is sent', () => expect(linesOf(null, labels, String)).toEqual([]));
});
