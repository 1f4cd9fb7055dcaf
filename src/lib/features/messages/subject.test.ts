import { describe, expect, it } from 'vitest';
import { readSubject } from './subject';

const read = (search: string) => readSubject(new URLSearchParams(search));

describe('what a message is about, from its address', () => {
	it.each([
		['subject=plan&heading=school', { on: 'plan', heading: 'school' }],
		['subject=promise', { on: 'promise' }],
		['subject=promise&line=line3', { on: 'promise', line: 'line3' }],
		['subject=review', { on: 'review' }],
		['subject=changed-iro', { on: 'changed-iro' }]
	])('%s', (search, subject) => {
		expect(read(search)).toEqual(subject);
	});

	it.each(['', 'subject=plan', 'subject=plan&heading=nonsense', 'subject=other'])(
		'is nothing for "%s"',
		(search) => {
			expect(read(search)).toBeNull();
		}
	);

	it('leaves out a line that is none', () => {
		expect(read('subject=promise&line=<b>')).toEqual({ on: 'promise' });
	});
});
