/**
 * A card with a title must be a region with that name, and the title a heading of the depth asked for.
 * A card without one must be no region, so that no nameless regions are listed.
 * A card must be announced as its region, its heading, what can be done with it, and then its words.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import Card from './Card.svelte';

beforeEach(() => freshPage());

describe('Card', () => {
	it('is a region named by its heading', async () => {
		await render(Card, { title: 'What I sent', level: 3, children: words('Nothing yet.') });
		await expect.element(page.getByRole('region', { name: 'What I sent' })).toBeVisible();
		await expect.element(page.getByRole('heading', { level: 3, name: 'What I sent' })).toBeVisible();
	});

	it('is no region without a title', async () => {
		await render(Card, { children: words('Words') });
		expect(page.getByRole('region').elements()).toHaveLength(0);
	});

	it('is announced as a region with its heading and its words', async () => {
		await render(Card, {
			title: 'What I sent',
			level: 3,
			actions: words('Listen'),
			children: words('Nothing yet.')
		});
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- region "What I sent":
			  - heading "What I sent" [level=3]
			  - text: Listen Nothing yet.
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(Card, { title: 'What I sent', actions: words('Listen'), children: words('Nothing yet.') });
		await expectAccessible(document.body);
	});
});
