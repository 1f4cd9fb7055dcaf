import { describe, expect, it } from 'vitest';
import type { HeardQuestion, Message } from '$lib/domain/feed/feed';
import { savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf } from '$lib/features/shell/testing/views';
import type { SavedEntry } from '$lib/offline/index';
import { firstShown, isSent, personIn, readOnce, threadWith } from './thread';

const message = (id: string, parts: Partial<Message> = {}): Message => ({
	id,
	from: { name: 'Grace', role: 'iro' },
	text: { lang: 'en', text: 'Yes.' },
	answers: null,
	writtenAt: '2026-05-04T09:00:00+01:00',
	automatic: false,
	...parts
});
const heardOf = (id: string, entryId: string): HeardQuestion => ({
	id,
	entryId,
	from: { name: 'Grace', role: 'iro' },
	text: { lang: 'en', text: 'You want more time.' },
	askedAt: '2026-05-05T09:00:00+01:00'
});
const ids = (role: 'iro' | 'social-worker', said: Partial<Parameters<typeof threadWith>[1]>) =>
	threadWith(role, { entries: [], messages: [], heard: [], ...said }).map(({ id }) => id);

describe('a conversation', () => {
	it('has what was said on both sides, in order', () => {
		const entries = [savedOf('message', { words: 'Can I?' }, { id: 'me', madeAt: '2026-05-04T08:00:00Z' })];
		const messages = [
			message('early', { writtenAt: '2026-05-04T08:30:00+01:00' }),
			message('late', { writtenAt: '2026-05-04T10:00:00+01:00' })
		];
		expect(ids('iro', { entries, messages })).toEqual(['early', 'me', 'late']);
	});

	it('is apart for each person: what I wrote, and what was answered to it', () => {
		const entries = [
			savedOf('message', { words: 'To Ben' }, { id: 'ben', to: ['social-worker'] }),
			savedOf('message', { words: 'To Grace' }, { id: 'grace' })
		];
		// A manager who stands in answers where the child wrote.
		const standIn = { name: 'Hana', role: 'social-work-manager' } as const;
		const messages = [message('b', { answers: 'ben', from: standIn }), message('g', { answers: 'grace' })];
		expect(ids('social-worker', { entries, messages })).toEqual(['ben', 'b']);
		expect(ids('iro', { entries, messages })).toEqual(['grace', 'g']);
	});

	it('says what an answer answers, where something stands between the two', () => {
		const said = (id: string, at: string, state: SavedEntry['state'] = 'answered') =>
			savedOf('plan-reaction', { heading: 'school', version: 1, reaction: 'ok' }, { id, madeAt: at, state });
		const entries = [said('one', '2026-05-03T08:00:00Z'), said('two', '2026-05-03T08:01:00Z')];
		const messages = [
			message('to-two', { answers: 'two', writtenAt: '2026-05-04T08:00:00Z' }),
			message('to-one', { answers: 'one', writtenAt: '2026-05-04T08:01:00Z' }),
			message('to-nothing', { writtenAt: '2026-05-04T08:02:00Z' })
		];
		const answered = (all: SavedEntry[]) =>
			threadWith('iro', { entries: all, messages, heard: [] }).flatMap((item) =>
				item.by === 'them' ? [[item.id, item.to?.entry.id]] : []
			);
		expect(answered(entries)).toEqual([
			['to-two', undefined],
			['to-one', 'one'],
			['to-nothing', undefined]
		]);
		const takenBack = said('one', '2026-05-03T08:00:00Z', 'taken-back');
		takenBack.receipt = { ...takenBack.receipt, seenAt: '2026-05-03T09:00:00Z' } as SavedEntry['receipt'];
		expect(answered([takenBack, ...entries.slice(1)])).toContainEqual(['to-one', undefined]);
	});

	it('has a question about what was heard, with my latest answer', () => {
		const said = (id: string, answer: 'nearly' | 'yes', state: SavedEntry['state'] = 'sent') =>
			savedOf('heard-answer', { heard: 'q', answer }, { id, state });
		const entries = [
			savedOf('message', { words: 'More' }, { id: 'me' }),
			said('1', 'yes'),
			said('2', 'nearly'),
			said('3', 'yes', 'taken-back')
		];
		const items = threadWith('iro', { entries, messages: [], heard: [heardOf('q', 'me')] });
		expect(items.map(({ by }) => by)).toEqual(['me', 'asking']);
		expect(items[1]?.by === 'asking' && items[1].reply?.body.answer).toBe('nearly');
	});

	it('has reactions to the plan that ask for something, or that somebody answered', () => {
		const reaction = (id: string, said: 'ok' | 'want-change', words?: string) =>
			savedOf(
				'plan-reaction',
				{ heading: 'school', version: 1, reaction: said, ...(words ? { words } : {}) },
				{ id }
			);
		const entries = [
			reaction('bare', 'ok'),
			reaction('asks', 'want-change'),
			reaction('words', 'ok', 'Good'),
			reaction('answered', 'ok')
		];
		expect(ids('iro', { entries, messages: [message('m', { answers: 'answered' })] })).toEqual([
			'asks',
			'words',
			'answered',
			'm'
		]);
		expect(entries.filter(isSent).map(({ entry }) => entry.id)).toEqual(['asks', 'words']);
	});

	it('no longer has what I took back unseen, and says so of what was seen', () => {
		const taken = (id: string, seenAt: string | null) =>
			savedOf('message', { words: 'Oops' }, { id, state: 'taken-back', receipt: { seenAt } });
		const entries = [taken('unseen', null), taken('seen', '2026-05-04T09:00:00Z')];
		expect(ids('iro', { entries })).toEqual(['seen']);
	});
});

describe('what shows first', () => {
	const items = threadWith('iro', {
		entries: [],
		heard: [],
		messages: Array.from({ length: 20 }, (_, at) =>
			message(`m${at}`, { writtenAt: `2026-05-04T09:${String(at).padStart(2, '0')}:00+01:00` })
		)
	});
	const shown = (news: { id: string }[]) => items.filter(({ at }) => at >= firstShown(items, news)).length;

	it('is the end of a long conversation', () => {
		expect(shown([])).toBe(6);
	});

	it('is everything that I have not read', () => {
		expect(shown([{ id: 'm3' }, { id: 'm19' }])).toBe(17);
	});

	it('is no more at once than a slow phone draws, however much is new', () => {
		const many = threadWith('iro', {
			entries: [],
			messages: Array.from({ length: 100 }, (_, number) =>
				message(`n${number}`, { writtenAt: new Date(1_800_000_000_000 + number * 60_000).toISOString() })
			),
			heard: []
		});
		const from = firstShown(many, many);
		expect(many.filter(({ at }) => at >= from)).toHaveLength(40);
		expect(firstShown(many.slice(0, 40), many)).toBe(many[0]?.at);
	});

	it('is all of a short one', () => {
		expect(firstShown([], [])).toBe(-Infinity);
	});
});

it('is marked as read once, however often the news are gone through', () => {
	const marked: string[] = [];
	const mark = readOnce((kind, id) => marked.push(`${kind} ${id}`));
	for (const id of ['m1', 'm2', 'm1']) mark('message', id);
	expect(marked).toEqual(['message m1', 'message m2']);
});

describe('who held a role', () => {
	const people = [
		personOf({ id: 'new', since: '2026-01-01' }),
		personOf({ id: 'old', since: '2025-01-01', until: '2025-12-31' })
	];

	it('is known for now and for a day', () => {
		expect(personIn('iro', people)?.id).toBe('new');
		expect(personIn('iro', people, '2025-06-01')?.id).toBe('old');
		expect(personIn('social-worker', people)).toBeUndefined();
	});
});
