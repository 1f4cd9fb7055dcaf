import type { Page } from '@playwright/test';
import { codeOf, message, signInAs } from '../support/api';
import { childAddresses } from '../support/addresses';
import {
	bubble,
	IroReader,
	joinForOffline,
	KEEPS_THE_APP,
	lockWithNumbers,
	open,
	sendMessage,
	TABLET
} from '../support/child';
import { signInAtDesk } from '../support/desk';
import { ELSEWHERE, goInVain, watchLeaving } from '../support/leaving';
import { cachedPaths, databases, smallStorage } from '../support/storage';
import { expect, test } from '../support/test';

test.use({ ...TABLET, ...KEEPS_THE_APP, serverFor: 'test' });
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

const SECRET = 'The curlew told me to say nothing';
const DRAFT = 'And the plover heard';

/** Words that are Jaden's alone: what he said, his place, his people, a card of his plan. */
const HIS = ['curlew', 'plover', 'Samphire', 'Callum', 'Steph', 'Trish'];

async function shownOn(page: Page, path: string): Promise<string> {
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return page.evaluate(() => `${document.title}\n${document.body.innerText}\n${document.body.innerHTML}`);
}

test('a borrowed tablet gives away nothing of whoever used it before, and Leave leaves nothing', async ({
	page,
	context,
	server
}) => {
	test.setTimeout(120_000);
	const { shown } = await watchLeaving(page, HIS);
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.setOffline(true);
	await sendMessage(page, SECRET);
	await page.getByRole('textbox', { name: 'My message' }).fill(DRAFT);
	await lockWithNumbers(page, '246810');
	await context.setOffline(false);
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
	await expect(page).toHaveURL(ELSEWHERE);
	shown.length = 0;
	await goInVain(page, 'goBack', 2);
	expect(shown, 'behind the back button').toEqual([]);

	// Whoever takes it up now opens a new tab, and joins as somebody else.
	const next = await context.newPage();
	const leaving = await watchLeaving(next, HIS);
	await next.goto('/join');
	await next.getByRole('textbox', { name: 'Your code' }).fill(codeOf(server.signIns, 'Dot'));
	await next.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(next.getByRole('heading', { level: 1 })).toContainText(/Wren|Dot/);
	for (const path of await childAddresses(server, 'Wren')) {
		const all = await shownOn(next, path);
		expect(
			HIS.filter((word) => all.includes(word)),
			path
		).toEqual([]);
	}
	// That somebody else is here is said by a name, and nothing of what they have.
	const who = await shownOn(next, '/who');
	expect(HIS.filter((word) => who.includes(word))).toEqual([]);
	expect(who).not.toMatch(/not sent|unsent|\b[1-9]\d* (thing|message)/i);

	const raw = [(await databases(next)).map(({ text }) => text).join('\n'), await smallStorage(next)].join(
		'\n'
	);
	for (const word of [...HIS, 'Jaden', 'Wren', 'Dot']) expect(raw).not.toContain(word);
	expect((await cachedPaths(next)).filter((path) => /^\/(api|desk)\b/.test(path))).toEqual([]);

	await open(next, '/home');
	await next.getByRole('banner').getByRole('link', { name: 'Leave' }).click();
	await expect(next).toHaveURL(ELSEWHERE);
	leaving.shown.length = 0;
	await goInVain(next, 'goBack', 2);
	expect(leaving.shown).toEqual([]);
});

/** It says why it is empty, and nothing of anybody is left on it. */
async function wipesItself(tablet: Page): Promise<void> {
	await expect(tablet).toHaveURL(/\/join$/, { timeout: 20_000 });
	await expect(tablet.getByText('This device was signed out for you.')).toBeVisible();
	expect((await databases(tablet)).map(({ name }) => name)).toEqual(['p']);
}

test('a lost tablet that the desk ends sends what was said before, wipes itself, and says why it is empty', async ({
	page,
	context,
	server,
	newDevice,
	consoleErrors
}) => {
	test.setTimeout(90_000);
	consoleErrors.allow(/status of 401 .*\/api\/v1\//);
	const iro = await IroReader.of(server, 'Jaden');
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.setOffline(true);
	await sendMessage(page, SECRET);
	await expect(bubble(page, SECRET)).toContainText('Saved here');

	const desk = await (await newDevice({ javaScriptEnabled: false })).newPage();
	await signInAtDesk(desk, server.signIns.staff, 'Callum Drew');
	await desk.goto(`/desk/children/${iro.childId}/devices`);
	const before = await desk.getByText('Lost? Sign it out').count();
	await desk.getByText('Lost? Sign it out').first().click();
	await expect(desk.getByRole('region', { name: /Jaden, joined/ }).first()).toContainText(
		'Behind a lock it is lost.'
	);
	await desk.getByRole('button', { name: 'Sign it out and wipe it' }).first().click();
	await expect(desk.getByText('The device is signed out. It wipes itself')).toBeVisible();
	expect(await desk.getByText('Lost? Sign it out').count()).toBe(before - 1);

	await context.setOffline(false);
	await wipesItself(page);
	expect(await iro.count(SECRET)).toBe(1);
	// Whoever has it says nothing in his name any more.
	const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
	const answer = await fetch(`${server.url}/api/v1/me/entries`, {
		method: 'POST',
		headers: { cookie, 'content-type': 'application/json' },
		body: JSON.stringify(message('Somebody else'))
	});
	expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'device-ended']);
});

test('a lost tablet in somebody’s hands wipes itself at once when it is ended, behind a lock when it is next opened', async ({
	page,
	server,
	newDevice,
	consoleErrors
}) => {
	test.setTimeout(90_000);
	consoleErrors.allow(/status of 401 .*\/api\/v1\//);
	const iro = await signInAs(server, 'Callum');
	const end = async (tablet: Page) => {
		const cookies = await tablet.context().cookies();
		const deviceId = cookies.map(({ name }) => /^device_(.+)/.exec(name)?.[1]).find(Boolean);
		const jaden = (await IroReader.of(server, 'Jaden')).childId;
		expect((await iro.call('DELETE', `/api/v1/children/${jaden}/devices/${deviceId}`)).status).toBe(204);
	};
	await joinForOffline(page, server, 'Jaden');
	await end(page);
	await wipesItself(page);

	const locked = await (await newDevice({ ...TABLET, ...KEEPS_THE_APP })).newPage();
	await joinForOffline(locked, server, 'Jaden');
	await lockWithNumbers(locked, '246810');
	await locked.getByRole('button', { name: 'Lock now' }).click();
	await expect(locked.getByRole('heading', { level: 1, name: 'Hello, Jaden' })).toBeVisible();
	await end(locked);
	await locked.reload();
	await wipesItself(locked);
});
