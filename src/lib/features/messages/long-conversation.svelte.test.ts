/**
 * A long conversation must show its first few things at once, and all of it soon after, each in its place.
 * Whoever came to write must get to the field, below all of it.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Message } from '$lib/domain/feed/feed';
import { prepareReading } from '$lib/features/shell/prepare-reading';
import { PretendSession } from '$lib/features/shell/testing/sessions.svelte';
import { newsOf, personOf, serviceOf } from '$lib/features/shell/testing/views';
import { serviceInfo, session } from '$lib/offline/index';
import { freshPage } from '$lib/ui/testing/accessible';
import Conversation from './Conversation.svelte';

const messages = Array.from({ length: 30 }, (_, number): Message => ({
	id: `message-${number}`,
	from: { name: 'Grace Moss', role: 'iro', personId: 'grace' },
	text: { lang: 'en', text: `Message number ${number}.` },
	answers: null,
	writtenAt: `2026-05-04T09:${10 + number}:00+01:00`,
	automatic: false
}));
const bubbles = () => [...document.querySelectorAll('.msg')].map(({ textContent }) => textContent);

function show() {
	const pretend = new PretendSession({
		people: [personOf({ name: 'Grace Moss' })],
		messages,
		news: messages.map((message, number) => newsOf(number, 'message', message.id, message))
	});
	session.current = pretend.session;
	return render(Conversation, { session: pretend.session, role: 'iro', subject: null });
}

beforeEach(async () => {
	await prepareReading();
	freshPage();
	serviceInfo.current = serviceOf();
});

describe('a long conversation', () => {
	it('shows its first few at once, and all of it soon after, each in its place', async () => {
		const shown = show();
		expect(bubbles()).toHaveLength(4);
		await shown;
		await expect.poll(() => bubbles().length).toBe(30);
		expect(bubbles().map((words) => /number \d+/.exec(words)?.[0])).toEqual(
			messages.map((_, number) => `number ${number}`)
		);
		await expect.element(page.getByRole('textbox', { name: 'My message' })).toBeVisible();
	});

	it('goes to where one writes for whoever came to write, below all of it', async () => {
		await show();
		await page.getByRole('button', { name: 'Write to Grace' }).click();
		await expect.element(page.getByRole('heading', { name: 'Write to Grace' })).toHaveFocus();
		expect(bubbles()).toHaveLength(30);
	});
});
