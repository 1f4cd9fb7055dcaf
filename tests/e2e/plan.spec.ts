import type { Page } from '@playwright/test';
import { signInAs } from '../support/api';
import {
	bubble,
	IRO_OF,
	IroReader,
	joinForOffline,
	joinOnDevice,
	KEEPS_THE_APP,
	knowSecrets,
	open,
	PHONE,
	setLiking,
	TABLET
} from '../support/child';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

interface Reaction {
	id: string;
	body: { heading: string; reaction: string; words?: string };
}

/** What a child's IRO finds of their reactions to the plan, through the API. */
async function reactionsAtDesk(server: TestServer, child: 'Wren' | 'Jaden' | 'Idris') {
	const client = await signInAs(server, IRO_OF[child]);
	const { childId } = await IroReader.of(server, child);
	const { json } = await client.get(`/api/v1/children/${childId}/entries?after=0&limit=200`);
	const entries = (json['items'] as { entry: Reaction & { kind: string } }[]).map(({ entry }) => entry);
	const reactions = entries.filter(({ kind }) => kind === 'plan-reaction');
	return { client, childId, reactions };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.describe('my plan', () => {
	test.use(PHONE);

	test('a card that I do not understand reaches my IRO, whose answer stands at the card', async ({
		page,
		server
	}) => {
		await joinOnDevice(page, server, 'Jaden');
		await page.getByRole('navigation', { name: 'My Review' }).getByRole('link', { name: 'My plan' }).click();
		await expect(page.getByText(/^Callum checked it on \d+ \w+ \d{4}$/)).toBeVisible();
		const parts = page.getByRole('navigation', { name: 'Parts of my plan' });
		await expect(parts.getByRole('link')).toHaveText([
			/Where I live/,
			/School/,
			/My health/,
			/My family/,
			/./,
			/./,
			/./,
			/./,
			/./,
			/./
		]);

		await parts.getByRole('link', { name: /My health/ }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'My health' })).toBeFocused();
		await press(page, 'I don’t understand').click();
		await expect(press(page, 'I don’t understand')).toHaveAttribute('aria-pressed', 'true');
		await page.getByRole('textbox', { name: 'What is hard to understand?' }).fill('Who is the nurse?');
		await press(page, 'Send these words').click();
		await expect(page.getByText('Who is the nurse?')).toBeVisible();
		await expect(page.getByText('Sent', { exact: true })).toBeVisible();

		const { client, childId, reactions } = await reactionsAtDesk(server, 'Jaden');
		const asked = reactions.find(({ body }) => body.words === 'Who is the nurse?');
		expect(asked?.body).toMatchObject({ heading: 'health', reaction: 'dont-understand' });
		const path = `/api/v1/children/${childId}/entries/${asked?.id}/answers`;
		const text = { lang: 'en', text: 'She checks that you are well.' };
		expect((await client.post(path, { text })).status).toBe(201);
		const answer = page.getByRole('article', { name: 'Callum answered you' });
		await expect(answer).toContainText('She checks that you are well.');
		await expect(page.getByText('Answered', { exact: true })).toBeVisible();
	});

	test('in big symbols there is one part a page, from the first to the last', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Wren');
		await open(page, '/plan');
		await page
			.getByRole('link', { name: 'Home' })
			.filter({ has: page.locator('.plate') })
			.click();
		await expect(page.getByText('1 of 10')).toBeVisible();
		await page.getByRole('link', { name: 'Next: School' }).click();
		await expect(page.getByText('2 of 10')).toBeVisible();
		await expect(page.getByRole('heading', { level: 1, name: 'School' })).toBeFocused();
		await expect(page.getByRole('link', { name: 'Before: Where I live' })).toBeVisible();
	});

	test('what changed is told once, with the old beside the new, and why', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Jaden');
		await open(page, '/plan');
		const parts = page.getByRole('navigation', { name: 'Parts of my plan' });
		const school = parts.getByRole('link', { name: /^School/ });
		await expect(school).toContainText('This has changed');
		// What Jaden has had on his phone is no news on this device.
		await expect(parts.getByText('This has changed')).toHaveCount(1);
		await expect(parts.getByText('New', { exact: true })).toHaveCount(0);
		await school.click();
		await expect(press(page, 'What changed?')).toHaveAttribute('aria-expanded', 'true');
		await expect(page.getByText(/You had a reader and more time/)).toBeVisible();
		await page.getByRole('link', { name: 'Back' }).click();
		await expect(school).not.toContainText('This has changed');
	});

	test('an empty part leads to asking about it, and says that I asked', async ({ page, server }) => {
		await setLiking(server, 'Idris', { language: 'en' });
		await joinOnDevice(page, server, 'Idris');
		await open(page, '/plan/self-care');
		await page.getByRole('link', { name: 'Ask about this' }).click();
		await expect(page.getByRole('heading', { name: 'Write to Farida' })).toBeFocused();
		await expect(page.getByText('About: Looking after myself')).toBeVisible();
		await page.getByRole('textbox', { name: 'My message' }).fill('Can I learn to cook?');
		await knowSecrets(page);
		await press(page, 'Send').click();
		await expect(bubble(page, 'Can I learn to cook?')).toBeVisible();
		await open(page, '/plan/self-care');
		await expect(page.getByText('You asked about this.')).toBeVisible();
	});
});

test.describe('my plan, once it was read', () => {
	test.use({ ...PHONE, ...KEEPS_THE_APP });

	test('is there without a network, and takes an answer', async ({
		page,
		context,
		server,
		consoleErrors
	}) => {
		consoleErrors.allowOffline();
		await joinForOffline(page, server, 'Jaden');
		await context.setOffline(true);
		await open(page, '/plan/family');
		await press(page, 'OK').click();
		await expect(page.getByText('Saved here', { exact: true })).toBeVisible();
		await context.setOffline(false);
		await expect(page.getByText('Sent', { exact: true })).toBeVisible({ timeout: 20_000 });
	});
});

test.describe('my plan on a tablet', () => {
	test.use(TABLET);

	test('shows a part beside the list', async ({ page, server }) => {
		await setLiking(server, 'Idris', { language: 'en' });
		await joinOnDevice(page, server, 'Idris');
		await open(page, '/plan');
		await page.getByRole('button', { name: /^School/ }).click();
		await expect(page.getByRole('heading', { level: 2, name: 'School' })).toBeFocused();
		await expect(page.getByRole('button', { name: /^School/ })).toHaveAttribute('aria-current', 'true');
	});
});

test('an address that is no part of the plan says so kindly', async ({ page, server }) => {
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/plan/nonsense');
	await expect(page.getByText('This page is not here')).toBeVisible();
});
