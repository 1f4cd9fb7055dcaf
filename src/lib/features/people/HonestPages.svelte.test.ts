/**
 * "Who does my IRO work for?" must say who pays, by the place, and never guess (NCB-AppB-7).
 * "Who do I ask?" must show the child's own people, and let anything go to the IRO anyway (J-1.10),
 * but never lead a worry about the IRO to the IRO.
 * The promise must be readable on a page of its own.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PromisePage from './PromisePage.svelte';
import WhoToAskPage from './WhoToAskPage.svelte';
import WorkForPage from './WorkForPage.svelte';

const LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;
const iro = personOf({ name: 'Grace Mensah' });
const carer = personOf({ id: 'dot', name: 'Dot', role: 'foster-carer' });
const advocate = personOf({ id: 'shona', name: 'Shona Pell', role: 'advocate' });
const people = [iro, carer, advocate];
const promise = { iroPersonId: 'grace', iroName: 'Grace Mensah', signedOn: '2025-01-12' };

beforeEach(() => {
	appearance.forget();
	freshPage();
	appearance.follow({ level: 'symbols-and-words' });
	session.current = new PretendSession({ people, promise }).session;
	serviceInfo.current = serviceOf();
});

describe('“Who does my IRO work for?”', () => {
	it.each([
		[{ whoPays: 'council' }, 'paid by the council that looks after you'],
		[{ whoPays: 'minister' }, 'paid by the government of the island'],
		[undefined, 'paid by the people who run care where you live']
	] as const)('says who pays', async (place, words) => {
		await render(WorkForPage, { people, place });
		await expect.element(page.getByText(words)).toBeVisible();
	});

	it('says it line by line in the symbols level', async () => {
		appearance.follow({ level: 'symbols' });
		const { container } = await render(WorkForPage, { people, place: { whoPays: 'council' } });
		const lines = [...container.querySelectorAll('.card li')].map((line) => line.textContent.trim());
		expect(lines).toHaveLength(8);
		expect(lines[2]).toBe('They can say that my social worker is wrong.');
	});

	it('leads to somebody who is on my side, and to somebody outside', async () => {
		await render(WorkForPage, { people, place: { whoPays: 'council' } });
		await expect
			.element(page.getByRole('link', { name: /^Shona Pell/u }))
			.toHaveAttribute('href', '/people/shona');
		await expect
			.element(page.getByRole('link', { name: /Talk to somebody outside/u }))
			.toHaveAttribute('href', '/help');
	});

	it.each(LEVELS)('passes in every theme (%s)', async (level) => {
		appearance.follow({ level });
		const { container } = await render(WorkForPage, { people, place: { whoPays: 'council' } });
		await expectAccessible(container);
	});
});

describe('“Who do I ask?”', () => {
	it('sends a school bag to those close by, and lets me send it to my IRO anyway (J-1.10)', async () => {
		await render(WhoToAskPage, { people });
		await page.getByRole('button', { name: 'I need something, like a school bag.' }).click();
		await expect.element(page.getByRole('link', { name: /^Dot/u })).toHaveAttribute('href', '/people/dot');
		await expect
			.element(page.getByRole('link', { name: 'Send it to my IRO anyway' }))
			.toHaveAttribute('href', '/messages/iro');
	});

	it('does not lead a worry about my IRO to my IRO', async () => {
		await render(WhoToAskPage, { people });
		await page.getByRole('button', { name: 'I am not happy with my IRO.' }).click();
		await expect.element(page.getByRole('link', { name: /^Shona Pell/u })).toBeVisible();
		await expect.element(page.getByRole('link', { name: /IRO anyway/u })).not.toBeInTheDocument();
	});

	it('leads from “I do not feel safe” to Help now', async () => {
		await render(WhoToAskPage, { people });
		await page.getByRole('button', { name: 'I do not feel safe.' }).click();
		await expect.element(page.getByRole('link', { name: 'Help now' })).toHaveAttribute('href', '/help');
	});

	it('offers no way to an IRO that the child does not have', async () => {
		await render(WhoToAskPage, { people: [carer] });
		await page.getByRole('button', { name: 'I need something, like a school bag.' }).click();
		await expect.element(page.getByRole('link', { name: /IRO/u })).not.toBeInTheDocument();
	});

	it.each(LEVELS)('passes in every theme (%s)', async (level) => {
		appearance.follow({ level });
		const { container } = await render(WhoToAskPage, { people });
		await page.getByRole('button', { name: 'I want to know my rights.' }).click();
		await expectAccessible(container);
	});
});

describe('the promise’s own page', () => {
	it('is named after who promises, and shows who signed and when', async () => {
		await render(PromisePage, { people, promise });
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Grace’s promise to me');
		await expect.element(page.getByText('Signed by Grace Mensah on 12 January 2025')).toBeVisible();
	});

	it('says so when there is nobody to promise anything', async () => {
		await render(PromisePage, { people: [carer], promise: null });
		await expect.element(page.getByText('There is no promise here yet.')).toBeVisible();
		await expect.element(page.getByText('You do not have an IRO yet.')).toBeVisible();
	});

	it('keeps the name of NAIRO where the IRO is called something else', async () => {
		serviceInfo.current = serviceOf({ iroLabel: 'progress reviewer' });
		await render(PromisePage, { people, promise });
		await expect
			.element(page.getByText('Your progress reviewer makes you these eleven promises.'))
			.toBeVisible();
		await expect
			.element(page.getByText('These promises come from NAIRO, the National Association of IROs.'))
			.toBeVisible();
	});

	it.each(LEVELS)('passes in every theme (%s)', async (level) => {
		appearance.follow({ level });
		const { container } = await render(PromisePage, { people, promise });
		await expectAccessible(container);
	});
});
