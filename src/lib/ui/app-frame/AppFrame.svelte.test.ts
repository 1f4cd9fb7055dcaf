/**
 * The first thing for a keyboard must be a way past the bars, to the page itself.
 * Help now and Leave must be on every screen, in the same order, focus modes included.
 * The five places must be a named navigation, in a list, with the current one marked.
 * A focus mode must have no places.
 * Leave must work by press and by three Escapes, and must be a real link before any script runs.
 * "Pretend children" must be on the page without covering anything, and must not come in late.
 * The state of the connection must be a status, so that a change is read out.
 * Nothing may need sideways scrolling at 320 px, nor there with text at twice its size.
 * Every press area of the bars must be at least 48 px high.
 * The frame must be announced in this order: the way past, the banner with its links, the page, the places with the current one.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import { AREAS } from '$lib/ui/plate/areas';
import AppFrame from './AppFrame.svelte';

const NAMES = ['Home', 'My people', 'My plan', 'My review', 'Speak up'];

const frame = {
	area: 'plan',
	brand: { href: '/home', words: 'My Review' },
	help: { href: '/help', words: 'Help now' },
	leave: { href: 'https://example.org/', words: 'Leave' },
	onleave: () => {},
	skip: 'Go to the page',
	navLabel: 'Places',
	places: AREAS.map((area, i) => ({
		area,
		href: `/${area}`,
		words: NAMES[i] ?? '',
		current: area === 'plan'
	})),
	children: words('The page')
} as const;

beforeEach(async () => {
	freshPage();
	await page.viewport(390, 844);
});

describe('AppFrame', () => {
	it('offers the way past the bars first, and it leads to the page', async () => {
		await render(AppFrame, { ...frame });
		await userEvent.tab();
		await expect.element(page.getByRole('link', { name: 'Go to the page' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('main')).toHaveFocus();
		history.replaceState(null, '', location.pathname + location.search);
	});

	it.each([
		['with the five places', frame.places],
		['in a focus mode', []]
	])('keeps Help now and Leave, in this order, %s', async (_, places) => {
		await render(AppFrame, { ...frame, places });
		const links = page.getByRole('banner').getByRole('link').elements();
		expect(links.map((link) => link.textContent.trim()).slice(-2)).toEqual(['Help now', 'Leave']);
	});

	it('lists the five places and marks the current one', async () => {
		await render(AppFrame, { ...frame });
		const places = page.getByRole('navigation', { name: 'Places' });
		expect(places.getByRole('listitem').elements()).toHaveLength(5);
		expect(
			places
				.getByRole('link')
				.elements()
				.map((link) => link.getAttribute('aria-current'))
		).toEqual([null, null, 'page', null, null]);
	});

	it('has no places in a focus mode', async () => {
		await render(AppFrame, { ...frame, places: [] });
		expect(page.getByRole('navigation').elements()).toHaveLength(0);
	});

	it('shows the way back instead of the mark, where there is one', async () => {
		await render(AppFrame, { ...frame, back: { href: '/people', words: 'My people' } });
		const banner = page.getByRole('banner');
		await expect.element(banner.getByRole('link', { name: 'My people' })).toBeVisible();
		expect(banner.getByRole('link', { name: 'My Review' }).elements()).toHaveLength(0);
	});

	it('leaves by press', async () => {
		const onleave = vi.fn();
		await render(AppFrame, { ...frame, onleave });
		await page.getByRole('link', { name: 'Leave' }).click();
		expect(onleave).toHaveBeenCalledOnce();
	});

	it('leaves by three Escapes, also out of a field', async () => {
		const onleave = vi.fn();
		await render(AppFrame, { ...frame, onleave });
		await userEvent.keyboard('{Escape}{Escape}');
		expect(onleave).not.toHaveBeenCalled();
		await userEvent.keyboard('{Escape}');
		expect(onleave).toHaveBeenCalledOnce();
	});

	it('has a real link behind Leave, for the time before any script runs', async () => {
		await render(AppFrame, { ...frame });
		await expect
			.element(page.getByRole('link', { name: 'Leave' }))
			.toHaveAttribute('href', 'https://example.org/');
	});

	it('says that the children are pretend, above the bar and not over it', async () => {
		await render(AppFrame, { ...frame, pretend: 'Pretend children', isPretend: true });
		const line = page.getByText('Pretend children').element().getBoundingClientRect();
		const help = page.getByRole('link', { name: 'Help now' }).element().getBoundingClientRect();
		expect(line.height).toBeGreaterThan(0);
		expect(line.bottom).toBeLessThanOrEqual(help.top);
	});

	it('says so from the start where the page knows it before the app does, and not on a real service', async () => {
		await render(AppFrame, { ...frame, pretend: 'Pretend children' });
		const line = page.getByText('Pretend children');
		await expect.element(line).not.toBeVisible();
		document.documentElement.toggleAttribute('data-demo', true);
		await expect.element(line).toBeVisible();
		document.documentElement.toggleAttribute('data-demo', false);
	});

	it('keeps the bar at the top of a long page', async () => {
		await render(AppFrame, { ...frame });
		page.getByRole('main').element().setAttribute('style', 'min-height: 3000px');
		scrollTo(0, 1500);
		expect(page.getByRole('link', { name: 'Help now' }).element().getBoundingClientRect().top).toBeLessThan(
			64
		);
		expect(
			page.getByRole('link', { name: 'Help now' }).element().getBoundingClientRect().top
		).toBeGreaterThan(0);
	});

	it('has a status read out when the connection changes', async () => {
		await render(AppFrame, { ...frame, syncLine: words('No signal') });
		await expect.element(page.getByRole('status')).toHaveTextContent('No signal');
	});

	it.each(['symbols', 'symbols-and-words', 'words'])(
		'needs no sideways scrolling at 320 px in the %s level, in either direction, at any text size',
		async (level) => {
			await page.viewport(320, 640);
			for (const dir of ['ltr', 'rtl']) {
				freshPage({ level, dir });
				const { unmount } = await render(AppFrame, { ...frame });
				for (const size of ['100%', '150%', '200%']) {
					document.documentElement.style.fontSize = size;
					expect(document.documentElement.scrollWidth, `${dir} ${size}`).toBeLessThanOrEqual(320);
				}
				document.documentElement.style.fontSize = '';
				await unmount();
			}
		}
	);

	it('has press areas of 48 px and more in its bars', async () => {
		await render(AppFrame, { ...frame });
		const links = [
			...page.getByRole('banner').getByRole('link').elements(),
			...page.getByRole('navigation').getByRole('link').elements()
		];
		for (const link of links)
			expect(link.getBoundingClientRect().height, link.textContent).toBeGreaterThanOrEqual(48);
	});

	it('is announced as a way past, a banner, a page and a navigation', async () => {
		await render(AppFrame, { ...frame });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- link "Go to the page":
			  - /url: "#main"
			- banner:
			  - link "My Review":
			    - /url: /home
			  - link "Help now":
			    - /url: /help
			  - link "Leave":
			    - /url: https://example.org/
			- main: The page
			- navigation "Places":
			  - list:
			    - listitem:
			      - link "Home":
			        - /url: /home
			    - listitem:
			      - link "My people":
			        - /url: /people
			    - listitem:
			      - link "My plan":
			        - /url: /plan
			    - listitem:
			      - link "My review":
			        - /url: /review
			    - listitem:
			      - link "Speak up":
			        - /url: /speak
		`);
	});

	it('has nothing for axe to find, on a phone and on a tablet', async () => {
		await render(AppFrame, {
			...frame,
			pretend: 'Pretend children',
			isPretend: true,
			syncLine: words('No signal')
		});
		await expectAccessible(document.body);
		await page.viewport(1024, 768);
		await expectAccessible(document.body);
	});
});
