import { describe, expect, it } from 'vitest';
import type { Message } from '$lib/domain/feed/feed';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import { newsOf, personOf } from '$lib/features/shell/testing/views';
import type { SavedEntry } from '$lib/offline/index';
import { newsRows, onTheirWay } from './news-rows';

const GRACE = { name: 'Grace Osei', role: 'iro', personId: 'grace' } as const;

const message = (id: string, more: Partial<Message> = {}): Message => ({
	id,
	from: GRACE,
	text: { lang: 'en', text: 'Yes, you can.' },
	answers: 'an-entry',
	writtenAt: '2026-05-03T09:00:00+01:00',
	automatic: false,
	...more
});

const card = (heading: PlanCard['heading'], changed = false): PlanCard => {
	const same = { symbols: 'Now', 'symbols-and-words': 'Now.', words: 'Now.' };
	const content = {
		now: { lang: 'en', text: same },
		next: { lang: 'en', text: same },
		who: [],
		byWhen: null
	};
	return {
		...content,
		heading,
		version: changed ? 2 : 1,
		publishedOn: '2026-05-01',
		publishedBy: { name: 'Ben', role: 'social-worker' },
		...(changed ? { changed: { why: { lang: 'en', text: 'You asked.' }, before: content } } : {})
	};
};

const told = (rows: ReturnType<typeof newsRows>) =>
	rows.map(({ words, count, href }) => [words(count), href]);

describe('what is new', () => {
	it('leads from an answer to the conversation, and shows that it was answered', () => {
		const [row] = newsRows([newsOf(3, 'message', 'm', message('m'))]);
		expect(row).toMatchObject({ href: '/messages/iro', state: 'answered', from: { personId: 'grace' } });
		expect(row?.words(1)).toBe('Grace answered you');
	});

	it('tells several answers of one person in one row, those of another in theirs', () => {
		const ben = { name: 'Ben', role: 'social-worker', personId: 'ben' } as const;
		const rows = newsRows([
			newsOf(5, 'message', 'c', message('c')),
			newsOf(4, 'message', 'b', message('b', { from: ben })),
			newsOf(3, 'message', 'a', message('a'))
		]);
		expect(told(rows)).toEqual([
			['Grace answered you 2 times', '/messages/iro'],
			['Ben answered you', '/messages/social-worker']
		]);
	});

	it('does not say “answered” of what nobody asked, and not “wrote” of what a machine did', () => {
		expect(
			told(
				newsRows([
					newsOf(2, 'message', 'a', message('a', { answers: null })),
					newsOf(1, 'message', 'b', message('b', { automatic: true }))
				])
			)
		).toEqual([
			['Grace wrote to you', '/messages/iro'],
			['A note from My Review', '/messages/iro']
		]);
	});

	it('leads to the part of the plan that is new or changed, and to its front when there are several', () => {
		expect(told(newsRows([newsOf(1, 'plan-card', 'school', card('school', true))]))).toEqual([
			['Your plan changed: School', '/plan/school']
		]);
		const parts = [
			newsOf(2, 'plan-card', 'school', card('school')),
			newsOf(1, 'plan-card', 'home', card('home'))
		];
		expect(told(newsRows(parts))).toEqual([['2 new parts in your plan', '/plan']]);
	});

	it('tells of a promise once it is signed, and not before', () => {
		const promise = { iroPersonId: 'grace', iroName: 'Grace', signedOn: null };
		expect(newsRows([newsOf(1, 'promise', 'p', promise)])).toEqual([]);
		const signed = newsOf(2, 'promise', 'p', { ...promise, signedOn: '2026-05-01' });
		expect(told(newsRows([signed]))).toEqual([['Grace signed the promise', '/people/promise']]);
	});

	it('tells of a new IRO, and asks whether they heard right', () => {
		const asked = {
			id: 'h',
			entryId: 'e',
			from: GRACE,
			text: { lang: 'en', text: 'You want to see Sam.' },
			askedAt: '2026-05-02T10:00:00+01:00'
		};
		expect(
			told(newsRows([newsOf(2, 'heard', 'h', asked), newsOf(1, 'person', 'grace', personOf())]))
		).toEqual([
			['Grace asks: did I hear you right?', '/messages/iro'],
			['Grace is your IRO', '/people/grace']
		]);
	});

	it('tells of somebody new who may come to a review', () => {
		const coming = newsOf(1, 'review-people', 'review', { review: 'review', people: [] });
		expect(told(newsRows([coming]))).toEqual([['Somebody new may come to my review', '/review']]);
	});

	it('says by whom something was decided on my meeting, and not what: home is read over a shoulder', () => {
		const text = { lang: 'en', text: 'The court' };
		const at = '2026-05-02T10:00:00+01:00';
		const exclusion = { review: 'review', part: text, why: text, otherWay: text, from: GRACE, at };
		expect(told(newsRows([newsOf(1, 'review-exclusion', 'review', exclusion)]))).toEqual([
			['Grace tells you something about your meeting', '/review/answers']
		]);
	});

	it('does not tell of what is gone', () => {
		expect(newsRows([newsOf(1, 'message', 'm', null)])).toEqual([]);
	});
});

describe('what is on its way', () => {
	const saved = (
		id: string,
		state: SavedEntry['state'],
		body: object = { kind: 'message', body: { words: 'Hi' } }
	) =>
		({
			entry: { id, madeAt: '2026-05-01T10:00:00+01:00', saidBy: { by: 'child' }, ...body },
			state,
			receipt: null,
			refusedFor: null
		}) as SavedEntry;

	it('is what has no answer yet, the newest first', () => {
		const entries = [
			saved('answered', 'answered'),
			saved('seen', 'seen'),
			saved('settings', 'sent', { kind: 'settings', body: {} }),
			saved('call', 'saved-here', { kind: 'contact-request', body: { way: 'call' } })
		];
		expect(onTheirWay(entries, 'child').map(({ words, state }) => [words(1), state])).toEqual([
			['You asked for a call', 'saved-here'],
			['Your message', 'seen']
		]);
	});

	it('leaves out on the child’s device what a helper noticed, and keeps it on the helper’s', () => {
		const noticed = saved('noticed', 'sent');
		const entries = [
			{ ...noticed, entry: { ...noticed.entry, saidBy: { by: 'helper' as const, helper: 'Dot' } } }
		];
		expect(onTheirWay(entries, 'child')).toEqual([]);
		expect(onTheirWay(entries, 'helper')).toHaveLength(1);
	});
});
