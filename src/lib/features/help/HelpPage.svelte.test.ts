/**
 * It must show numbers with no network and before anybody has joined.
 * The number for danger must come first, and be one press.
 * It must say that nobody watches the app day and night.
 * It must name who of my people can be called, and lead to an advocate.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { personOf, serviceOf, viewOf } from '$lib/features/shell/testing/views';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import HelpPage from './HelpPage.svelte';

const links = (container: Element) =>
	[...container.querySelectorAll('a')].map((link) => link.getAttribute('href'));

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('HelpPage', () => {
	it('carries two numbers itself, for a device that never reached the service', async () => {
		const { container } = await render(HelpPage, { service: null, view: null });
		expect(links(container)).toEqual(['tel:999', 'tel:08001111']);
	});

	it('shows the numbers of the child’s own place, danger first', async () => {
		const service = serviceOf({
			helpLines: [
				{
					id: 'night',
					name: 'Night line',
					text: '07700 900000',
					web: 'https://example.org/night',
					about: { lang: 'en', text: 'Somebody to talk to.' },
					emergency: false
				},
				...(serviceOf().places[0]?.helpLines ?? [])
			]
		});
		const { container } = await render(HelpPage, { service, view: viewOf() });
		expect(links(container)).toEqual([
			'tel:999',
			'sms:07700900000',
			'https://example.org/night',
			'/speak-up/advocate'
		]);
		await expect.element(page.getByRole('link', { name: 'Call 999' })).toHaveClass('solid');
	});

	it.each([
		['symbols', 'Nobody reads this app at night.'],
		['symbols-and-words', 'Nobody watches this app all day and night.'],
		['words', 'Nobody watches this app day and night.']
	] as const)('says that nobody watches the app (%s)', async (level, words) => {
		appearance.follow({ level });
		const { container } = await render(HelpPage, { service: null, view: null });
		expect(container.textContent).toContain(words);
	});

	it('names who of my people can be called, and nobody who is gone', async () => {
		const people = [
			personOf({ reach: [{ way: 'call', detail: '07700 900101' }] }),
			personOf({ id: 'sam', name: 'Sam', role: 'brother', reach: [{ way: 'visit' }] }),
			personOf({
				id: 'old',
				name: 'Old',
				until: '2025-01-01',
				reach: [{ way: 'call', detail: '07700 900102' }]
			})
		];
		const { container } = await render(HelpPage, { service: null, view: viewOf({ people }) });
		expect(links(container)).toContain('tel:07700900101');
		expect(links(container)).not.toContain('tel:07700900102');
		await expect.element(page.getByRole('link', { name: /Call Grace/u })).toBeVisible();
	});

	it('shows another language as one, and says when only a machine has put it there', async () => {
		const service = serviceOf({
			helpLines: [
				{
					id: 'line',
					name: 'Llinell',
					phone: '0100',
					about: { lang: 'cy', text: 'Am ddim.', translations: { en: { text: 'Free.', checkedBy: null } } },
					emergency: false
				}
			]
		});
		const { container } = await render(HelpPage, { service, view: viewOf() });
		expect(container.textContent).toContain('Free.');
		expect(container.textContent).toContain('A machine put this into your language.');
	});

	it('passes in every theme and level', async () => {
		const view = viewOf({ people: [personOf({ reach: [{ way: 'call', detail: '07700 900101' }] })] });
		const { container } = await render(HelpPage, { service: serviceOf(), view });
		await expectAccessible(container);
	});
});
