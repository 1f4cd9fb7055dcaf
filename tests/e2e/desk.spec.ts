import type { Locator, Page } from '@playwright/test';
import { joinAs, message, newId, unknownId, type ApiClient } from '../support/api';
import { signInAtDesk } from '../support/desk';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

const signIn = (page: Page, server: TestServer, name: string) =>
	signInAtDesk(page, server.signIns.staff, name);

/** What the child's devices know of an entry. */
async function receiptOf(child: ApiClient, entryId: string) {
	const items = await child.feed();
	const found = items.find((item) => item.kind === 'receipt' && item.id === entryId);
	return found?.body as { seenAt: string | null; answeredAt: string | null } | undefined;
}

async function sayAsJaden(server: TestServer, words: string) {
	const jaden = await joinAs(server, 'Jaden');
	const entry = message(words);
	await jaden.post('/api/v1/me/entries', entry);
	return { jaden, entry, path: `/desk/inbox/${jaden.childId}/${entry.id}` };
}

const inList = (page: Page, words: string): Locator => page.getByRole('link', { name: new RegExp(words) });

test.describe('signing in at the desk', () => {
	test('leads back to the page that was asked for', async ({ page, server }) => {
		const callum = server.signIns.staff.find(({ name }) => name === 'Callum Drew');
		await page.goto('/desk/children');
		await expect(page).toHaveURL(/\/desk\/sign-in\?to=/);
		await page.getByLabel('E-mail address').fill(callum?.email ?? '');
		await page.getByLabel('Password').fill(callum?.password ?? '');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await expect(page).toHaveURL(/\/desk\/children$/);
		await expect(page).toHaveTitle('Children – My Review desk');
	});

	test('ends with sign out, and then nothing can be read', async ({ page, server }) => {
		await signIn(page, server, 'Callum Drew');
		await page.getByRole('button', { name: 'Sign out' }).click();
		await expect(page.getByText('You are signed out.')).toBeVisible();
		await page.goto('/desk/inbox');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in to the desk');
	});

	test('never leads to another site', async ({ page, server }) => {
		await signIn(page, server, 'Callum Drew');
		await page.goto('/desk/sign-in?to=https://example.com/');
		await expect(page).toHaveURL(/\/desk\/inbox$/);
	});
});

test.describe('signing in wrongly', () => {
	test.use({ serverFor: 'test' });

	test('gets one and the same message, and after many tries a time to wait', async ({
		page,
		server,
		consoleErrors
	}) => {
		consoleErrors.allow(/status of (401|429)/);
		const callum = server.signIns.staff.find(({ name }) => name === 'Callum Drew');
		await page.goto('/desk/sign-in');
		for (const email of ['nobody@example.org', callum?.email ?? '']) {
			await page.getByLabel('E-mail address').fill(email);
			await page.getByLabel('Password').fill('wrong');
			await page.getByRole('button', { name: 'Sign in' }).click();
			const summary = page.getByRole('alert');
			await expect(summary).toContainText('The e-mail address or the password is not right.');
			await expect(summary).toBeFocused();
			await expect(page.getByLabel('E-mail address')).toHaveValue(email);
			await expect(page.getByLabel('Password')).toHaveValue('');
		}
		for (let tries = 0; tries < 4; tries++) {
			await page.getByLabel('Password').fill('wrong again');
			await page.getByRole('button', { name: 'Sign in' }).click();
			await expect(page.getByRole('alert')).toBeVisible();
		}
		await expect(page.getByRole('alert')).toContainText(/Wait \d+ minutes?/);
	});
});

test.describe('the inbox', () => {
	test('tells the child "seen" when an entry is opened, and not before', async ({ page, server }) => {
		const { jaden, entry } = await sayAsJaden(server, 'Was I heard?');
		await signIn(page, server, 'Callum Drew');
		const link = inList(page, 'Was I heard');
		await expect(link).toContainText('New');
		await expect(link).toContainText(/Answer by/);
		await link.hover();
		await link.focus();
		expect((await receiptOf(jaden, entry.id))?.seenAt).toBeNull();
		await link.click();
		await expect(page.getByRole('article').getByText('Was I heard?')).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jaden, 15');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		expect((await receiptOf(jaden, entry.id))?.seenAt).not.toBeNull();
		await expect(page.getByText('Jaden sees').locator('..')).toContainText('Seen');
	});

	test('shows words exactly as they were written, and says who said them', async ({ page, server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const words = '  <b>مرحبا</b>\n\n  nan PLS  ';
		const entry = message(words, { saidBy: { by: 'child-with-help', helper: 'Steph' } });
		await jaden.post('/api/v1/me/entries', entry);
		await signIn(page, server, 'Callum Drew');
		await page.goto(`/desk/inbox/${jaden.childId}/${entry.id}`);
		const said = page.getByRole('article', { name: 'Jaden said, with help from Steph' });
		expect(await said.locator('.words').textContent()).toBe(words.trim());
		await expect(said.locator('.words')).toHaveAttribute('lang', '');
	});

	test('answers, with what the child will see before it is sent', async ({ page, server }) => {
		const { jaden, entry, path } = await sayAsJaden(server, 'Can I swim on Saturday?');
		await signIn(page, server, 'Callum Drew');
		await page.goto(path);
		const send = page.getByRole('button', { name: 'Send to Jaden' });
		await send.click();
		await expect(page.getByRole('alert')).toBeFocused();
		await expect(page.getByRole('alert')).toContainText('Your words: Please fill this in.');

		const field = page.getByRole('textbox', { name: 'Write to Jaden' });
		await field.fill('Yes. I will attend on Saturday.');
		const preview = page.getByRole('region', { name: 'What Jaden will see' }).first();
		await preview.getByText('Symbols', { exact: true }).click();
		await expect(preview.locator('.sym:visible').first()).toBeVisible();
		await page.getByRole('button', { name: /instead of “attend”/ }).click();
		await expect(field).toBeFocused();
		await expect(field).not.toHaveValue(/attend/);
		const sent = await field.inputValue();

		await send.click();
		const told = page.getByText('Your answer is on its way to Jaden.');
		await expect(told).toBeFocused();
		await expect(page.getByRole('article', { name: 'You answered' })).toContainText(sent);
		await expect(field).toHaveValue('');
		expect((await receiptOf(jaden, entry.id))?.answeredAt).not.toBeNull();
		const answers = (await jaden.feed()).filter(
			({ kind, body }) => kind === 'message' && (body as { answers: string }).answers === entry.id
		);
		expect(answers).toHaveLength(1);
		await page.goto('/desk/inbox?show=answered');
		await expect(inList(page, 'Can I swim on Saturday')).toContainText(/Answered/);
		await page.goto('/desk/inbox');
		await expect(inList(page, 'Can I swim on Saturday')).toHaveCount(0);
	});

	test('sends an answer once, when the same form comes twice', async ({ page, server }) => {
		const { jaden, entry, path } = await sayAsJaden(server, 'Send me one answer');
		await signIn(page, server, 'Callum Drew');
		const form = { id: newId(), text: 'Here it is.', easy: '', symbolLine: '' };
		for (let times = 0; times < 2; times++) {
			const headers = { origin: server.url };
			await page.request.post(`${path}?/answer`, { form, headers, maxRedirects: 0 });
		}
		const answers = (await jaden.feed()).filter(
			({ kind, body }) => kind === 'message' && (body as { answers: string }).answers === entry.id
		);
		expect(answers).toHaveLength(1);
	});

	test('keeps what was written when the session has ended, and when the line is gone', async ({
		page,
		server,
		context,
		consoleErrors
	}) => {
		consoleErrors.allowOffline();
		const { path } = await sayAsJaden(server, 'Keep it safe');
		await signIn(page, server, 'Callum Drew');
		await page.goto(path);
		const field = page.getByRole('textbox', { name: 'Write to Jaden' });
		const send = page.getByRole('button', { name: 'Send to Jaden' });
		await field.fill('Half an hour of work.');
		await context.setOffline(true);
		await send.click();
		await expect(page.getByText('It did not go. Your words are still here.')).toBeVisible();
		await context.setOffline(false);
		await context.clearCookies();
		await send.click();
		await expect(page.getByText('You were signed out. Your words are still here.')).toBeVisible();
		await expect(field).toHaveValue('Half an hour of work.');
	});

	test('keeps what did not go when another page has come meanwhile, and puts it back where it was written', async ({
		page,
		server,
		consoleErrors
	}) => {
		consoleErrors.allowOffline();
		const { jaden, entry, path } = await sayAsJaden(server, 'Keep it on the way');
		await signIn(page, server, 'Callum Drew');
		await page.goto(path);
		await page.getByRole('textbox', { name: 'Write to Jaden' }).fill('Half an hour of work.');
		await page.getByText('Easier words, and symbols by hand').click();
		await page.getByRole('textbox', { name: 'The same in easier words' }).fill('A long time.');
		let lose = () => {};
		const lost = new Promise<void>((resolve) => (lose = resolve));
		const isPost = (url: URL) => url.pathname === path && url.search.startsWith('?/');
		await page.route(isPost, async (route) => {
			await lost;
			await route.abort('internetdisconnected');
		});
		await page.getByRole('button', { name: 'Send to Jaden' }).click();
		await page.getByRole('link', { name: 'Children' }).click();
		await expect(page).toHaveURL('/desk/children');
		lose();
		await expect(
			page.getByText('What you wrote did not go. It is kept while this window is open.')
		).toBeVisible();
		await page.unroute(isPost);

		await page.getByRole('link', { name: 'Back to what you wrote: Jaden, 15 – Send to Jaden' }).click();
		await expect(page.getByText('It did not go. Your words are still here.')).toBeVisible();
		await expect(page.getByRole('textbox', { name: 'Write to Jaden' })).toHaveValue('Half an hour of work.');
		await expect(page.getByRole('textbox', { name: 'The same in easier words' })).toHaveValue('A long time.');
		await expect(page.getByText('What you wrote did not go.')).toHaveCount(0);
		await page.getByRole('button', { name: 'Send to Jaden' }).click();
		await expect(page.getByText('Your answer is on its way to Jaden.')).toBeVisible();
		await page.getByRole('link', { name: 'Children' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Children' })).toBeVisible();
		await expect(page.getByText('What you wrote did not go.')).toHaveCount(0);
		const answers = (await jaden.feed()).filter(
			({ kind, body }) => kind === 'message' && (body as { answers: string }).answers === entry.id
		);
		expect(JSON.stringify(answers)).toContain('Half an hour of work.');
		expect(answers).toHaveLength(1);
	});

	test('sends an answer to whom it was written for, though the way back to another page has begun', async ({
		page,
		server
	}) => {
		const first = await sayAsJaden(server, 'The first of two');
		const second = await sayAsJaden(server, 'The second of two');
		await signIn(page, server, 'Callum Drew');
		// Until the script has come a link brings a whole new page, and Back takes the old one away at once.
		await expect(async () => {
			await page.goto('/desk/inbox');
			await page.evaluate(() => (document.documentElement.dataset['first'] = 'yes'));
			await inList(page, 'The first of two').click();
			await expect(page).toHaveURL(new RegExp(first.path));
			await expect(page.locator('html')).toHaveAttribute('data-first', 'yes', { timeout: 1 });
		}).toPass();
		await inList(page, 'The second of two').click();
		await expect(page).toHaveURL(new RegExp(second.path));
		// The page before is slow to come: the address is its own already, and the second one still stands here.
		let goOn = () => {};
		const held = new Promise<void>((resolve) => (goOn = resolve));
		await page.route(/__data\.json/, async (route) => {
			await held;
			await route.continue();
		});
		await page.evaluate(() => history.back());
		await expect(page).toHaveURL(new RegExp(first.path));
		await page.getByRole('textbox', { name: 'Write to Jaden' }).fill('To the second.');
		const sent = page.waitForRequest((request) => request.method() === 'POST');
		await page.getByRole('button', { name: 'Send to Jaden' }).click();
		expect(new URL((await sent).url()).pathname).toBe(second.path);
		goOn();
		await expect(page.getByText('Your answer is on its way to Jaden.')).toBeVisible();
		await expect(page).toHaveURL(new RegExp(second.path));
		const answered = (await second.jaden.feed()).flatMap(({ kind, body }) =>
			kind === 'message' && JSON.stringify(body).includes('To the second.')
				? [(body as { answers: string }).answers]
				: []
		);
		expect(answered).toEqual([second.entry.id]);
	});

	test('asks "is this what you said?", and hears "nearly" with the child’s own words', async ({
		page,
		server
	}) => {
		const { jaden, entry, path } = await sayAsJaden(server, 'I want more bike time');
		await signIn(page, server, 'Callum Drew');
		await page.goto(path);
		await page.getByText('Ask: is this what you said?').click();
		await page.getByRole('textbox', { name: 'What I heard you say' }).fill('You want a new bike.');
		await page.getByRole('button', { name: 'Ask Jaden' }).click();
		await expect(page.getByText('Your question is on its way to Jaden.')).toBeFocused();
		const heard = (await jaden.feed()).find(
			({ kind, body }) => kind === 'heard' && (body as { entryId: string }).entryId === entry.id
		);
		const { status } = await jaden.post('/api/v1/me/entries', {
			...message(''),
			kind: 'heard-answer',
			body: { heard: heard?.id, answer: 'nearly', words: 'More time, not a new one' }
		});
		expect(status).toBe(201);
		await page.goto('/desk/inbox');
		await expect(inList(page, 'I want more bike time')).toContainText('Said “nearly” to what you heard');
		await inList(page, 'I want more bike time').click();
		const asked = page.getByRole('article', { name: 'You asked: is this what you said?' });
		await expect(asked).toContainText('Jaden said: nearly');
		await expect(asked).toContainText('More time, not a new one');
	});
});

test.describe('a child of somebody else', () => {
	test('is nowhere: every page says the same as for a child who does not exist', async ({
		page,
		server,
		consoleErrors
	}) => {
		consoleErrors.allow(/status of 404/);
		const { jaden, entry } = await sayAsJaden(server, 'Not for Farida');
		await signIn(page, server, 'Farida Lind');
		const pages = (childId: string, entryId: string) => [
			`/desk/inbox/${childId}/${entryId}`,
			`/desk/children/${childId}`,
			`/desk/children/${childId}/plan/home`,
			`/desk/children/${childId}/promise`,
			`/desk/children/${childId}/joining-codes`,
			`/desk/children/${childId}/iro`,
			`/desk/children/${childId}/people/${entryId}/photo`
		];
		const unknown = pages(unknownId(), unknownId());
		for (const [at, path] of pages(jaden.childId, entry.id).entries()) {
			const answers = await Promise.all([path, unknown[at] ?? ''].map((each) => page.request.get(each)));
			expect(
				answers.map((answer) => answer.status()),
				path
			).toEqual([404, 404]);
			await page.goto(path);
			const shown = await page.locator('body').innerText();
			await page.goto(unknown[at] ?? '');
			expect(await page.locator('body').innerText()).toBe(shown);
		}
		for (const path of ['/desk/inbox?show=all', '/desk/children']) {
			expect(await (await page.request.get(path)).text()).not.toContain(jaden.childId);
		}
		const headers = { origin: server.url };
		const post = (path: string, form: Record<string, string>) =>
			page.request.post(path, { form, headers, maxRedirects: 0 });
		const child = `/desk/children/${jaden.childId}`;
		const tries = [
			await post(`/desk/inbox/${jaden.childId}/${entry.id}?/answer`, { text: 'x' }),
			await post(`/desk/inbox/${jaden.childId}/${entry.id}?/heard`, { text: 'x' }),
			await post(`${child}?/check`, {}),
			await post(`${child}/promise`, {}),
			await post(`${child}/joining-codes`, { role: 'child' }),
			await post(`${child}/plan/home?/publish`, {}),
			await post(`${child}/iro?/give`, { staffId: unknownId() })
		];
		expect(tries.map((answer) => answer.status())).toEqual(tries.map(() => 404));
		expect((await receiptOf(jaden, entry.id))?.seenAt).toBeNull();
	});
});
