import { joinAs, signInAs, unknownId } from '../support/api';
import { joinForOffline, joinOnDevice, KEEPS_THE_APP, open, PHONE } from '../support/child';
import type { Actor } from '../support/crawl/actors';
import { calendarOf, lasting, placesToLook, rowsThatName, sideOf } from '../support/crawl/side';
import { ask } from '../support/database';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';
import type { TestServer } from '../support/server';

const WORDS = 'فريدة لا تسمعني. أريد أن يسمعني أحد.';

test.use({ ...PHONE, ...KEEPS_THE_APP });
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

/** The IRO of Idris as somebody who looks everywhere, with one of the child's entries and a calendar. */
async function faridaOf(server: TestServer, childId: string) {
	const client = await signInAs(server, 'Farida');
	const [row] = await ask<{ id: string }>(
		server.databaseUrl,
		'select id from staff_members where name = $1',
		['Farida Lind']
	);
	const { json } = await client.get(`/api/v1/children/${childId}/entries?limit=500`);
	const [{ entry } = { entry: { id: '' } }] = json['items'] as { entry: { id: string } }[];
	const actor: Actor = { name: 'Farida', client, as: 'staff', id: row?.id ?? '' };
	const of = { childId, entryId: entry.id, calendar: await calendarOf(client) };
	const places = await placesToLook(server, of);
	return { actor, look: () => sideOf(actor, places) };
}

test('the newcomer complains about his IRO in Arabic, offline; the complaints officer has it, and the IRO nothing', async ({
	page,
	context,
	browser,
	server
}) => {
	test.setTimeout(180_000);
	const since = new Date();
	const idris = await joinAs(server, 'Idris');
	const { actor: farida, look } = await faridaOf(server, idris.childId);
	await joinForOffline(page, server, 'Idris');
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await open(page, '/speak-up/complaint');
	// The first look changes what she has seen; the second shows how it stands.
	await look();
	const before = await look();
	const named = await rowsThatName(server.databaseUrl, farida.id);
	const logged = server.output.length;

	await context.setOffline(true);
	await page.getByRole('textbox', { name: 'بكلماتي أنا' }).fill(WORDS);
	await page.getByText(/^Farida، /).click();
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
	await expect(desk.getByRole('article').getByText(WORDS)).toBeVisible();
	await desk.getByRole('button', { name: 'I look after this' }).click();
	await expect(desk.getByText('Idris can see now that you look after it.')).toBeFocused();
	await desk.getByText('The child is right', { exact: true }).click();
	await desk
		.getByRole('textbox', { name: 'What you decided and why, for Idris' })
		.fill('You are right. Somebody else calls you on Tuesday.');
	await desk.getByRole('button', { name: 'Send the decision to Idris' }).click();
	await expect(desk.getByText('Idris has your decision.')).toBeFocused();
	await ruth.close();
	await expect(page.getByText('You are right. Somebody else calls you on Tuesday.')).toBeVisible();

	// Nothing waits to be sent to her, nothing counts for her; one row shuts her out.
	const { entry_subjects: shutOut = [], ...rows } = await rowsThatName(server.databaseUrl, farida.id);
	const { entry_subjects: shutOutBefore = [], ...rowsBefore } = named;
	expect(rows).toEqual(rowsBefore);
	expect(shutOut.filter((row) => !shutOutBefore.includes(row))).toEqual([`(${id},${farida.id})`]);
	const said = server.output.slice(logged);
	expect(said).toContain('request.done');
	for (const hers of [farida.id, 'Farida', 'farida']) expect(said).not.toContain(hers);

	const after = await look();
	for (const [path, bytes] of after) expect(bytes, path).not.toContain(id);
	expect(lasting(after, since)).toEqual(lasting(before, since));
	for (const path of [`children/${idris.childId}/entries/`, 'concerns/']) {
		const [theirs, nobodys] = await Promise.all(
			[id, unknownId()].map((one) => farida.client.get(`/api/v1/${path}${one}`))
		);
		expect(theirs?.status).toBe(404);
		expect({ ...theirs?.json, requestId: '' }).toEqual({ ...nobodys?.json, requestId: '' });
	}
	for (const secret of [id, WORDS.slice(0, 8)]) expect(server.output).not.toContain(secret);
});

test('a drawing goes with a complaint to the office that it is for, and not to the IRO whom it is about', async ({
	page,
	browser,
	server
}) => {
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/speak-up/complaint');
	await page.getByRole('button', { name: 'Draw', exact: true }).click();
	await page.getByRole('application', { name: /^My drawing/ }).focus();
	for (const key of ['Space', 'ArrowUp', 'ArrowRight', 'Space']) await page.keyboard.press(key);
	await page.getByRole('textbox', { name: 'What is it?' }).fill('The shut door');
	await page.getByRole('button', { name: 'Put it in my message' }).click();
	await page.getByText(/^Callum, /).click();
	await page.getByRole('button', { name: /^Send to/ }).click();
	await expect(page).toHaveURL(/speak-up\/complaint\/[\w-]+$/);
	const id = page.url().split('/').at(-1) ?? '';
	await expect(page.getByText(/^Its name is /)).toBeVisible();

	const edda = await browser.newContext({ baseURL: server.url });
	const desk = await edda.newPage();
	await signInAtDesk(desk, server.signIns.staff, 'Edda Hulme');
	await desk.goto(`/desk/concerns/${id}`);
	const drawing = desk.getByRole('img', { name: 'Drawing: The shut door' });
	await expect.poll(() => drawing.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100);
	const address = new URL((await drawing.getAttribute('src')) ?? '', desk.url()).pathname;
	const callum = await signInAs(server, 'Callum');
	expect((await callum.get(address)).status).toBe(404);
	expect((await (await signInAs(server, 'Edda')).get(address)).status).toBe(200);
	await edda.close();
});

test('"I’m not safe" says truthfully whether it has gone yet, and those on duty have it at once', async ({
	page,
	context,
	browser,
	server
}) => {
	await joinForOffline(page, server, 'Jaden');
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

test('a social worker complains for a child who can’t, without a script; the child hears of it in person first, and says what is not right', async ({
	page,
	browser,
	server
}) => {
	const words = 'Nobody asks Idris in Arabic.';
	const desk = async (name: string) => {
		const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
		const own = await context.newPage();
		await signInAtDesk(own, server.signIns.staff, name);
		return own;
	};
	const priti = await desk('Priti Rowe');
	await priti.goto('/desk/children');
	await priti
		.getByRole('link', { name: /^Idris/ })
		.first()
		.click();
	await priti.getByRole('link', { name: 'Complain for Idris' }).click();
	await priti.getByRole('button', { name: 'Send it' }).click();
	await expect(priti.getByRole('link', { name: 'What is not right?: Please fill this in.' })).toBeVisible();
	await priti.getByRole('textbox', { name: 'What is not right?' }).fill(words);
	await priti.getByRole('checkbox', { name: /^Priti Rowe/ }).check();
	await priti.getByText('Yes', { exact: true }).click();
	await priti.getByText('I could not ask Idris').click();
	await priti.getByRole('textbox', { name: /^What Idris said/ }).fill('I have no interpreter.');
	await priti.getByText('When somebody has told them in person').click();
	await priti.getByLabel('Tell them in person by').fill('2100-01-04');
	await priti.getByRole('button', { name: 'Send it' }).click();
	await expect(priti.getByText(/This is about you, so you cannot hand it in/).first()).toBeVisible();
	await priti.getByRole('checkbox', { name: /^Priti Rowe/ }).uncheck();
	await priti.getByRole('button', { name: 'Send it' }).click();
	await expect(priti.getByText(/Idris sees it when somebody has told them/)).toBeVisible();

	const ruth = await desk('Ruth Adey');
	await ruth.getByRole('link', { name: /^Told to us/ }).click();
	await ruth.getByRole('link', { name: new RegExp(words) }).click();
	await expect(ruth.getByText('Priti Rowe told this for Idris. Job: Social worker.')).toBeVisible();
	await expect(ruth.getByText('I have no interpreter.')).toBeVisible();
	await joinOnDevice(page, server, 'Idris');
	await open(page, '/speak-up/complaint');
	const link = page.getByRole('link').filter({ hasText: 'Priti' });
	await expect(link).toHaveCount(0);
	await ruth.getByRole('button', { name: 'I told Idris: show it in the app' }).click();
	await expect(ruth.getByText('Idris can see it in the app now.')).toBeVisible();

	await link.click();
	await expect(page.getByText(words)).toBeVisible();
	await page.getByText('لا، هذا غير صحيح', { exact: true }).click();
	await page.getByRole('button', { name: 'إرسال رأيي' }).click();
	await expect(page.getByRole('heading', { name: 'لا، هذا غير صحيح' })).toBeVisible();
	await expect(async () => {
		await ruth.reload();
		await expect(ruth.getByText('Idris says: that is not right')).toBeVisible({ timeout: 1000 });
	}).toPass();
	for (const own of [priti, ruth]) await own.context().close();
});
