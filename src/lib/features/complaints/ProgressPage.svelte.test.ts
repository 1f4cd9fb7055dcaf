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

	it('is accessible in every theme and level', async () => {
		const { container } = await show([decided]).shown;
		await expectAccessible(container);
	});
});
