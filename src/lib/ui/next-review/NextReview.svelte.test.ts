/**
 * The next review must be a region with its own heading.
 * Day, that it is a new one, time and sleeps must be words, in this order; the symbols beside them must be silent.
 * The facts must show in the words level only.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import NextReview from './NextReview.svelte';

const props = {
	title: 'My next review',
	day: 'Thursday 14 May',
	time: "4 o'clock",
	sleeps: { count: '10', words: 'sleeps' },
	facts: [{ words: 'Who comes', value: 'You choose' }],
	action: words('Get ready')
};

beforeEach(() => freshPage());

describe('NextReview', () => {
	it('is a region that says the day, the time and the sleeps, in this order', async () => {
		await render(NextReview, props);
		const region = page.getByRole('region', { name: 'My next review' });
		await expect.element(region).toHaveTextContent(/^My next review Thursday 14 May 4 o'clock ?10 sleeps/);
		await expect.element(page.getByRole('heading', { level: 2, name: 'My next review' })).toBeVisible();
	});

	it('says beside the day that it is a new one', async () => {
		await render(NextReview, { ...props, moved: 'It has a new day.' });
		const region = page.getByRole('region', { name: 'My next review' });
		await expect.element(region).toHaveTextContent(/Thursday 14 May It has a new day\. 4 o'clock/);
	});

	it.each([
		['symbols', false],
		['symbols-and-words', false],
		['words', true]
	])('in the %s level shows the facts: %s', async (level, shows) => {
		freshPage({ level });
		await render(NextReview, props);
		expect(document.querySelector('.facts')?.checkVisibility()).toBe(shows);
	});

	it('is announced as a region with its heading, and the picture as nothing', async () => {
		await render(NextReview, props);
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- region "My next review":
			  - heading "My next review" [level=2]
			  - paragraph: Thursday 14 May
			  - paragraph: 4 o'clock 10 sleeps
			  - text: Get ready
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(NextReview, props);
		await expectAccessible(document.body);
	});
});
