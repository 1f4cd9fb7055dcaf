/**
 * A tile must be one link, named by its words and its one line more.
 * Its picture must be silent.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Tile from './Tile.svelte';

beforeEach(() => freshPage());

describe('Tile', () => {
	it('is one link, named by its words', async () => {
		await render(Tile, { area: 'people', href: '/people', words: 'My people', sub: 'Grace and 7 more' });
		await expect
			.element(page.getByRole('link', { name: 'My people Grace and 7 more' }))
			.toHaveAttribute('href', '/people');
	});

	it('is announced as one link, and its picture as nothing', async () => {
		await render(Tile, {
			area: 'people',
			href: '/people',
			words: 'My people',
			sub: 'Grace and 7 more',
			plate: words('')
		});
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- link "My people Grace and 7 more":
			  - /url: /people
		`);
	});

	it('has nothing for axe to find in any area', async () => {
		for (const area of ['home', 'people', 'plan', 'review', 'speak'] as const)
			await render(Tile, { area, href: `/${area}`, words: area, sub: 'One line more', plate: words('') });
		await expectAccessible(document.body);
	});
});
