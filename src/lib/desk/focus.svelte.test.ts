/**
 * After a change of page reading must go on from what has just been done, and else from the heading of the page.
 * A page that the browser has loaded anew must be read from its start, unless something has just been done.
 * What is only so, and was so before, must not take focus.
 * What is told without a new page must be read at once; after a mistake focus must stay where the errors are.
 */
import type { ActionResult } from '@sveltejs/kit';
import { page as state } from '$app/state';
import { tick } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { freshPage } from '$lib/ui/testing/accessible';
import { focusStart } from './focus';
import { Sending } from './sending.svelte';
import StatusLine from './StatusLine.svelte';

let main: HTMLElement;

beforeEach(() => {
	freshPage();
	main?.remove();
	main = document.body.appendChild(document.createElement('main'));
	main.innerHTML = '<h1 tabindex="-1">My children</h1><button>Publish</button>';
});

const tell = (words: string, isNews = true) => render(StatusLine, { target: main, props: { words, isNews } });
const heading = () => page.getByRole('heading', { name: 'My children' });

describe('where reading goes on at the desk', () => {
	it('is what has just been done, on a page loaded anew too', async () => {
		await tell('Your card is saved.');
		for (const isWholePage of [false, true]) {
			main.querySelector('button')?.focus();
			focusStart(isWholePage);
			await expect.element(page.getByText('Your card is saved.')).toHaveFocus();
		}
	});

	it('is the heading where nothing was done, but for a page loaded anew', async () => {
		await tell('The health report is not here yet.', false);
		focusStart(true);
		await expect.element(heading()).not.toHaveFocus();
		focusStart();
		await expect.element(heading()).toHaveFocus();
	});
});

describe('after a form was sent', () => {
	async function send(result: ActionResult, shows: () => Promise<unknown>): Promise<void> {
		const formElement = document.createElement('form');
		// Where no router has begun, the page has an address that no relative one can be joined to.
		formElement.setAttribute('action', state.url.href);
		const sent = { action: new URL(state.url), formElement, submitter: null, cancel: vi.fn() };
		const given = sent as unknown as Parameters<Sending['submit']>[0];
		const answered = await new Sending().submit(given);
		const update = async () => {
			await shows();
			await tick();
		};
		if (answered) await answered({ result, update } as unknown as Parameters<typeof answered>[0]);
	}

	it('is what is told in place', async () => {
		await send({ type: 'success', status: 200 }, () => tell('You see this code now and never again.'));
		await expect.element(page.getByText('You see this code now and never again.')).toHaveFocus();
	});

	it('is left to the errors where something was wrong', async () => {
		const button = main.querySelector('button');
		button?.focus();
		await send({ type: 'failure', status: 422 }, () => Promise.resolve());
		expect(document.activeElement).toBe(button);
	});
});
