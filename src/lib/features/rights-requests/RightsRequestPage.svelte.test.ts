/**
 * Each of the four short ways must say who gets it, with the names of the rule, before it is sent.
 * What is about the IRO or the council must go past them; what has no name must carry nothing that tells it.
 * Saying no more must be enough.
 * Where nobody has the job it must say so and offer help, and no way to send.
 * Once it is sent, the page must go to it: out of sight, it would be sent again.
 * What was asked must stand there, with the day of the answer and the answer.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { RIGHTS_REQUESTS, type RightsRequest } from '$lib/domain/rights-requests/rights-request';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import RightsRequestPage from './RightsRequestPage.svelte';

const people = [
	personOf({ name: 'Grace Moss' }),
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 2 })
];
const advocacy = { name: 'Voices', phone: '0100', about: { lang: 'en', text: 'On your side.' } };

function show(want: RightsRequest, parts: ConstructorParameters<typeof PretendSession>[0] = { people }) {
	const pretend = new PretendSession(parts);
	session.current = pretend.session;
	return { pretend, shown: render(RightsRequestPage, { session: pretend.session, want }) };
}

const send = () => page.getByRole('button', { name: 'Send this' });
const choose = (words: string) => page.getByText(words, { exact: true }).click();

/** The names under one of the two headings. */
async function under(heading: string): Promise<string[]> {
	const title = page.getByRole('heading', { name: heading, exact: true });
	await expect.element(title).toBeVisible();
	const list = title.element().parentElement?.querySelectorAll('li') ?? [];
	return [...list].map((item) => item.lastChild?.textContent?.trim() ?? '');
}

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
	serviceInfo.current = serviceOf({ advocacy });
});

describe('RightsRequestPage', () => {
	it.each(RIGHTS_REQUESTS)('%s is asked for with one press and nothing more said', async (want) => {
		const { pretend, shown } = show(want);
		await shown;
		await send().click();
		await expect.poll(() => pretend.said).toEqual([{ kind: 'rights-request', body: { want } }]);
		await expect.element(page.getByRole('heading', { name: /^I asked on/ })).toHaveFocus();
	});

	it('a different IRO is asked of the manager, and the IRO does not see it', async () => {
		await show('different-iro').shown;
		expect(await under('Can see this')).toEqual(['You', 'IRO manager']);
		expect(await under('Cannot see')).toContain('Grace Moss');
		await expect.element(page.getByText(/^You get an answer in \d+ working days?\.$/)).toBeVisible();
	});

	it('a lawyer is asked of the IRO, and past everybody at the council where it is about them', async () => {
		const { pretend, shown } = show('lawyer');
		await shown;
		expect(await under('Can see this')).toContain('Grace Moss');
		await choose('Yes');
		expect(await under('Can see this')).not.toContain('Grace Moss');
		expect(await under('Cannot see')).toEqual(['Grace Moss', 'Ben Acker']);
		await send().click();
		await expect
			.poll(() => pretend.said)
			.toEqual([{ kind: 'rights-request', body: { want: 'lawyer', aboutCouncil: true } }]);
	});

	it('the people in charge can be told without a name', async () => {
		const { pretend, shown } = show('people-in-charge');
		await shown;
		await choose('No, without my name');
		await page.getByRole('textbox', { name: /^Do you want to say more/ }).fill('Buses cost too much.');
		await send().click();
		await expect
			.poll(() => pretend.said)
			.toEqual([
				{
					kind: 'rights-request',
					body: { want: 'people-in-charge', unnamed: true, words: 'Buses cost too much.' }
				}
			]);
	});

	it('says so and offers help where nobody has the job', async () => {
		serviceInfo.current = serviceOf();
		await show('lawyer').shown;
		await choose('Yes');
		await expect.element(page.getByText('Nobody has this job for you now.')).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Help now' })).toHaveAttribute('href', '/help');
		expect(send().elements()).toEqual([]);
	});

	it('shows what was asked, the day of the answer, and then the answer, which counts as read', async () => {
		const asked = savedOf(
			'rights-request',
			{ want: 'my-file', words: 'All of it.' },
			{ id: 'asked', state: 'seen', receipt: { seenAt: '2026-05-04T09:00:00Z', answerBy: '2026-05-15' } }
		);
		const other = savedOf('rights-request', { want: 'lawyer', words: 'Not here.' }, { id: 'other' });
		const answer = {
			id: 'answer',
			from: { name: 'Owen Tarrant', role: 'iro-manager' as const },
			text: { lang: 'en', text: 'Ben reads it with you.' },
			answers: 'asked',
			writtenAt: '2026-05-06T09:00:00Z',
			automatic: false
		};
		const { pretend, shown } = show('my-file', { people, entries: [asked, other], messages: [answer] });
		pretend.view = {
			...pretend.view,
			news: [{ seq: 9, kind: 'message', id: 'answer', at: answer.writtenAt, body: answer }]
		};
		await shown;
		await expect.element(page.getByText('All of it.')).toBeVisible();
		await expect.element(page.getByText('You get an answer by Friday 15 May.')).toBeVisible();
		await expect.element(page.getByText('Owen Tarrant answered')).toBeVisible();
		await expect.element(page.getByText('Ben reads it with you.')).toBeVisible();
		expect(page.getByText('Not here.').elements()).toEqual([]);
		await expect.poll(() => pretend.read).toEqual(['message answer']);
	});

	it('is accessible in every theme and level', async () => {
		const { container } = await show('people-in-charge').shown;
		await expectAccessible(container);
	});
});
