/**
 * A card must say now, next, who and by when, at the level of the reader.
 * A hard word must open its meaning under the sentence.
 * Each of the five answers must be saved with the card that it is about, once, and shown as chosen with how far it has come.
 * Words must be possible after an answer that is not OK, be kept while they are typed, and go with the answer.
 * When the device is full, nothing may be called saved, and the words must stay.
 * What changed must show before and after, why, and who decided; opening it must count as read.
 * A part with nothing in it must say so and lead to asking.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import type { ReadingLevel } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf, serviceOf } from '$lib/features/shell/testing/views';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PlanPart from './PlanPart.svelte';
import { cardOf, levelled } from './testing/cards';

const people = [personOf(), personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 2 })];

function withCard(card: PlanCard | null, parts: ConstructorParameters<typeof PretendSession>[0] = {}) {
	const planCards = new Map(card ? [[card.heading, card]] : []);
	return new PretendSession({ people, planCards, ...parts });
}

async function show(pretend: PretendSession, level: ReadingLevel = 'symbols-and-words', language = 'en') {
	appearance.follow({ level, language });
	await screenLanguage.use(language);
	session.current = pretend.session;
	return render(PlanPart, { session: pretend.session, heading: 'school' });
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const spoken = () => announcements.regions.join('');

beforeEach(async () => {
	await prepareReading();
	appearance.forget();
	freshPage();
	serviceInfo.current = serviceOf();
});

describe('PlanPart', () => {
	it.each([
		['symbols', '(symbols)'],
		['symbols-and-words', '(both)'],
		['words', '(words)']
	] as const)('says now, next, who and by when (%s)', async (level, mark) => {
		const { container } = await show(withCard(cardOf('school')), level);
		const text = container.textContent.replace(/\s+/g, ' ');
		expect(text).toContain(`I go to school. ${mark}`);
		expect(text).toContain(`Ben asks for more help. ${mark}`);
		await expect.element(page.getByText('Ms Lowry')).toBeVisible();
		await expect.element(page.getByText('12 June 2026')).toBeVisible();
		await expect.element(page.getByText('Ben wrote this on 1 May 2026.')).toBeVisible();
	});

	it('says so where no day is set', async () => {
		await show(withCard(cardOf('school', { byWhen: null })));
		await expect.element(page.getByText('No day is set for this.')).toBeVisible();
	});

	it.each(['symbols-and-words', 'words'] as const)('explains a hard word (%s)', async (level) => {
		const now = levelled('I have a care plan.');
		await show(withCard(cardOf('school', { now })), level);
		await button('care plan').click();
		await expect.element(button('care plan')).toHaveAttribute('aria-expanded', 'true');
		await expect.element(page.getByRole('button', { name: 'Listen: care plan' })).toBeVisible();
	});

	it.each([
		['OK', 'ok'],
		['Not sure', 'not-sure'],
		['Not OK', 'not-ok'],
		['I don’t understand', 'dont-understand'],
		['I want to change this', 'want-change']
	] as const)('saves "%s" with the card, once, and shows it as chosen', async (name, reaction) => {
		const pretend = withCard(cardOf('school', { version: 3 }));
		await show(pretend);
		await button(name).click();
		await expect.element(button(name)).toHaveAttribute('aria-pressed', 'true');
		await button(name).click();
		expect(pretend.said).toEqual([
			{ kind: 'plan-reaction', body: { heading: 'school', version: 3, reaction } }
		]);
		await expect.element(page.getByText('Saved here', { exact: true })).toBeVisible();
		expect(spoken()).toBe(`Saved here: ${name}`);
	});

	it('says a change of mind as another answer', async () => {
		const pretend = withCard(cardOf('school'));
		await show(pretend);
		await button('OK').click();
		await button('Not OK').click();
		expect(pretend.said.map(({ body }) => 'reaction' in body && body.reaction)).toEqual(['ok', 'not-ok']);
		await expect.element(button('OK')).toHaveAttribute('aria-pressed', 'false');
	});

	it('keeps words as they are typed, and sends them with the answer', async () => {
		const pretend = withCard(cardOf('school'));
		await show(pretend);
		await button('I want to change this').click();
		const field = page.getByRole('textbox', { name: 'What do you want to change?' });
		await field.fill('I want art');
		expect(pretend.draft('plan-reaction/school')).toBe('I want art');
		await button('Send these words').click();
		expect(pretend.said.at(-1)?.body).toMatchObject({ reaction: 'want-change', words: 'I want art' });
		expect(pretend.draft('plan-reaction/school')).toBe('');
		await expect.element(page.getByText('I want art')).toBeVisible();
		expect(spoken()).toBe('Your words are saved here.');
	});

	it('asks for words before it sends none, and goes to the field', async () => {
		const pretend = withCard(cardOf('school'));
		await show(pretend);
		await button('Not OK').click();
		await button('Send these words').click();
		await expect.element(page.getByText('Write something first, or leave it out.')).toBeVisible();
		await expect.element(page.getByRole('textbox')).toHaveFocus();
		expect(pretend.said).toHaveLength(1);
	});

	it('calls nothing saved on a full device, and keeps the words', async () => {
		const pretend = withCard(cardOf('school'));
		await show(pretend);
		await button('Not OK').click();
		await page.getByRole('textbox').fill('Too loud');
		pretend.refuses = 'storage-full';
		await button('Send these words').click();
		await expect.element(page.getByText('This device is full. Your words are not saved yet.')).toBeVisible();
		await expect.element(page.getByRole('textbox')).toHaveValue('Too loud');
		expect(pretend.said).toHaveLength(1);
	});

	it('shows what the IRO answered, and counts it as read', async () => {
		const body = { heading: 'school', version: 1, reaction: 'not-ok' } as const;
		const answer = {
			id: 'answer',
			from: { name: 'Grace Moss', role: 'iro', personId: 'grace' },
			text: { lang: 'en', text: 'I will ask.' },
			answers: 'mine',
			writtenAt: '2026-05-05T10:00:00+01:00',
			automatic: false
		} as const;
		const pretend = withCard(cardOf('school'), {
			entries: [savedOf('plan-reaction', body, { id: 'mine', state: 'answered' })],
			messages: [answer],
			news: [newsOf(4, 'message', 'answer', answer)]
		});
		await show(pretend);
		await expect.element(page.getByRole('article', { name: 'Grace answered you' })).toBeVisible();
		expect(pretend.read).toEqual(['message answer']);
	});

	it('shows what changed, why and who decided, and counts it as read', async () => {
		const before = cardOf('school', { next: levelled('Ben looks for a tutor.'), byWhen: '2026-04-01' });
		const card = cardOf('school', {
			version: 2,
			changed: { why: { lang: 'en', text: 'You asked for this.' }, before }
		});
		const pretend = withCard(card, {
			news: [newsOf(3, 'plan-card', 'school', card)],
			entries: [savedOf('plan-reaction', { heading: 'school', version: 1, reaction: 'ok' })]
		});
		const { container } = await show(pretend, 'words');
		await expect.element(button('What changed?')).toHaveAttribute('aria-expanded', 'true');
		const pairs = [...container.querySelectorAll('.pair')].map((pair) =>
			pair.textContent.replace(/\s+/g, ' ')
		);
		expect(pairs[0]).toMatch(/Before.*Ben looks for a tutor.*New.*Ben asks for more help/);
		expect(pairs[1]).toMatch(/Before.*1 April 2026.*New.*12 June 2026/);
		await expect.element(page.getByText('You asked for this.')).toBeVisible();
		await expect.element(page.getByText('Ben changed this on 1 May 2026.')).toBeVisible();
		await expect.element(page.getByText('Before it changed, you said: OK')).toBeVisible();
		await expect.element(button('OK')).toHaveAttribute('aria-pressed', 'false');
		expect(pretend.read).toEqual(['plan-card school']);
	});

	it('has what changed closed once it was read', async () => {
		const changed = { why: { lang: 'en', text: 'You asked.' }, before: cardOf('school') };
		await show(withCard(cardOf('school', { version: 2, changed })));
		await expect.element(button('What changed?')).toHaveAttribute('aria-expanded', 'false');
	});

	it('says who can see the plan, and who gets my answer', async () => {
		await show(withCard(cardOf('school')));
		await expect
			.element(page.getByText('Who can see my plan: you, Grace, Ben, my helpers and others who work on it'))
			.toBeVisible();
		await expect.element(page.getByText('Who can see my answer: you and Grace')).toBeVisible();
	});

	it('says once so when a machine put it into my language', async () => {
		const arabic = { symbols: 'أ', 'symbols-and-words': 'أذهب إلى المدرسة.', words: 'ج' };
		const now = { ...levelled('I go.'), translations: { ar: { text: arabic, checkedBy: null } } };
		const { container } = await show(
			withCard(cardOf('school', { now, next: now })),
			'symbols-and-words',
			'ar'
		);
		await expect.element(page.getByText('أذهب إلى المدرسة.').first()).toBeVisible();
		expect(container.textContent.split(t('machine'))).toHaveLength(2);
	});

	it('leads to asking where nothing is written yet, and says when I asked', async () => {
		const pretend = withCard(null, {
			entries: [
				savedOf('message', { words: 'Why?', subject: { on: 'plan', heading: 'school' } }, { state: 'seen' })
			]
		});
		await show(pretend);
		await expect.element(page.getByText('Nothing here yet. You can ask about school.')).toBeVisible();
		await expect.element(page.getByText('You asked about this.')).toBeVisible();
		await expect
			.element(page.getByRole('link', { name: 'Ask about this' }))
			.toHaveAttribute('href', '/messages/iro?subject=plan&heading=school');
	});

	it('is accessible in every theme and level', async () => {
		const changed = { why: { lang: 'en', text: 'You asked.' }, before: cardOf('school') };
		const { container } = await show(withCard(cardOf('school', { version: 2, changed })));
		await button('Not OK').click();
		await button('What changed?').click();
		await expectAccessible(container);
	});
});
