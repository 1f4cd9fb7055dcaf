import { describe, expect, it } from 'vitest';
import type { Entry, EntryKind } from '$lib/domain/entries/entry';
import type { EntryState } from '$lib/domain/entries/receipt';
import { nextReview } from '$lib/domain/review/next-review';
import type { Review } from '$lib/domain/review/review';
import { advocateMoments, cycleOf, type MomentFacts } from './moments';

const NOW = new Date('2026-03-02T10:00:00Z');

function review(on: string, more: Partial<Review> = {}): Review {
	return {
		id: `review ${on}`,
		startsAt: null,
		on,
		minutes: 45,
		place: null,
		chairedBy: null,
		dueOn: null,
		...more
	};
}

function facts(more: Partial<MomentFacts> & { reviews?: Review[] } = {}): MomentFacts {
	const { reviews = [], ...rest } = more;
	return {
		next: nextReview(reviews, NOW, 'Europe/London'),
		reviewPeople: new Map(),
		reviewExclusions: new Map(),
		home: undefined,
		entries: [],
		today: '2026-03-02',
		...rest
	};
}

function said<K extends EntryKind>(kind: K, body: Entry<K>['body'], state: EntryState = 'sent') {
	const entry = {
		id: `${kind} ${JSON.stringify(body)}`,
		kind,
		madeAt: '2026-03-01T10:00:00Z',
		saidBy: { by: 'child' },
		body
	};
	return { entry: entry as Entry, state };
}

const content = { now: { lang: 'en', text: { symbols: 'x', 'symbols-and-words': 'x', words: 'x' } } };
const changed = {
	why: { lang: 'en', text: 'x' },
	before: { ...content, next: content.now, who: [], byWhen: null }
};

describe('an advocate is offered', () => {
	it('while somebody gets ready for a review', () => {
		expect(advocateMoments(facts({ reviews: [review('2026-04-14')] }))).toEqual(['prep']);
	});

	it('before the meeting', () => {
		expect(advocateMoments(facts({ reviews: [review('2026-03-09')] }))).toEqual(['meeting', 'prep']);
		expect(advocateMoments(facts({ reviews: [review('2026-03-10')] }))).toEqual(['prep']);
	});

	it.each([
		said('plan-reaction', { heading: 'home', version: 1, reaction: 'not-ok' }),
		said('plan-reaction', { heading: 'home', version: 1, reaction: 'want-change' }, 'declined'),
		said('review-request', { want: 'not-ok' }, 'seen'),
		said('heard-answer', { heard: 'q', answer: 'no' })
	])('on a disagreement: $entry.kind, $state', (disagreement) => {
		expect(advocateMoments(facts({ entries: [disagreement] }))).toEqual(['disagree']);
	});

	it('not on what is settled: answered, taken back, or said otherwise since', () => {
		const notOk = { heading: 'home', version: 1, reaction: 'not-ok' } as const;
		for (const state of ['answered', 'done', 'taken-back'] as const) {
			expect(advocateMoments(facts({ entries: [said('plan-reaction', notOk, state)] }))).toEqual([]);
		}
		const after = said('plan-reaction', { ...notOk, reaction: 'ok' });
		expect(advocateMoments(facts({ entries: [said('plan-reaction', notOk), after] }))).toEqual([]);
	});

	it('with a complaint that nobody has decided', () => {
		const complaint = (state: EntryState) => said('complaint', {}, state);
		expect(advocateMoments(facts({ entries: [complaint('saved-here')] }))).toEqual(['complaint']);
		expect(advocateMoments(facts({ entries: [complaint('done')] }))).toEqual([]);
		const goesOn = said('complaint-next', { complaint: 'c' }, 'seen');
		expect(advocateMoments(facts({ entries: [complaint('answered'), goesOn] }))).toEqual(['complaint']);
	});

	it('when somebody is left out of the review', () => {
		const coming = review('2026-04-14');
		const people = [{ id: 'x', name: 'Mum', comes: 'part', leftOut: true } as const];
		const reviewPeople = new Map([[coming.id, { review: coming.id, people: [...people] }]]);
		expect(advocateMoments(facts({ reviews: [coming], reviewPeople }))).toEqual(['excluded', 'prep']);
	});

	it('when the child is left out of a part of it', () => {
		const coming = review('2026-04-14');
		const text = { lang: 'en', text: 'x' };
		const from = { name: 'Grace', role: 'iro' } as const;
		const exclusion = {
			review: coming.id,
			part: text,
			why: text,
			otherWay: text,
			from,
			at: '2026-03-01T10:00:00Z'
		};
		const reviewExclusions = new Map([[coming.id, exclusion]]);
		expect(advocateMoments(facts({ reviews: [coming], reviewExclusions }))).toEqual(['excluded', 'prep']);
	});

	it('when where the child lives has just changed', () => {
		expect(advocateMoments(facts({ home: { publishedOn: '2026-02-02', changed } }))).toEqual(['moving']);
		expect(advocateMoments(facts({ home: { publishedOn: '2026-02-01', changed } }))).toEqual([]);
		expect(advocateMoments(facts({ home: { publishedOn: '2026-03-01' } }))).toEqual([]);
	});

	it('not for a review that is over', () => {
		const over = [review('2026-02-20'), review('2026-02-25', { status: 'held' })];
		expect(advocateMoments(facts({ reviews: over }))).toEqual([]);
	});

	it('anew with each review, however often it was quietened before', () => {
		const first = nextReview([review('2026-03-09')], NOW, 'Europe/London');
		const second = nextReview([review('2026-09-09')], NOW, 'Europe/London');
		expect(cycleOf(first)).not.toBe(cycleOf(second));
		expect(cycleOf(null)).toBe('no-review');
	});
});
