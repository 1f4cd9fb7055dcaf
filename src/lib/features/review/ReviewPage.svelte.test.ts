/**
 * It must say the day, the time and the sleeps, where it is, how long, and who runs it, in all three levels.
 * A child without a day must be told so, and not be given one.
 * It must say what a review is, and what the child can do now; no way may lead to somebody who is not there.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ReadingLevel } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf, reviewOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session, type ChildView } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ReviewPage from './ReviewPage.svelte';

const LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;
/** Somebody new of whom the child is asked. */
const COMING = {
	review: 'review',
	people: [{ id: 'new', name: 'Dr Hall', job: { lang: 'en', text: 'A doctor.' }, comes: 'asking' as const }]
};
const CHANGED = {
	at: '2026-05-02T10:00:00+01:00',
	why: { lang: 'en', text: 'Ben is ill.' },
	from: { startsAt: null, on: '2026-05-07' }
};
const worker = personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker' });

async function show(parts: Partial<ChildView> = {}, level: ReadingLevel = 'symbols-and-words') {
	appearance.follow({ level });
	const { session: pretend } = new PretendSession({ people: [personOf()], reviews: [reviewOf()], ...parts });
	session.current = pretend;
	return render(ReviewPage, {
		session: pretend,
		service: serviceOf(),
		now: new Date('2026-05-04T10:00:00+01:00')
	});
}

const write = () => page.getByRole('link', { name: /^Write to/u });

beforeEach(() => {
	appearance.forget();
	freshPage();
	serviceInfo.current = serviceOf();
});

describe('my review', () => {
	it.each(LEVELS)('says the day, the time, how long and who runs it (%s)', async (level) => {
		const { container } = await show({}, level);
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('My review');
		await expect.element(page.getByText('Thursday 14 May', { exact: true })).toBeVisible();
		expect(container.textContent).toMatch(/16:00|4:00\s?pm|4 o’clock/u);
		expect(container.textContent).toContain('45 minutes');
		expect(container.textContent).toContain('Grace and I run it');
		expect(container.textContent).toMatch(/The café\s+by the sea/u);
	});

	it.each(['symbols', 'symbols-and-words'] as const)('counts the sleeps (%s)', async (level) => {
		await show({}, level);
		await expect.element(page.getByText('10 sleeps')).toBeVisible();
	});

	it('says when nobody has checked the words for the place', async () => {
		const place = {
			lang: 'ar',
			text: 'نادي الشباب',
			translations: { en: { text: 'The youth club', checkedBy: null } }
		};
		await show({ reviews: [reviewOf({ place })] });
		await expect.element(page.getByText('The youth club')).toBeVisible();
		await expect.element(page.getByText('A machine put this into your language.')).toBeVisible();
	});

	it('says why it is not as I want it', async () => {
		const { container } = await show({ reviews: [reviewOf({ why: { lang: 'en', text: 'It rains.' } })] });
		await expect.element(page.getByText('Why it is like this')).toBeVisible();
		expect(container.textContent).toMatch(/It\s+rains\./u);
	});

	it('says that there is no day yet, and by when it should be', async () => {
		const { container } = await show({ reviews: [reviewOf({ startsAt: null })] }, 'words');
		await expect.element(page.getByText('No day is set for your next review yet.')).toBeVisible();
		await expect.element(page.getByText('It should be by Wednesday 20 May.')).toBeVisible();
		expect(container.textContent).not.toContain('14 May');
	});

	it('gives no day where nothing is known at all', async () => {
		await show({ reviews: [] });
		await expect.element(page.getByText('Your next review has no day yet.')).toBeVisible();
		await expect.element(page.getByText('It should be by')).not.toBeInTheDocument();
	});

	it('says when the last one was while the next is not set', async () => {
		await show({ reviews: [reviewOf({ startsAt: '2026-04-14T16:00:00+01:00' })] });
		await expect.element(page.getByText('Your last review was on 14 April 2026.')).toBeVisible();
		await expect.element(page.getByText('sleeps')).not.toBeInTheDocument();
	});
});

describe('getting ready', () => {
	it('shows what is left, what is not sent, and sends what there is', async () => {
		await show();
		const where = page.getByRole('link', { name: /^Where/u });
		await expect.element(where).toHaveTextContent('Not yet');
		const draft = JSON.stringify({ where: { places: ['cafe'] } });
		const pretend = new PretendSession({ people: [personOf()], reviews: [reviewOf()] });
		pretend.drafts['review-choices/review'] = draft;
		session.current = pretend.session;
		const { container } = await render(ReviewPage, {
			session: pretend.session,
			service: serviceOf(),
			now: new Date('2026-05-04T10:00:00+01:00')
		});
		const mine = page.elementLocator(container);
		await expect.element(mine.getByRole('link', { name: /^Where At a café Not sent yet/u })).toBeVisible();
		await mine.getByRole('button', { name: 'Send what I have' }).click();
		expect(pretend.said).toEqual([
			{ kind: 'review-choices', body: { review: 'review', where: { places: ['cafe'] } } }
		]);
		await expect.element(mine.getByText('Saved here. It goes off when there is internet.')).toBeVisible();
	});

	it('says why a review was moved, and that nothing of mine is lost', async () => {
		const { container } = await show({ reviews: [reviewOf({ status: 'moved', changed: CHANGED })] });
		await expect.element(page.getByText('It was to be on Thursday 7 May.')).toBeVisible();
		expect(container.textContent).toMatch(/Ben\s+is\s+ill\./u);
		await expect.element(page.getByText('All that you did for it is still here.')).toBeVisible();
	});

	it('asks whether the new day is OK, whatever was said of the day before', async () => {
		const body = { review: 'review', stillOk: 'yes' as const };
		const before = savedOf('review-choices', body, { madeAt: '2026-05-01T10:00:00+01:00' });
		const pretend = new PretendSession({
			people: [personOf()],
			reviews: [reviewOf({ on: '2026-05-14', status: 'moved', changed: CHANGED })],
			entries: [before]
		});
		session.current = pretend.session;
		await render(ReviewPage, {
			session: pretend.session,
			service: serviceOf(),
			now: new Date('2026-05-04T10:00:00+01:00')
		});
		const asked = page.getByRole('group', { name: 'Is the new day OK for you?' });
		await expect.element(asked.getByRole('button', { pressed: true })).not.toBeInTheDocument();
		await asked.getByRole('button', { name: 'No', exact: true }).click();
		expect(pretend.said.at(-1)?.body).toEqual({ review: 'review', stillOk: 'no' });
		const moved = page.getByRole('region', { name: 'Your review has a new day.' });
		await expect
			.element(moved.getByRole('link', { name: 'I want another day' }))
			.toHaveAttribute('href', '/review/ask/other-day');
	});

	it('asks about somebody new who may come, and counts that as read', async () => {
		const pretend = new PretendSession({
			people: [personOf()],
			reviews: [reviewOf()],
			reviewPeople: new Map([['review', COMING]]),
			news: [newsOf(4, 'review-people', 'review', COMING)]
		});
		session.current = pretend.session;
		await render(ReviewPage, {
			session: pretend.session,
			service: serviceOf(),
			now: new Date('2026-05-04T10:00:00+01:00')
		});
		const card = page.getByRole('region', { name: 'Somebody new may come: Dr Hall' });
		await expect.element(card).toHaveTextContent(/A\s+doctor\./u);
		await card.getByRole('button', { name: 'Not sure' }).click();
		expect(pretend.said.at(-1)?.body).toEqual({
			review: 'review',
			people: { new: { comes: 'not-sure' } }
		});
		expect(pretend.read).toEqual(['review-people review']);
	});

	it('asks for nothing to be got ready where no review is planned, and lets me ask for one', async () => {
		await show({ reviews: [] });
		await expect.element(page.getByRole('heading', { name: 'Get ready' })).not.toBeInTheDocument();
		await expect.element(page.getByRole('link', { name: 'I want a meeting sooner' })).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'I’m not ready' })).not.toBeInTheDocument();
	});

	it('notes who helps just now', async () => {
		const pretend = new PretendSession({ people: [personOf()], reviews: [reviewOf()] });
		session.current = pretend.session;
		await render(ReviewPage, { session: pretend.session, service: serviceOf(), now: new Date('2026-05-04') });
		await page.getByRole('button', { name: /^Does somebody help you now/u }).click();
		await page.getByText('Grace', { exact: true }).last().click();
		expect(pretend.helpedBy).toBe('Grace');
	});
});

describe('what I can do now', () => {
	it('is to write to my IRO about it', async () => {
		await show();
		await expect.element(write()).toHaveTextContent('Write to Grace about my review');
		await expect.element(write()).toHaveAttribute('href', '/messages/iro?subject=review');
		await expect.element(page.getByText('you and Grace').first()).toBeVisible();
	});

	it('is to write to my social worker while I have no IRO', async () => {
		await show({ people: [worker] });
		await expect.element(page.getByText('You do not have an IRO yet. Ben can help you.')).toBeVisible();
		await expect.element(write()).toHaveAttribute('href', '/messages/social-worker?subject=review');
	});

	it('is nothing that leads nowhere when there is nobody', async () => {
		await show({ people: [] });
		await expect.element(write()).not.toBeInTheDocument();
		await expect.element(page.getByRole('link', { name: /Look at my plan/u })).toBeVisible();
	});

	it.each(LEVELS)('passes in every theme (%s)', async (level) => {
		const { container } = await show(
			{
				reviews: [reviewOf({ status: 'moved', changed: CHANGED })],
				reviewPeople: new Map([['review', COMING]])
			},
			level
		);
		await expectAccessible(container);
	});
});
