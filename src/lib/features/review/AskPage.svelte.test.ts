/**
 * It must take one press to ask, with or without words, and say that it is kept.
 * While it waits it must not be asked twice by accident; it must say how far it has come.
 * Without a review it must be possible to ask for a meeting all the same.
 * A child with no IRO must ask somebody who is there, and be told where nobody is.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, reviewOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import AskPage from './AskPage.svelte';
import { ASKS, TALK_ASKS, type Ask } from './ask';

function show(ask: Ask, pretend: PretendSession, review: ReturnType<typeof reviewOf> | null = reviewOf()) {
	session.current = pretend.session;
	return render(AskPage, { session: pretend.session, ask, review, today: '2026-05-04' });
}

const child = () => new PretendSession({ people: [personOf()] });

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-review';
	serviceInfo.current = serviceOf();
});

describe('asking around a review', () => {
	it('takes one press', async () => {
		const pretend = child();
		await show('not-ready', pretend);
		await page.getByRole('button', { name: 'Send' }).click();
		expect(pretend.said).toEqual([{ kind: 'review-request', body: { want: 'not-ready', review: 'review' } }]);
		expect(announcements.regions.join('')).toContain('Saved here.');
		await expect.element(page.getByText('You asked already. Grace knows, or will know soon.')).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Send' })).not.toBeInTheDocument();
	});

	it('takes words and a day', async () => {
		const pretend = child();
		await show('other-day', pretend);
		await page.getByLabelText('Day', { exact: true }).fill('2026-05-18');
		await page.getByRole('button', { name: 'Add this day' }).click();
		await page.getByRole('textbox', { name: 'Why is another day better?' }).fill('After my exam');
		await page.getByRole('button', { name: 'Send' }).click();
		expect(pretend.said[0]?.body).toEqual({
			want: 'other-day',
			review: 'review',
			words: 'After my exam',
			dates: ['2026-05-18']
		});
	});

	it('takes symbols, which come first for a child who reads them first', async () => {
		appearance.follow({ level: 'symbols' });
		const pretend = child();
		await show('not-ready', pretend);
		await page.getByRole('button', { name: 'Feelings' }).click();
		await page.getByRole('button', { name: 'worried' }).click();
		await page.getByRole('button', { name: 'Send' }).click();
		expect(pretend.said[0]?.body).toEqual({ want: 'not-ready', review: 'review', symbols: ['worried'] });
	});

	it('is possible with no review planned', async () => {
		const pretend = child();
		await show('sooner', pretend, null);
		await page.getByRole('button', { name: 'Send' }).click();
		expect(pretend.said[0]?.body).toEqual({ want: 'sooner' });
	});

	it('is asked of the social worker while there is no IRO, and led back to what they answer', async () => {
		const ben = personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker' });
		const pretend = new PretendSession({ people: [ben] });
		const shown = await show('sooner', pretend, null);
		await expect.element(page.getByText('You can ask at any time. Ben answers you.')).toBeVisible();
		await expect.element(page.getByText('Who can see this: you and Ben')).toBeVisible();
		await page.getByRole('button', { name: 'Send' }).click();
		expect(pretend.said).toEqual([
			{ kind: 'review-request', body: { want: 'sooner' }, to: ['social-worker'] }
		]);
		await shown.unmount();
		await show('more-time', pretend, null);
		await expect.element(page.getByText('Nobody has this job for you now.')).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Send' })).not.toBeInTheDocument();
	});

	it('leads to the answer, and may be asked again then', async () => {
		const answered = savedOf(
			'review-request',
			{ want: 'sooner' },
			{ state: 'answered', receipt: { answeredAt: '2026-05-03T18:00:00+01:00' } }
		);
		await show('sooner', new PretendSession({ people: [personOf()], entries: [answered] }));
		await expect.element(page.getByRole('heading', { name: 'Grace answered you.' })).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Go to my messages' })).toBeVisible();
		await page.getByRole('button', { name: 'Ask again' }).click();
		await expect.element(page.getByRole('button', { name: 'Send' })).toBeVisible();
	});

	it('is not answered by what was said around another review', async () => {
		const before = savedOf(
			'review-request',
			{ want: 'other-day', review: 'last' },
			{ state: 'answered', receipt: { answeredAt: '2025-11-03T18:00:00Z' } }
		);
		await show('other-day', new PretendSession({ people: [personOf()], entries: [before] }));
		await expect.element(page.getByRole('button', { name: 'Send' })).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'Grace answered you.' })).not.toBeInTheDocument();
	});

	it.each(TALK_ASKS)('says on a helper’s device that only the child can say it: %s', async (ask) => {
		const pretend = child();
		pretend.member = { ...pretend.member, role: 'helper' };
		const { container } = await show(ask, pretend);
		await expect.element(page.getByText('This is between Kai and Grace. Only Kai can say it.')).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Send' })).not.toBeInTheDocument();
		await expectAccessible(container);
	});

	it.each([...ASKS, ...TALK_ASKS])('has nothing for axe to find: %s', async (ask) => {
		const { container } = await show(ask, child());
		await expectAccessible(container);
	});
});
