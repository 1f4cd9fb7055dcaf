import { describe, expect, it } from 'vitest';
import { byNeed, inboxFilter, type InboxItem } from './inbox';

function item(id: string, receivedAt: string, on?: string): InboxItem {
	return {
		id,
		said: { kind: 'contact-request', way: 'call', words: null },
		receivedAt,
		isNew: false,
		due: on ? { on, days: 0 } : null,
		answeredAt: null,
		isTakenBack: false,
		heard: null
	};
}

function child(name: string, ...items: InboxItem[]) {
	return { id: name, name, age: 9, items };
}

describe('the inbox', () => {
	it('puts the child first whose answer is owed first', () => {
		const sorted = byNeed([
			child('Ada', item('1', '2026-03-02T10:00:00Z', '2026-03-05')),
			child('Bo', item('2', '2026-03-01T10:00:00Z', '2026-03-04'))
		]);
		expect(sorted.map(({ name }) => name)).toEqual(['Bo', 'Ada']);
	});

	it('puts what is owed above what is not, and of the rest the latest first', () => {
		const [only] = byNeed([
			child(
				'Ada',
				item('old', '2026-02-01T10:00:00Z'),
				item('new', '2026-03-02T10:00:00Z'),
				item('owed', '2026-01-01T10:00:00Z', '2026-03-04')
			)
		]);
		expect(only?.items.map(({ id }) => id)).toEqual(['owed', 'new', 'old']);
	});

	it('shows what is to do unless something else is asked for', () => {
		expect(inboxFilter('answered')).toBe('answered');
		expect(inboxFilter(null)).toBe('to-do');
		expect(inboxFilter('../secret')).toBe('to-do');
	});
});
