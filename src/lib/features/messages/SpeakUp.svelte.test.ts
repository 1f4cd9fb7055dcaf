/**
 * It must lead to everybody who can be written to, by name.
 * "Please call me" must take one press, and a second press while it waits must send nothing more.
 * What was sent must stand there with how far it has come, the newest first, and whose it was to.
 * It must lead to an advocate, and name itself no other way.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { PretendSession, savedOf } from '$lib/features/shell/testing/sessions.svelte';
import { personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import { SPEAK_UP_WAYS } from './speak-up-ways';
import SpeakUp from './SpeakUp.svelte';

const people = [
	personOf({ name: 'Grace Moss', since: '2026-01-01' }),
	personOf({ id: 'ann', name: 'Ann Poe', since: '2025-01-01', until: '2025-12-31' }),
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker', order: 2 })
];

function show(pretend: PretendSession) {
	session.current = pretend.session;
	return render(SpeakUp, { session: pretend.session });
}

const press = (name: RegExp) => page.getByRole('button', { name });

beforeEach(() => {
	appearance.forget();
	freshPage();
	document.body.className = 'a-speak';
	serviceInfo.current = serviceOf();
});

describe('SpeakUp', () => {
	it('leads to those who can be written to', async () => {
		await show(new PretendSession({ people }));
		await expect
			.element(page.getByRole('link', { name: /^To Grace/ }))
			.toHaveAttribute('href', '/messages/iro');
		await expect
			.element(page.getByRole('link', { name: /^To Ben/ }))
			.toHaveAttribute('href', '/messages/social-worker');
	});

	it('asks for a call in one press, and not twice', async () => {
		const pretend = new PretendSession({ people });
		await show(pretend);
		await press(/^Please call me/).click();
		expect(pretend.said).toEqual([{ kind: 'contact-request', to: ['iro'], body: { way: 'call' } }]);
		expect(announcements.regions.join('')).toBe('Saved here: Please call me');
		await press(/^Please call me/).click();
		await expect.element(page.getByText('You asked already. Grace knows, or will know soon.')).toBeVisible();
		expect(pretend.said).toHaveLength(1);
	});

	it('may ask again once the last call was answered', async () => {
		const answered = savedOf('contact-request', { way: 'visit' }, { state: 'answered' });
		const pretend = new PretendSession({ people, entries: [answered] });
		await show(pretend);
		await press(/^Please visit me/).click();
		expect(pretend.said).toHaveLength(2);
	});

	it('calls nothing saved on a device that could not keep it', async () => {
		const pretend = new PretendSession({ people });
		pretend.refuses = 'storage-broken';
		await show(pretend);
		await press(/^Please call me/).click();
		await expect.element(page.getByText('This device could not save your words. Try again.')).toBeVisible();
		expect(pretend.said).toEqual([]);
	});

	it('shows what was sent and to whom, the newest first', async () => {
		const entries = [
			savedOf(
				'message',
				{ words: 'Hello Ann' },
				{ id: '1', madeAt: '2025-06-01T10:00:00Z', state: 'answered' }
			),
			savedOf('message', { symbols: ['want', 'bike'] }, { id: '2', to: ['social-worker'], state: 'seen' }),
			savedOf('settings', { level: 'words' }, { id: '3' }),
			savedOf('message', { words: 'Can I stay at my nan’s for the whole weekend please?' }, { id: '4' })
		];
		const { container } = await show(new PretendSession({ people, entries }));
		const lines = [...container.querySelectorAll('li a')].map((link) =>
			link.textContent.replace(/\s+/g, ' ')
		);
		expect(lines).toEqual([
			'To Grace: Can I stay at my nan’s for the whole weekend …',
			'To Ben: want bike',
			'To Ann: Hello Ann'
		]);
		await expect.element(page.getByText('Seen', { exact: true })).toBeVisible();
	});

	it('leads to an advocate', async () => {
		await show(new PretendSession({ people }));
		await expect
			.element(page.getByRole('link', { name: /^Get an advocate/ }))
			.toHaveAttribute('href', '/speak-up/advocate');
	});

	it('leads to a complaint, to thanks, and to whoever owes an answer', async () => {
		await show(new PretendSession({ people }));
		const hrefs = page
			.getByRole('link')
			.elements()
			.map((link) => link.getAttribute('href'));
		expect(hrefs).toEqual(expect.arrayContaining(SPEAK_UP_WAYS.map(({ href }) => href)));
	});

	it('is accessible in every theme and level', async () => {
		const entries = [savedOf('contact-request', { way: 'call' }, { state: 'sent' })];
		const { container } = await show(new PretendSession({ people, entries }));
		await expectAccessible(container);
	});
});
