import { describe, expect, it } from 'vitest';
import type { Message } from '$lib/domain/feed/feed';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import type { PlanCard, PlanReaction } from '$lib/domain/plan/plan-card';
import { savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf } from '$lib/features/shell/testing/views';
import { newness, placeOf, plannersAmong, questionsAbout, reactionsTo } from './plan-front';
import { cardOf } from './testing/cards';

const reaction = (id: string, said: PlanReaction, version = 1, more: Parameters<typeof savedOf>[2] = {}) =>
	savedOf('plan-reaction', { heading: 'school', version, reaction: said }, { id, ...more });

describe('what I said about a card', () => {
	it('is the latest: a change of mind is a new entry', () => {
		const entries = [reaction('a', 'ok'), reaction('b', 'not-ok')];
		expect(reactionsTo('school', 1, entries, []).now?.body.reaction).toBe('not-ok');
	});

	it('is nothing about the card as it is now, once it has changed', () => {
		const { now, before } = reactionsTo('school', 2, [reaction('a', 'ok')], []);
		expect(now).toBeNull();
		expect(before?.body.reaction).toBe('ok');
	});

	it('is not what I took back, nor what I said about another part', () => {
		const other = savedOf('plan-reaction', { heading: 'home', version: 1, reaction: 'ok' });
		const { now } = reactionsTo('school', 1, [reaction('a', 'ok', 1, { state: 'taken-back' }), other], []);
		expect(now).toBeNull();
	});

	it('comes with what was answered to it', () => {
		const answer = { id: 'm', answers: 'a' } as Message;
		const { answers } = reactionsTo(
			'school',
			1,
			[reaction('a', 'ok')],
			[answer, { ...answer, answers: 'z' }]
		);
		expect(answers).toEqual([answer]);
	});
});

describe('questions about a part', () => {
	it('are messages that hang on it', () => {
		const about = savedOf('message', { words: 'Why?', subject: { on: 'plan', heading: 'school' } });
		const other = savedOf('message', { words: 'Hi', subject: { on: 'review' } });
		expect(questionsAbout('school', [about, other])).toEqual([about]);
	});
});

describe('what is new', () => {
	const card = cardOf('school');
	const changed: PlanCard = cardOf('school', {
		changed: { why: { lang: 'en', text: 'You asked.' }, before: card }
	});
	const news = [newsOf(1, 'plan-card', 'school', card)];

	it('is a card that I have not opened, and whether it is another one than before', () => {
		expect(newness('school', card, news)).toBe('new');
		expect(newness('school', changed, news)).toBe('changed');
		expect(newness('home', card, news)).toBeNull();
		expect(newness('school', changed, [])).toBeNull();
	});
});

describe('the parts of a plan', () => {
	it('follow each other from the first to the last', () => {
		const first = PLAN_HEADINGS[0].key;
		expect(placeOf(first)).toMatchObject({ number: 1, of: PLAN_HEADINGS.length, before: undefined });
		expect(placeOf('money-and-future')).toMatchObject({ number: 10, next: undefined });
		expect(placeOf('school').next?.key).toBe('health');
	});

	it('are worked on by those who have the plan on their desk, and nobody else is named', () => {
		const people = [
			personOf({ id: 'g', role: 'iro' }),
			personOf({ id: 'b', role: 'social-worker' }),
			personOf({ id: 'a', role: 'advocate' }),
			personOf({ id: 'o', role: 'iro', until: '2025-01-01' }),
			personOf({ id: 'm', role: 'mum' })
		];
		expect(plannersAmong(people).map(({ id }) => id)).toEqual(['g', 'b']);
	});
});
