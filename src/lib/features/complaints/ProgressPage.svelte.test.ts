/**
 * It must say its name, who looks after it, and by when there is an answer.
 * It must say what was decided and why, and let me go on when I am not happy, once.
 * Before it is sent it must say so.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { ComplaintProgress } from '$lib/domain/complaints/complaint';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import ProgressPage from './ProgressPage.svelte';

const rule = { rule: 'complaint.stage-1.answer', profile: 'england', version: 2 };
const progress: ComplaintProgress = {
	id: 'food',
	reference: { thing: 'frog', number: 274 },
	track: 'complaint',
	handler: { name: 'Ruth Adey', role: 'complaints-officer' },
	acknowledgedAt: '2026-05-04T09:00:00Z',
	stages: [
		{
			stage: 1,
			startedOn: '2026-05-03',
			isPanel: false,
			answerBy: { ...rule, on: '2026-05-15' },
			latestBy: { ...rule, on: '2026-06-01' },
			decision: null
		}
	],
	mayGoOn: false
};
const decided: ComplaintProgress = {
	...progress,
	stages: progress.stages.map((stage) => ({
		...stage,
		decision: {
			at: '2026-05-10T09:00:00Z',
			by: 'Ruth Adey',
			outcome: 'partly',
			why: { lang: 'en', text: 'The cook keeps a plate for you.' }
		}
	})),
	mayGoOn: true
};
const told: ComplaintProgress = {
	...progress,
	told: {
		from: { name: 'Ben Acker', role: 'social-worker' },
		at: '2026-05-03T09:00:00Z',
		lang: 'en',
		about: [],
		body: { words: 'Nobody asks Kai.', childSays: { wasAsked: false, words: 'Kai was ill.' } }
	}
};
const said = savedOf(
	'complaint',
	{ words: 'Cold food.', wants: 'A hot plate' },
	{ id: 'food', state: 'seen' }
);

function show(complaints: ComplaintProgress[], entries = [said]) {
	const pretend = new PretendSession({ people: [personOf()], entries, complaints });
	session.current = pretend.session;
	return { pretend, shown: render(ProgressPage, { session: pretend.session, complaintId: 'food' }) };
}

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
	serviceInfo.current = serviceOf();
});

describe('ProgressPage', () => {
	it('says its name, who looks after it, and by when there is an answer', async () => {
		await show([progress]).shown;
		await expect.element(page.getByText(/Its name is Frog 274/)).toBeVisible();
		await expect.element(page.getByText(/^Ruth looks after it now/)).toBeVisible();
		await expect.element(page.getByText(/^You get an answer by Friday 15 May/)).toBeVisible();
		await expect.element(page.getByText(/If it is hard to find out: by Monday 1 June/)).toBeVisible();
		await expect.element(page.getByText('A hot plate')).toBeVisible();
		expect(page.getByRole('button', { name: /not happy/ }).elements()).toEqual([]);
	});

	it('says what was decided and why, and goes on once when I am not happy', async () => {
		const { pretend, shown } = show([decided]);
		await shown;
		await expect.element(page.getByText('Ruth Adey says: you are right about some of it.')).toBeVisible();
		await expect.element(page.getByText('The cook keeps a plate for you.')).toBeVisible();
		await page.getByRole('button', { name: /not happy/ }).click();
		await page.getByRole('button', { name: 'Go on to the next step' }).click();
		await expect
			.poll(() => pretend.said.at(-1))
			.toEqual({ kind: 'complaint-next', body: { complaint: 'food' } });
	});

	it('says that it has no name yet while it is not sent, and that nothing is there', async () => {
		await show([], [savedOf('complaint', { words: 'Cold food.' }, { id: 'food' })]).shown;
		await expect.element(page.getByText('It gets a name when it is sent.')).toBeVisible();
		await expect.element(page.getByText('Saved here', { exact: true })).toBeVisible();
	});

	it('does not say of a helper who told it that they cannot see it', async () => {
		const byDot = savedOf(
			'complaint',
			{ words: 'Cold food.' },
			{ id: 'food', saidBy: { by: 'helper', helper: 'Dot' } }
		);
		const pretend = new PretendSession({
			people: [personOf(), personOf({ id: 'dot', name: 'Dot', role: 'foster-carer' })],
			entries: [byDot],
			complaints: [progress]
		});
		session.current = pretend.session;
		await render(ProgressPage, { session: pretend.session, complaintId: 'food' });
		const lists = page.getByRole('list').filter({ hasText: 'Complaints officer' });
		await expect.element(lists).toHaveTextContent(/Dot/);
	});

	it('says that it takes longer, until when and why, in place of the days before', async () => {
		const stages = progress.stages.map((stage) => ({
			...stage,
			answerBy: { ...rule, on: '2026-06-01' },
			extension: {
				at: '2026-05-12T09:00:00Z',
				by: 'Ruth Adey',
				before: '2026-05-15',
				why: { lang: 'en', text: 'The cook is ill.' }
			}
		}));
		await show([{ ...progress, stages }]).shown;
		await expect.element(page.getByText(/takes longer than they said\. .* Monday 1 June/)).toBeVisible();
		await expect.element(page.getByText('The cook is ill.')).toBeVisible();
		expect(page.getByText(/15 May|hard to find out/).elements()).toEqual([]);
	});

	it('says who told it for me and with whose words, and takes what I say to it', async () => {
		const { pretend, shown } = show([told], []);
		await shown;
		await expect.element(page.getByRole('heading', { name: 'Ben told us this for you' })).toBeVisible();
		await expect.element(page.getByText('Nobody asks Kai.')).toBeVisible();
		await expect.element(page.getByText('Why Ben did not ask you')).toBeVisible();
		expect(page.getByRole('heading', { name: 'What I told you' }).elements()).toEqual([]);
		const send = page.getByRole('button', { name: 'Send what I think' });
		await page.getByRole('textbox', { name: 'Do you want to say more?' }).fill('I was asked.');
		await send.click();
		await expect.element(page.getByText('First choose if it is right.')).toBeVisible();
		expect(pretend.said).toEqual([]);
		await page.getByText('No, it is not right', { exact: true }).click();
		await send.click();
		const body = { complaint: 'food', ownView: 'not-right', words: 'I was asked.' };
		await expect.poll(() => pretend.said).toEqual([{ kind: 'complaint-next', body }]);
		await expect.element(page.getByRole('heading', { name: 'No, it is not right' })).toBeVisible();
	});

	it('is accessible in every theme and level', async () => {
		const { container } = await show([decided]).shown;
		await expectAccessible(container);
	});

	it('is accessible as well where somebody else told it', async () => {
		const { container } = await show([told], []).shown;
		await expectAccessible(container);
	});
});
