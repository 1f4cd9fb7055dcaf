/**
 * Each right must lead to one thing that the child can do about it now (N-CoP-4.2).
 * "Who can help me?" must show the ladder of the place, and no step that the place has not (N-CoP-4.3).
 * "What my IRO can't keep secret" must be answered by a symbol, and be kept (J-6.3).
 * "What happens to my words" must lead to who has looked (D-9).
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { RIGHTS } from '$lib/domain/rights/rights';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import RightsPage from './RightsPage.svelte';
import SecretsPage from './SecretsPage.svelte';
import WhoHelpsPage from './WhoHelpsPage.svelte';
import WordsPage from './WordsPage.svelte';

const LEVELS = ['symbols', 'symbols-and-words', 'words'] as const;
const [town] = serviceOf({
	profile: 'jersey-2013',
	ladder: [
		{ kind: 'commissioner', name: 'The Commissioner', phone: '01632 960184' },
		{ kind: 'dispute', name: 'My IRO' }
	]
}).places;

let pretend: PretendSession;

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
	pretend = new PretendSession();
	session.current = pretend.session;
	serviceInfo.current = serviceOf();
});

function hrefs(container: Element): (string | null)[] {
	return [...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));
}

describe('my rights', () => {
	it.each(LEVELS)('has one thing to do for each, and the law of the place (%s)', async (level) => {
		appearance.follow({ level });
		const { container } = await render(RightsPage, { place: town });
		expect(hrefs(container)).toEqual(expect.arrayContaining(RIGHTS.map(({ href }) => href)));
		expect(container.querySelectorAll('li')).toHaveLength(RIGHTS.length);
		await expect.element(page.getByText('The law is the children’s law of Jersey.')).toBeVisible();
		await expectAccessible(container);
	});

	it('names no law while the place is not known', async () => {
		await render(RightsPage, { place: undefined });
		expect(page.getByText(/The law is/).elements()).toEqual([]);
	});
});

describe('who can help me', () => {
	it('shows the steps of the place and no other', async () => {
		const { container } = await render(WhoHelpsPage, { place: town });
		await expect.element(page.getByRole('heading', { name: 'The Commissioner' })).toBeVisible();
		expect(hrefs(container)).toEqual(['/speak-up/advocate', 'tel:01632960184', '/messages/iro', '/help']);
		expect(container.textContent).not.toContain('Cafcass');
		await expectAccessible(container);
	});
});

describe('what my IRO can’t keep secret', () => {
	it('is answered by a symbol, and kept', async () => {
		const { container } = await render(SecretsPage, { session: pretend.session });
		await page.getByText('I get it', { exact: true }).click();
		expect(pretend.said).toEqual([{ kind: 'settings', body: { more: { knowsSecrets: 'got-it' } } }]);
		await expectAccessible(container);
	});

	it('leads whoever is not sure to the IRO', async () => {
		pretend.view = { ...pretend.view, settings: { more: { knowsSecrets: 'not-sure' } } };
		await render(SecretsPage, { session: pretend.session });
		await expect
			.element(page.getByRole('link', { name: 'Ask my IRO about it' }))
			.toHaveAttribute('href', '/messages/iro');
	});
});

describe('on a helper’s device', () => {
	it('nobody says in the child’s name that they know', async () => {
		pretend.member = { ...pretend.member, role: 'helper' };
		await render(SecretsPage, { session: pretend.session });
		await expect.element(page.getByText('A court says that they must tell.')).toBeVisible();
		await expect.element(page.getByRole('group', { name: 'Do you get it?' })).not.toBeInTheDocument();
	});
});

describe('what happens to my words', () => {
	it.each(LEVELS)('is told step by step (%s)', async (level) => {
		appearance.follow({ level });
		const { container } = await render(WordsPage, {});
		expect(hrefs(container)).toEqual(['/settings/lock', '/settings/looked']);
		await expectAccessible(container);
	});
});
