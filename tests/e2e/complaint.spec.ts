import type { Browser } from '@playwright/test';
import { joinAs, signInAs, type ApiClient } from '../support/api';
import { joinOnDevice, open, PHONE } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';
import type { TestServer } from '../support/server';

const WORDS = 'فريدة لا تسمعني. أريد أن يسمعني أحد.';

test.use(PHONE);
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

/** Every page and call in which something of a child could show to their IRO, as bytes. */
async function everythingOf(iro: ApiClient, childId: string): Promise<string[]> {
	const paths = [
		'/api/v1/children',
		`/api/v1/children/${childId}`,
		`/api/v1/children/${childId}/entries?limit=500`,
		'/api/v1/concerns'
	];
	return Promise.all(paths.map(async (path) => `${path} ${(await iro.get(path)).text}`));
}

/** The desk as the IRO has it: the inbox, all of it, the children, and the child's own page. */
async function deskOf(browser: Browser, server: TestServer, childId: string): Promise<string[]> {
	const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
	const page = await context.newPage();
	await signInAtDesk(page, server.signIns.staff, 'Farida Lind');
	const pages: string[] = [];
	for (const path of ['inbox', 'inbox?show=all', 'children', `children/${childId}`, 'concerns', 'my-card']) {
		await page.goto(`/desk/${path}`);
		pages.push(`${path} ${await page.locator('body').innerText()}`);
	}
	await context.close();
	return pages;
}

test('the newcomer complains about his IRO in Arabic, offline; the complaints officer has it, and the IRO nothing', async ({
	page,
	context,
	browser,
	server
}) => {
	test.setTimeout(120_000);
	const idris = await joinAs(server, 'Idris');
	const farida = await signInAs(server, 'Farida');
	const before = {
		calls: await everythingOf(farida, idris.childId),
		desk: await deskOf(browser, server, idris.childId)
	};

	await joinOnDevice(page, server, 'Idris');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await open(page, '/speak-up/complaint');
	await context.setOffline(true);
	await page.getByRole('textbox', { name: 'بكلماتي أنا' }).fill(WORDS);
	await page.getByText(/^Farida, /).click();
	await page.getByRole('button', { name: 'إرسال إلى مسؤول الشكاوى' }).click();
	await expect(page).toHaveURL(/speak-up\/complaint\/[\w-]+$/);
	const id = page.url().split('/').at(-1) ?? '';
	await expect(page.getByText(WORDS)).toBeVisible();
	await expect(page.getByText('ستحصل على اسم عندما تُرسل.')).toBeVisible();

	await context.setOffline(false);
	await expect(page.getByText(/اسم الشكوى:/)).toBeVisible();
	const ruth = await browser.newContext({ baseURL: server.url });
	const desk = await ruth.newPage();
	await signInAtDesk(desk, server.signIns.staff, 'Ruth Adey');
	await desk.goto(`/desk/concerns/${id}`);
	await expect(desk.getByText(WORDS)).toBeVisible();
	await desk.getByRole('button', { name: 'I look after this' }).click();
	await expect(desk.getByText('Idris can see now that you look after it.')).toBeVisible();
	await desk.getByText('The child is right', { exact: true }).click();
	await desk
		.getByRole('textbox', { name: 'What you decided and why, for Idris' })
		.fill('You are right. Somebody else calls you on Tuesday.');
	await desk.getByRole('button', { name: 'Send the decision to Idris' }).click();
	await expect(desk.getByText('Idris has your decision.')).toBeVisible();
	await ruth.close();
	await expect(page.getByText('You are right. Somebody else calls you on Tuesday.')).toBeVisible();

	expect(await everythingOf(farida, idris.childId)).toEqual(before.calls);
	expect(await deskOf(browser, server, idris.childId)).toEqual(before.desk);
	const path = `/api/v1/children/${idris.childId}/entries/${id}`;
	expect((await farida.get(path)).status).toBe(404);
	expect((await farida.get(`/api/v1/concerns/${id}`)).status).toBe(404);
	expect(server.output).not.toContain(id);
	expect(server.output).not.toContain(WORDS.slice(0, 8));
});

test('"I’m not safe" says truthfully whether it has gone yet, and those on duty have it at once', async ({
	page,
	context,
	browser,
	server
}) => {
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/help');
	await context.setOffline(true);
	await page.getByRole('button', { name: 'I’m not safe' }).click();
	await expect(page.getByText('It has not gone yet. Call a number now.')).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText(/^It has gone\. Nobody has read it yet/)).toBeVisible();
	const duty = await browser.newContext({ baseURL: server.url });
	const desk = await duty.newPage();
	await signInAtDesk(desk, server.signIns.staff, 'Bryn Carey');
	await desk.getByRole('link', { name: /^Told to us/ }).click();
	await desk.getByRole('link', { name: /Jaden/ }).first().click();
	await expect(desk.getByText('Follow your own procedure now.')).toBeVisible();
	await duty.close();
	await expect(page.getByText('Bryn Carey has read it.')).toBeVisible();
});
