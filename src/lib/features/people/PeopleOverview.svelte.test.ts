/**
 * My IRO must come first, and then everybody else, those who help before family.
 * Each person must be one link, named by their name and what they do in one plain line (NCB-AppB-1).
 * A child without an IRO must be told so kindly, with no promise of a day, and whom to ask.
 * The place's own word for the IRO must stand everywhere (NCB-AppB-7).
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Person } from '$lib/domain/people/person';
import type { ReadingLevel } from '$lib/domain/text/text';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import PeopleOverview from './PeopleOverview.svelte';

const today = '2026-05-04';
const iro = personOf({ name: 'Grace Mensah', since: '2024-12-04', order: 9 });
const worker = personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 1 });
const people: Person[] = [
	personOf({ id: 'mum', name: 'Mummy Tess', role: 'mum', order: 1 }),
	worker,
	personOf({
		id: 'okafor',
		name: 'Mr Okafor',
		role: 'teacher',
		job: { lang: 'en', text: 'Teaches me at Larkspur School.' },
		order: 2
	}),
	iro
];

async function show(level: ReadingLevel = 'symbols-and-words', shown = people) {
	appearance.follow({ level });
	session.current = new PretendSession({ people: shown }).session;
	return render(PeopleOverview, { people: shown, today });
}

const LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;
const linkNames = (container: Element) =>
	[...container.querySelectorAll('a[href^="/people/"] b')].map((name) => name.textContent);

beforeEach(() => {
	appearance.forget();
	freshPage();
	serviceInfo.current = serviceOf();
});

describe('PeopleOverview', () => {
	it.each(LEVELS)('shows my IRO first, then those who help me, then my family (%s)', async (level) => {
		const { container } = await show(level);
		expect(linkNames(container).slice(0, 4)).toEqual([
			'Grace Mensah',
			'Ben Acker',
			'Mr Okafor',
			'Mummy Tess'
		]);
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('My people');
	});

	it('says what my IRO does, since when, and how soon they answer', async () => {
		await show();
		const press = page.getByRole('link', { name: /^Grace Mensah/u });
		await expect.element(press).toHaveAttribute('href', '/people/grace');
		await expect.element(press).toHaveTextContent('My Independent Reviewing Officer');
		await expect.element(press).toHaveTextContent('My IRO leads my review');
		await expect.element(press).toHaveTextContent('1 year and 5 months');
		await expect.element(press).toHaveTextContent('Grace answers within 3 days');
	});

	it('says everybody’s job in one plain line: their own, or that of their role', async () => {
		await show();
		await expect
			.element(page.getByRole('link', { name: 'Mr Okafor Teacher Teaches me at Larkspur School.' }))
			.toHaveAttribute('href', '/people/okafor');
		await expect
			.element(
				page.getByRole('link', { name: 'Ben Acker Social worker Visits me and makes my plan with me.' })
			)
			.toBeVisible();
	});

	it('says a name and a role, and no more, in the symbols level', async () => {
		await show('symbols');
		await expect
			.element(page.getByRole('link', { name: 'Ben Acker Social worker', exact: true }))
			.toBeVisible();
	});

	it('tells a child who has no IRO yet so, who is choosing, and whom to ask', async () => {
		await show('symbols-and-words', [worker]);
		await expect.element(page.getByText('You do not have an IRO yet.')).toBeVisible();
		await expect.element(page.getByText('The IRO manager is choosing one.')).toBeVisible();
		await expect.element(page.getByText('You can ask Ben about it.')).toBeVisible();
		await expect.element(page.getByRole('link', { name: 'The promise' })).not.toBeInTheDocument();
	});

	it('says so on the first day, when nobody is there yet', async () => {
		await show('symbols-and-words', []);
		await expect.element(page.getByText('When you have people here')).toBeVisible();
		await expect.element(page.getByText('You can ask')).not.toBeInTheDocument();
	});

	it('still shows who it was when the last IRO has left, in the adult’s own words', async () => {
		const left = personOf({
			name: 'Peter Lane',
			until: '2026-04-30',
			whyEnded: { lang: 'en', text: 'Peter has a new job. It is not because of you.' }
		});
		await show('words', [left, worker]);
		await expect.element(page.getByRole('heading', { name: 'My last IRO' })).toBeVisible();
		await expect.element(page.getByText('until 30 April 2026')).toBeVisible();
		await expect.element(page.getByText('It is not because of you.')).toBeVisible();
	});

	it('calls the IRO what they are called where the child lives', async () => {
		serviceInfo.current = serviceOf({ iroLabel: 'progress reviewer' });
		const { container } = await show();
		await expect.element(page.getByRole('heading', { name: 'My progress reviewer' })).toBeVisible();
		expect(container.textContent).not.toMatch(/IRO|Independent Reviewing/u);
	});

	it('says once for a whole group when a machine put somebody’s job into this language', async () => {
		const job = {
			lang: 'ar',
			text: 'تعلّمني',
			translations: { en: { text: 'Teaches me.', checkedBy: null } }
		};
		const teacher = personOf({ id: 'a', name: 'Ms Bale', role: 'teacher', job });
		const other = personOf({ id: 'b', name: 'Ms Lowry', role: 'teacher', job });
		await show('words', [iro, teacher, other]);
		await expect.element(page.getByText('A machine put this into your language.')).toBeVisible();
	});

	it('leads to the honest answers', async () => {
		const { container } = await show();
		const hrefs = [...container.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
		expect(hrefs).toEqual(['/people/independence', '/people/who-to-ask', '/people/promise']);
	});

	it.each(LEVELS)('passes in every theme (%s)', async (level) => {
		const { container } = await show(level);
		await expectAccessible(container);
	});
});
