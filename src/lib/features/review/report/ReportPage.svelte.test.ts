/**
 * It must show each part in all three levels, ready to be heard, with who wrote it and when.
 * It must take one press to say that a part is not right, and why after it in any way, kept before it is sent.
 * What was said of the text before must not pass for what I say of this one.
 * A helper’s device must show none of it.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ReportPart } from '$lib/domain/review/report';
import type { ReadingLevel } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf, reviewOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session, type ChildView } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ReportPage from './ReportPage.svelte';

const LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;

const partOf = (more: Partial<ReportPart> = {}): ReportPart => ({
	review: 'review',
	topic: 'school',
	version: 1,
	text: { lang: 'en', text: 'You like music at school.' },
	from: { name: 'Ben', role: 'social-worker', personId: 'ben' },
	at: '2026-05-01T10:00:00+01:00',
	...more
});

async function show(parts: ReportPart[], more: Partial<ChildView> = {}, level: ReadingLevel = 'words') {
	appearance.follow({ level });
	const pretend = new PretendSession({
		people: [personOf(), personOf({ id: 'ben', name: 'Ben', role: 'social-worker', order: 2 })],
		reportParts: new Map(parts.map((part) => [`${part.review}/${part.topic}`, part])),
		...more
	});
	session.current = pretend.session;
	const shown = await render(ReportPage, {
		session: pretend.session,
		review: reviewOf(),
		today: '2026-05-04'
	});
	return { ...shown, pretend };
}

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-review';
	serviceInfo.current = serviceOf();
});

describe('what the social worker wrote', () => {
	it.each(LEVELS)('is shown part by part, with who wrote it (%s)', async (level) => {
		const { container } = await show([partOf(), partOf({ topic: 'home' })], {}, level);
		const school = page.getByRole('region', { name: 'School' });
		await expect.element(school).toHaveTextContent(/Ben wrote this on/);
		await expect.element(school.getByRole('button', { name: /Listen/ }).first()).toBeVisible();
		await expect.element(page.getByRole('region', { name: 'Where I live' })).toBeVisible();
		await expectAccessible(container);
	});

	it('takes one press, and then words', async () => {
		const { pretend } = await show([partOf()]);
		await page.getByRole('button', { name: 'Not right' }).click();
		const body = { review: 'review', topic: 'school', version: 1, answer: 'no' };
		expect(pretend.said).toEqual([{ kind: 'report-answer', body }]);
		const words = page.getByRole('textbox', { name: 'What is not right?' });
		await words.fill('I hate music');
		expect(pretend.draft('report-answer/review/school')).toBe('I hate music');
		await page.getByRole('button', { name: 'Send' }).click();
		expect(pretend.said.at(-1)?.body).toEqual({ ...body, words: 'I hate music' });
		const said = page.getByRole('group', { name: 'You said:' });
		await expect.element(said).toHaveFocus();
		await expect.element(said).toHaveTextContent('I hate music');
		await expect.element(page.getByRole('link', { name: /advocate/i }).first()).toBeVisible();
	});

	it('takes why in symbols, by voice, drawing, photo and film as well', async () => {
		const { pretend, container } = await show([partOf()], {}, 'symbols');
		await page.getByRole('button', { name: 'Not right' }).click();
		for (const way of ['Talk', 'Draw', 'Photo', 'Film'])
			await expect.element(page.getByRole('button', { name: way, exact: true })).toBeVisible();
		await expectAccessible(container);
		await page.getByRole('button', { name: 'Send' }).click();
		await expect.element(page.getByText('Write something, or choose a symbol first.')).toBeVisible();
		await page.getByRole('button', { name: 'I', exact: true }).click();
		await page.getByRole('button', { name: 'Send' }).click();
		expect(pretend.said.at(-1)?.body).toMatchObject({ topic: 'school', answer: 'no', symbols: ['me'] });
		await expect.element(page.getByRole('group', { name: 'You said:' })).toHaveFocus();
	});

	it('asks again once it was written anew, and says what was said before', async () => {
		const before = { review: 'review', topic: 'school', version: 1, answer: 'no' } as const;
		await show([partOf({ version: 2 })], { entries: [savedOf('report-answer', before)] });
		await expect
			.element(page.getByText('It was another text before. You said then: Not right'))
			.toBeVisible();
		await expect
			.element(page.getByRole('button', { name: 'Not right' }))
			.toHaveAttribute('aria-pressed', 'false');
	});

	it('says by when it is there, while there is nothing', async () => {
		await show([], {});
		await expect.element(page.getByText('Nothing is here yet.')).toBeVisible();
	});

	it('is no news once it was opened', async () => {
		const { pretend } = await show([partOf()], {
			news: [newsOf(1, 'report-part', 'review/school', partOf())]
		});
		await expect.poll(() => pretend.read).toContain('report-part review/school');
	});

	it('is not shown on a helper’s device', async () => {
		const pretend = new PretendSession({
			reportParts: new Map([['review/school', partOf()]])
		});
		pretend.member = { ...pretend.member, role: 'helper' };
		session.current = pretend.session;
		await render(ReportPage, { session: pretend.session, review: reviewOf(), today: '2026-05-04' });
		await expect.element(page.getByText('This is for Kai to read first.')).toBeVisible();
		await expect.element(page.getByText('You like music at school.')).not.toBeInTheDocument();
	});
});
