import type { Page } from '@playwright/test';
import { joinAs, newId, signInAs, type ApiClient } from '../support/api';
import { findings } from '../support/axe';
import { signInAtDesk } from '../support/desk';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

type Child = ApiClient & { childId: string };

async function reviewOf(server: TestServer, iro: string, child: string): Promise<string> {
	const { json } = await (await signInAs(server, iro)).get('/api/v1/reviews');
	const rows = json['items'] as { id: string; childName: string }[];
	return rows.find(({ childName }) => childName === child)?.id ?? '';
}

async function choose(child: Child, body: Record<string, unknown>): Promise<void> {
	const entry = { id: newId(), madeAt: new Date().toISOString(), saidBy: { by: 'child' } };
	const { status } = await child.post('/api/v1/me/entries', { ...entry, kind: 'review-choices', body });
	expect(status).toBe(201);
}

/** What the child's devices know of an answer. */
async function answerTo(child: Child, review: string, wish: string) {
	const items = await child.feed();
	return items.find(({ kind, id }) => kind === 'review-answer' && id === `${review}/${wish}`)?.body as
		{ state: string; words?: { text: string } } | undefined;
}

const row = (page: Page, heading: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

test('the IRO answers every wish, says why where it is something else, and books within the limit', async ({
	page,
	server
}) => {
	const idris = await joinAs(server, 'Idris');
	const review = await reviewOf(server, 'Farida', 'Idris');
	await choose(idris, { review, minutes: 30, breaks: 'one' });
	await choose(idris, { review, helps: { things: ['quiet'] } });

	await signInAtDesk(page, server.signIns.staff, 'Farida Lind');
	await page.getByRole('link', { name: 'Reviews' }).click();
	await page.getByRole('link', { name: 'Idris’s review' }).click();
	await expect(row(page, 'Place')).toContainText('Agreed, Farida');
	await expect(row(page, 'Place')).toContainText('Last time');
	expect(await findings(page)).toEqual([]);

	await page.getByRole('button', { name: 'Agree: What helps' }).click();
	await expect(page.getByText('Idris sees your answer now.')).toBeVisible();
	expect((await answerTo(idris, review, 'helps'))?.state).toBe('agreed');

	await page.getByRole('link', { name: 'Answer: How long' }).click();
	await page.getByRole('group', { name: 'What do you say?' }).getByText('Something else, and why').click();
	await page.getByRole('button', { name: 'Send to Idris' }).click();
	await expect(page.getByRole('alert')).toContainText('Please fill this in.');
	await page.getByLabel('Your words to Idris').fill('We need an hour. There is a break.');
	await page.getByRole('button', { name: 'Send to Idris' }).click();
	await expect(page.getByText('Idris sees your answer now.')).toBeVisible();
	expect(await answerTo(idris, review, 'length')).toMatchObject({
		state: 'something-else',
		words: { text: 'We need an hour. There is a break.' }
	});

	await page.getByRole('link', { name: 'Decide on Hana' }).click();
	const decision = page.getByRole('group', { name: 'What is decided?' });
	await decision.getByText('Comes to all of it').click();
	await page.getByRole('button', { name: 'Tell Idris' }).click();
	await expect(page.getByRole('alert')).toContainText('Please fill this in.');
	await decision.getByText('Does not come').click();
	await page.getByRole('button', { name: 'Tell Idris' }).click();
	await expect(page.getByText('Idris sees who comes now.')).toBeVisible();

	await page.getByRole('link', { name: 'Book or move' }).click();
	await page.getByLabel('Day', { exact: true }).first().fill('2035-03-07');
	await page.getByLabel('Why', { exact: true }).first().fill('I am away.');
	await page.getByRole('button', { name: 'Book' }).click();
	await expect(page.getByRole('alert')).toContainText('This day is outside the limit');

	await page.getByText('Ask for a day outside the limit').click();
	await page.getByLabel('The day', { exact: true }).fill('2035-03-07');
	await page.getByLabel('Why it cannot be sooner').fill('Nobody can come before.');
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(page.getByText('You asked for a day outside the limit.')).toBeVisible();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await signInAtDesk(page, server.signIns.staff, 'Grace Lowther');
	await page.getByRole('link', { name: 'Reviews' }).click();
	await expect(page.getByText('Nobody can come before.')).toBeVisible();
	await page.getByRole('button', { name: 'Allow', exact: true }).click();
	await expect(page.getByText('Nobody can come before.')).toHaveCount(0);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the desk answers, asks, and prints what each person may know', async ({ page, server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const review = await reviewOf(server, 'Callum', 'Jaden');
		await choose(jaden, { review, adults: 'too-many' });
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto(`/desk/reviews/${review}`);
		await page.getByRole('link', { name: 'Answer: How many grown-ups' }).click();
		await page.getByText('I want to ask Jaden something first').click();
		await page.getByLabel('Your words to Jaden').fill('Who should stay away?');
		await page.getByRole('button', { name: 'Send to Jaden' }).click();
		await expect(page.getByText('Jaden sees your answer now.')).toBeVisible();
		expect((await answerTo(jaden, review, 'adults'))?.state).toBe('asked-back');

		await page.getByRole('link', { name: 'Ask about somebody new' }).click();
		await page.getByLabel('Their name').fill('Ms Renn');
		await page.getByRole('button', { name: 'Ask Jaden' }).click();
		await expect(row(page, 'Ms Renn')).toContainText('Jaden is asked first');

		await page.getByRole('link', { name: 'Invitations' }).click();
		const sheet = page.getByRole('article', { name: 'Invitation for Mum' });
		await expect(sheet).toContainText('From the break on');
		await expect(sheet).toContainText('Callum Drew is the IRO');
		await expect(sheet).toContainText('Childline');
		for (const other of ['Neil', 'Nan Jo', 'Ms Bale', 'Ms Renn'])
			await expect(sheet).not.toContainText(other);
		await expect(page.getByRole('article', { name: /Neil|Ms Renn/ })).toHaveCount(0);
		await expect(page.getByRole('combobox', { name: /Mum/ }).getByRole('option')).toHaveText([
			'By hand',
			'By post',
			'By secure e-mail'
		]);
		await page.getByRole('button', { name: 'Note that it went to Mum' }).click();
		await expect(page.getByText(/^Sent on .*: By post$/)).toBeVisible();
	});
});
