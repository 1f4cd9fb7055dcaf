/**
 * The bar at the foot must stay in sight, and may not cover what has focus above it.
 * It must be announced as what stands in it and nothing more.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Footbar from './Footbar.svelte';

beforeEach(() => freshPage());

describe('Footbar', () => {
	it('sticks where there is room, and lies still in a low window', async () => {
		await page.viewport(390, 844);
		await render(Footbar, { children: words('Next') });
		const bar = document.querySelector('.footbar') as Element;
		expect(getComputedStyle(bar).position).toBe('sticky');
		await page.viewport(320, 256);
		expect(getComputedStyle(bar).position).toBe('static');
		await page.viewport(390, 844);
	});

	it('is announced as what stands in it', async () => {
		await render(Footbar, { children: words('Next') });
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`- text: Next`);
	});

	it('has nothing for axe to find', async () => {
		await render(Footbar, { children: words('Next') });
		await expectAccessible(document.body);
	});
});
