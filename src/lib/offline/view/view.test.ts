import { describe, expect, it } from 'vitest';
import type { Entry, ReadMarksBody, SettingsBody } from '$lib/domain/entries/entry';
import type { FeedItem } from '$lib/domain/feed/feed';
import type { KeptEntry } from '$lib/offline/store/entries';
import { messageEntry } from '$lib/offline/testing/test-device';
import { newsIn } from './news';
import { inOrder, savedEntries } from './saved-entries';
import { mergedSettings } from './settings';

function kept(entry: Entry, more: Partial<KeptEntry> = {}): KeptEntry {
	return { entry, fate: 'waiting', receivedAt: null, refusedFor: null, ...more };
}

function setting(body: SettingsBody, more: Partial<KeptEntry> = {}): KeptEntry {
	return kept({ ...messageEntry(''), kind: 'settings', body }, more);
}

function item(kind: string, id: string, seq: number, body: object | null = {}): [string, FeedItem] {
	return [`${kind}/${id}`, { seq, kind, id, at: '', body } as unknown as FeedItem];
}

describe('settings', () => {
	const feed = {
		at: '2026-11-22T10:00:00.000Z',
		body: { theme: 'dark', language: 'cy', more: { speed: 1 } }
	} as const;

	it('are what the service has, then what was said here since, field by field', () => {
		const said = [
			setting({ theme: 'light' }),
			setting({ skin: 2, more: { voice: 'a' } }),
			setting({ theme: 'contrast' })
		];
		expect(mergedSettings(feed, said)).toEqual({
			theme: 'contrast',
			language: 'cy',
			skin: 2,
			more: { speed: 1, voice: 'a' }
		});
	});

	it('do not flicker back between sending and the next news', () => {
		const sent = setting({ theme: 'light' }, { fate: 'received', receivedAt: '2026-11-22T10:00:05+00:00' });
		expect(mergedSettings(feed, [sent]).theme).toBe('light');
	});

	it('give way to what another device said later', () => {
		const sent = setting({ theme: 'light' }, { fate: 'received', receivedAt: '2026-11-22T09:00:00Z' });
		expect(mergedSettings(feed, [sent]).theme).toBe('dark');
	});

	it('leave out what was refused or taken back', () => {
		const said = [setting({ skin: 1 }, { fate: 'refused' }), setting({ skin: 2 }, { fate: 'taken-back' })];
		expect(mergedSettings(null, said)).toEqual({});
	});
});

/** What was read, as an entry from any device of the child's, or of a helper. */
function readMarks(body: ReadMarksBody, by: 'child' | 'helper' = 'child'): KeptEntry {
	const saidBy = by === 'child' ? { by } : { by, helper: 'Dot' };
	return kept({ ...messageEntry(''), kind: 'read-marks', saidBy, body });
}

/** The child has begun, when there was nothing yet. */
const BEGUN = readMarks({ upTo: 0 });

describe('news', () => {
	const ids = (...given: Parameters<typeof newsIn>) => newsIn(...given).map(({ id }) => id);

	it('is nothing that had come before the child began to read, on whichever device', () => {
		const feed = new Map([item('plan-card', 'home', 1), item('message', 'answer', 2)]);
		expect(ids(feed, new Map(), [])).toEqual([]);
		expect(ids(feed, new Map(), [readMarks({ upTo: 1 })])).toEqual(['answer']);
		expect(ids(feed, new Map(), [readMarks({ upTo: 2 }), readMarks({ upTo: 1 })])).toEqual([]);
	});

	it('is nothing that was opened on another device, unless it has changed since', () => {
		const opened = readMarks({ items: [{ kind: 'plan-card', id: 'home', seq: 3 }] });
		expect(ids(new Map([item('plan-card', 'home', 3)]), new Map(), [BEGUN, opened])).toEqual([]);
		expect(ids(new Map([item('plan-card', 'home', 4)]), new Map(), [BEGUN, opened])).toEqual(['home']);
	});

	it('stays news for the child when a helper has read it', () => {
		const helper = readMarks({ upTo: 9 }, 'helper');
		expect(ids(new Map([item('message', 'a', 1)]), new Map(), [BEGUN, helper])).toEqual(['a']);
	});

	it('is what the child has not opened as it stands now, the newest first', () => {
		const feed = new Map([item('message', 'a', 1), item('message', 'b', 2), item('promise', 'c', 3)]);
		const read = new Map([
			['message/a', 1],
			['promise/c', 2]
		]);
		expect(ids(feed, read, [BEGUN])).toEqual(['c', 'b']);
	});

	it('is somebody new at a review, until the child has said whether that is OK', () => {
		const people = [{ id: 'new', name: 'Dr Hall', comes: 'asking' }];
		const coming = new Map([item('review-people', 'review', 1, { review: 'review', people })]);
		const decided = [{ id: 'new', name: 'Dr Hall', comes: 'all' }];
		const known = new Map([item('review-people', 'review', 1, { review: 'review', people: decided })]);
		const wish = { review: 'review', people: { new: { comes: 'no' as const } } };
		const said = kept({ ...messageEntry(''), kind: 'review-choices', body: wish });
		expect(ids(coming, new Map(), [BEGUN])).toEqual(['review']);
		expect(ids(coming, new Map(), [BEGUN, said])).toEqual([]);
		expect(ids(known, new Map(), [BEGUN])).toEqual([]);
	});

	it('is that a part of a review is without me, and is not that it is no more', () => {
		const out = new Map([item('review-exclusion', 'review', 1, { review: 'review' })]);
		expect(ids(out, new Map(), [BEGUN])).toEqual(['review']);
		expect(ids(new Map([item('review-exclusion', 'review', 2, null)]), new Map(), [BEGUN])).toEqual([]);
	});

	it('is of the IRO among people, and of no receipt and no setting', () => {
		const feed = new Map([
			item('person', 'iro', 1, { role: 'iro', until: null }),
			item('person', 'earlier-iro', 2, { role: 'iro', until: '2026-01-01' }),
			item('person', 'teacher', 3, { role: 'teacher', until: null }),
			item('receipt', 'r', 4),
			item('settings', 's', 5),
			item('hologram', 'h', 6)
		]);
		expect(ids(feed, new Map(), [BEGUN])).toEqual(['iro']);
	});

	it('is no question that the child has answered', () => {
		const feed = new Map([item('heard', 'q', 1)]);
		const answer = {
			...messageEntry(''),
			kind: 'heard-answer',
			body: { heard: 'q', answer: 'yes' }
		} as Entry;
		expect(ids(feed, new Map(), [BEGUN, kept(answer)])).toEqual([]);
	});
});

describe('what was said', () => {
	it('stands in the order in which it was said, whatever the offset', () => {
		const early = { ...messageEntry('early'), madeAt: '2026-11-22T12:00:00+02:00' };
		const late = { ...messageEntry('late'), madeAt: '2026-11-22T10:30:00Z' };
		expect(inOrder([kept(late), kept(early)]).map(({ entry }) => entry)).toEqual([early, late]);
	});

	it('leaves out kinds that only a newer app knows', () => {
		expect(inOrder([kept({ ...messageEntry(''), kind: 'hologram' } as unknown as Entry)])).toEqual([]);
	});

	it('shows how far each has come, from the receipt where there is one', () => {
		const entry = messageEntry('hello');
		const nothing = {
			seenBy: null,
			answeredAt: null,
			answeredBy: null,
			doneAt: null,
			declined: null,
			takenBackAt: null
		};
		const receipt = {
			entryId: entry.id,
			receivedAt: '2026-11-22T10:00:00Z',
			seenAt: '2026-11-22T11:00:00Z',
			...nothing
		};
		const state = (more: Partial<KeptEntry>, receipts = new Map()) =>
			savedEntries([kept(entry, more)], receipts)[0]?.state;
		expect(state({})).toBe('saved-here');
		expect(state({ fate: 'received' })).toBe('sent');
		expect(state({ fate: 'refused' })).toBe('not-sent');
		expect(state({ fate: 'received' }, new Map([[entry.id, receipt]]))).toBe('seen');
		expect(state({ fate: 'taken-back' }, new Map([[entry.id, receipt]]))).toBe('taken-back');
	});
});
