/**
 * It must say when and how the talk is, and that it is for just the two of us, in all three levels.
 * It must lead to asking for longer, for a meeting in place of a call, and to saying no.
 * Once I ask to meet, it must say that the call counts no more.
 * It must show what was written down, what I said apart from what was seen, and a way to say "not that".
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { PrivateTalk } from '$lib/domain/review/talk';
import type { ReadingLevel } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf, reviewOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session, type ChildView } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Talks from './Talks.svelte';

const LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;

const said = (text: string) => ({ lang: 'en', text });

const FROM = { name: 'Grace', role: 'iro' as const, personId: 'grace' };

const CALL: PrivateTalk['booked'] = {
	at: '2026-05-01T10:00:00+01:00',
	startsAt: '2026-05-08T16:30:00+01:00',
	minutes: 30,
	way: 'phone',
	words: said('We talk about school.'),
	why: said('I am far away that week.')
};

const MEETING: PrivateTalk['booked'] = { ...CALL, way: 'in-person', place: said('At home') };

const NOTE: PrivateTalk['notes'][number] = {
	id: 'note',
	at: '2026-05-08T18:00:00+01:00',
	outcome: 'held',
	on: '2026-05-08',
	way: 'in-person',
	said: said('I want to see Kit more.'),
	saw: said('You smiled.')
};

const talkOf = (parts: Partial<PrivateTalk> = {}): PrivateTalk => ({
	review: 'review',
	from: FROM,
	booked: CALL,
	notes: [],
	...parts
});

async function show(talk: PrivateTalk, parts: Partial<ChildView> = {}, level: ReadingLevel = 'words') {
	appearance.follow({ level });
	const pretend = new PretendSession({
		people: [personOf()],
		reviews: [reviewOf()],
		privateTalks: new Map([[talk.review, talk]]),
		...parts
	});
	session.current = pretend.session;
	const { container } = await render(Talks, {
		session: pretend.session,
		review: reviewOf(),
		timeZone: 'Europe/London'
	});
	return { container, pretend };
}

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-review';
	serviceInfo.current = serviceOf();
});

describe('a talk before my review', () => {
	it.each(LEVELS)('is just the two of us, and says when and how (%s)', async (level) => {
		const { container } = await show(talkOf({ booked: MEETING }), {}, level);
		await expect.element(page.getByRole('heading', { name: 'A talk with Grace' })).toBeVisible();
		await expect.element(page.getByText('Just you and Grace')).toBeVisible();
		expect(container.textContent).toMatch(/Friday 8 May, (half past 4|4:30)/u);
		expect(container.textContent).toMatch(/At\s+home/u);
		expect(container.textContent).toMatch(/We\s+talk\s+about\s+school\./u);
		await expectAccessible(container);
	});

	it('says who else is there, where I want that', async () => {
		await show(talkOf({ booked: { ...CALL, others: 'Amal' } }));
		await expect.element(page.getByText('You, Grace and Amal')).toBeVisible();
	});

	it('says why it is a call, and leads to what I may ask', async () => {
		await show(talkOf());
		await expect.element(page.getByText('I am far away that week.')).toBeVisible();
		const link = (name: string) => page.getByRole('link', { name });
		await expect
			.element(link('I want to meet, face to face'))
			.toHaveAttribute('href', '/review/ask/face-to-face');
		await expect.element(link('I want more time')).toHaveAttribute('href', '/review/ask/more-time');
		await expect.element(link('I don’t want this talk')).toHaveAttribute('href', '/review/ask/no-talk');
	});

	it('counts no more as a call once I asked to meet, sent or not', async () => {
		const asked = savedOf('review-request', { review: 'review', want: 'face-to-face' });
		const { container } = await show(talkOf(), { entries: [asked] });
		await expect.element(page.getByText(/The call does not count now/)).toBeVisible();
		expect(container.textContent).not.toContain('8 May');
		await expect.element(page.getByRole('link', { name: /face to face/ })).not.toBeInTheDocument();
	});

	it('is not pressed on me after my no', async () => {
		const asked = savedOf('review-request', { review: 'review', want: 'no-talk' });
		await show(talkOf(), { entries: [asked] });
		await expect.element(page.getByText('You said no to this talk. That is OK.')).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'I don’t want this talk' })).not.toBeInTheDocument();
	});

	it('shows what was written down of me, and lets me say that it is not what I said', async () => {
		const { container } = await show(talkOf({ booked: null, notes: [NOTE] }));
		await page.getByRole('button', { name: 'Our talks' }).click();
		await expect.element(page.getByRole('heading', { name: 'What you said' })).toBeVisible();
		await expect.element(page.getByText('I want to see Kit more.')).toBeVisible();
		await expect.element(page.getByRole('heading', { name: 'What Grace saw' })).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'That’s not what I said' }))
			.toHaveAttribute('href', '/review/ask/not-what-i-said');
		await expectAccessible(container);
	});

	it('keeps what was written down before an earlier review within reach', async () => {
		await show(talkOf({ review: 'last', booked: null, notes: [NOTE] }));
		await page.getByRole('button', { name: 'Our talks' }).click();
		await expect.element(page.getByText('I want to see Kit more.')).toBeVisible();
	});

	it('lies open where it is new, and then counts as read', async () => {
		const talk = talkOf({ booked: null, notes: [NOTE] });
		const { pretend } = await show(talk, { news: [newsOf(4, 'private-talk', 'review', talk)] });
		await expect.element(page.getByText('I want to see Kit more.')).toBeVisible();
		expect(pretend.read).toEqual(['private-talk review']);
	});

	it('has each heading close above its words', async () => {
		await show(talkOf({ booked: null, notes: [NOTE] }));
		await page.getByRole('button', { name: 'Our talks' }).click();
		const head = page.getByRole('heading', { name: 'What you said' });
		await expect.element(head).toBeVisible();
		const words = page.getByText('I want to see Kit more.').element().getBoundingClientRect();
		expect(words.top - head.element().getBoundingClientRect().bottom).toBeLessThan(16);
	});
});
