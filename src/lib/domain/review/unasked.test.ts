import { describe, expect, it } from 'vitest';
import type { Entry } from '$lib/domain/entries/entry';
import { unaskedTopics } from './unasked';
import type { ViewsBody } from './views';

function views(review: string, topics: NonNullable<ViewsBody['topics']>): Entry<'views'> {
	const madeAt = '2026-03-10T16:00:00Z';
	return { id: review, kind: 'views', madeAt, saidBy: { by: 'child' }, body: { review, topics } };
}

const never = () => undefined;

describe('a topic that the child does not want to be asked about', () => {
	const last = views('last', { school: { dontAsk: true }, leisure: { reaction: 'good' } });

	it('is not asked at the next review', () => {
		expect([...unaskedTopics([last], 'next', never)]).toEqual(['school']);
	});

	it('stays where it was said, so that it can be taken back there', () => {
		expect(unaskedTopics([last], 'last', never).size).toBe(0);
		const taken = views('last', { school: { dontAsk: null } });
		expect(unaskedTopics([last, taken], 'next', never).size).toBe(0);
		expect(unaskedTopics([last, views('last', { school: null })], 'next', never).size).toBe(0);
	});

	it('is asked again once its part of the plan has changed since', () => {
		const changed = (on: string) =>
			unaskedTopics([last], 'next', (heading) => (heading === 'school' ? on : undefined));
		expect(changed('2026-03-11').size).toBe(0);
		expect(changed('2026-03-09').size).toBe(1);
	});
});
