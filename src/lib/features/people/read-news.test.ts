import { describe, expect, it } from 'vitest';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf } from '$lib/features/shell/testing/views';
import { readNews } from './read-news';

describe('what is new', () => {
	it('is read when it is shown, and the rest stays new', () => {
		const promise = { iroPersonId: 'grace', iroName: 'Grace', signedOn: '2026-05-01' };
		const pretend = new PretendSession({
			news: [newsOf(2, 'promise', 'child', promise), newsOf(1, 'person', 'grace', personOf())]
		});
		readNews(pretend.session, ({ kind }) => kind === 'promise');
		expect(pretend.read).toEqual(['promise child']);
		expect(pretend.view.news.map(({ kind }) => kind)).toEqual(['person']);
	});
});
