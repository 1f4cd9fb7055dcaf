/**
 * A page must have one h1, and it must be able to take focus after a change of page.
 * Steps must be one picture with a name that says the step in words.
 * A block must be a region where a heading names it.
 * The kicker must be announced before the title and the lead after it, as plain words.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import { AREAS } from '$lib/ui/plate/areas';
import Block from './Block.svelte';
import PageHead from './PageHead.svelte';
import Steps from './Steps.svelte';

beforeEach(() => freshPage());

describe('PageHead', () => {
	it('has the one h1, which can take focus', async () => {
		await render(PageHead, { title: 'My plan', kicker: 'Part 2 of 7', lead: 'Checked on 3 March' });
		const heading = page.getByRole('heading', { level: 1, name: 'My plan' });
		(heading.element() as HTMLElement).focus();
		await expect.element(heading).toHaveFocus();
	});

	it('is announced as its kicker, its title and its lead', async () => {
		await render(PageHead, {
			area: 'plan',
			title: 'My plan',
			kicker: 'Part 2 of 7',
			lead: 'Checked on 3 March',
			actions: words('Listen')
		});
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- paragraph: Part 2 of 7
			- heading "My plan" [level=1]
			- paragraph: Checked on 3 March
			- text: Listen
		`);
	});

	it('has nothing for axe to find in any area', async () => {
		for (const area of AREAS) await render(PageHead, { area, title: area, kicker: 'Kicker', lead: 'Lead' });
		await expectAccessible(document.body);
	});
});

describe('Steps', () => {
	it('says the step in words', async () => {
		await render(Steps, { label: 'Question 3 of 4', step: 3, of: 4 });
		await expect.element(page.getByRole('img', { name: 'Question 3 of 4' })).toBeVisible();
		expect(document.querySelectorAll('.qsteps .on')).toHaveLength(3);
	});
});

describe('Block', () => {
	it('is a region where a heading names it', async () => {
		await render(Block, { area: 'review', labelledby: 'next', children: words('x') });
		document.querySelector('section span')?.setAttribute('id', 'next');
		await expect.element(page.getByRole('region', { name: 'x' })).toBeVisible();
		await expectAccessible(document.body);
	});
});
