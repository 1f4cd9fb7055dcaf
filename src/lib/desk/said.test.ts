import { describe, expect, it } from 'vitest';
import type { Entry, EntryBodies } from '$lib/domain/entries/entry';
import { firstLine, saidIn } from './said';

const of = { id: '019a-1', madeAt: '2026-03-02T09:00:00Z', saidBy: { by: 'child' } } as const;

describe('what a child said', () => {
	it('keeps the words and the symbols of a message as they are', () => {
		const entry: Entry = { ...of, kind: 'message', body: { words: ' Nan  pls ', symbols: ['want', 'more'] } };
		expect(saidIn(entry)).toEqual({
			kind: 'message',
			words: ' Nan  pls ',
			symbols: ['want', 'more'],
			subject: null,
			attachments: 0
		});
	});

	it('names the card and the answer of a reaction to the plan', () => {
		const entry: Entry = {
			...of,
			kind: 'plan-reaction',
			body: { heading: 'school', version: 2, reaction: 'not-ok' }
		};
		expect(saidIn(entry)).toEqual({
			kind: 'plan-reaction',
			words: null,
			heading: 'school',
			reaction: 'not-ok'
		});
	});

	it('keeps the symbols of what is asked for around a review', () => {
		const body: EntryBodies['review-request'] = {
			want: 'not-ready',
			symbols: ['wait', 'help'],
			attachments: ['019b']
		};
		expect(saidIn({ ...of, kind: 'review-request', body })).toMatchObject({
			words: null,
			symbols: ['wait', 'help'],
			attachments: 1
		});
	});

	it('knows a wish to be called or visited', () => {
		expect(saidIn({ ...of, kind: 'contact-request', body: { way: 'visit' } })).toMatchObject({
			way: 'visit'
		});
	});
});

describe('the first line in a list', () => {
	it('passes over empty lines', () => {
		expect(firstLine('\n  \n Hello\nthere')).toBe('Hello');
	});

	it('is cut between words, with a sign that more follows', () => {
		const line = firstLine('word '.repeat(60));
		expect(line.length).toBeLessThanOrEqual(141);
		expect(line).toMatch(/word…$/);
	});

	it('never cuts a character in two', () => {
		expect(firstLine('🏊'.repeat(200))).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
	});
});
