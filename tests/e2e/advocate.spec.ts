import type { Page } from '@playwright/test';
import { joinAs, signInAs } from '../support/api';
import {
	bubble,
	joinForOffline,
	joinOnDevice,
	KEEPS_THE_APP,
	open,
	PHONE,
	sendMessage
} from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

const ASKED = 'The blue door, and nobody else may know.';
const WRITTEN = 'Hello Jaden, I come by the lighthouse.';
const FROM_TABLET = 'It is me on the tablet';
const ANSWERED = 'Not by the blue door please.';

const DESK = { viewport: { width: 1280, height: 900 } };

/** Every address at the desk that may have to do with this child, as one text. */
async function everythingAtDesk(page: Page, paths: readonly string[]): Promise<string> {
	const shown: string[] = [];
	for (const path of paths) {
		const answer = await page.request.get(path);
		shown.push(`${answer.status()} ${await answer.text()}`);
	}
	return shown.join('\n');
}

test.use({ ...PHONE, ...KEEPS_THE_APP, serverFor: 'test' });

test('the chair asks for an advocate offline, and no manager or administrator reads a word of what follows', async ({
	context,
	page,
	server,
	newDevice,
	consoleErrors
}) => {
	test.setTimeout(180_000);
	consoleErrors.allowOffline();
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/speak-up');
	await page.getByRole('link', { name: /^Get an advocate/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Get an advocate');

	// Offline: the number is there at once, and what was asked is kept.
	await context.setOffline(true);
	await expect(page.getByRole('link', { name: 'Call 08081 570160' })).toBeVisible();
	await page.getByText('Visit', { exact: true }).click();
	await page.getByRole('button', { name: /^Say more/ }).click();
	await page.getByRole('textbox', { name: 'Anything else?' }).fill(ASKED);
	await page.getByRole('button', { name: 'Ask for an advocate', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'You asked for an advocate' })).toBeVisible();
	await expect(page.getByText('Saved here', { exact: true })).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText('Sent', { exact: true })).toBeVisible({ timeout: 30_000 });

	// The advocacy service takes it up and names an advocate, who writes.
	const desk = await (await newDevice(DESK)).newPage();
	await signInAtDesk(desk, server.signIns.staff, 'Shona Pell');
	await expect(desk.getByRole('link', { name: 'Children' })).toHaveCount(0);
	await desk.getByRole('link', { name: /Asks for an advocate/ }).click();
	await expect(desk.getByRole('article').getByText(ASKED)).toBeVisible();
	// How Jaden reads, and nothing that stands in the council's records alone.
	await expect(desk.getByText(/^Reads with/)).toBeVisible();
	await expect(desk.getByText(/Next review|Birthday/)).toHaveCount(0);
	const request = desk.url();
	await desk.getByRole('button', { name: 'Take this up' }).click();
	await expect(page.getByText(/Loudhailer has read it/)).toBeVisible();
	await desk.getByRole('combobox', { name: 'Who is the advocate?' }).selectOption({ label: 'Karim Aziz' });
	await desk.getByRole('button', { name: 'Name this advocate' }).click();
	await expect(page.getByRole('link', { name: /Write to Karim/ })).toBeVisible();
	const karims = await (await newDevice(DESK)).newPage();
	await signInAtDesk(karims, server.signIns.staff, 'Karim Aziz');
	await karims.getByRole('link', { name: 'All', exact: true }).click();
	// Not the first one in the list: another child has asked, too.
	await karims.locator(`a[href^="${new URL(request).pathname}"]`).click();
	await karims.getByRole('textbox', { name: 'Write to Jaden' }).fill(WRITTEN);
	await karims.getByRole('button', { name: /^Send to/ }).click();
	await page.getByRole('link', { name: /Write to Karim/ }).click();
	await expect(page.getByText(WRITTEN)).toBeVisible();
	await sendMessage(page, ANSWERED);
	await expect(bubble(page, ANSWERED)).toContainText('Sent');

	// A new device has nothing of it, until the advocate lets it in; closed again, it lets go of it.
	const tablet = await (await newDevice(PHONE)).newPage();
	await joinOnDevice(tablet, server, 'Jaden');
	await open(tablet, '/speak-up/advocate');
	await expect(tablet.getByText('Call 08081 570160 and say: device 3.')).toBeVisible();
	await open(tablet, '/messages/advocate');
	await sendMessage(tablet, FROM_TABLET);
	await expect(bubble(tablet, FROM_TABLET)).toContainText('Sent');
	await expect(tablet.getByText(WRITTEN)).toHaveCount(0);
	await karims.goto('/desk/inbox');
	await karims.getByRole('link', { name: new RegExp(FROM_TABLET) }).click();
	await expect(karims.getByText('This came from device 3, which is not open yet.')).toBeVisible();
	await karims.getByRole('button', { name: 'Let device 3 in' }).click();
	await expect(tablet.getByText(WRITTEN)).toBeVisible({ timeout: 15_000 });
	await karims.getByRole('button', { name: 'Close device 3 again' }).click();
	await expect(tablet.getByText(WRITTEN)).toHaveCount(0, { timeout: 15_000 });
	await expect(bubble(tablet, FROM_TABLET)).toBeVisible();

	// Nobody at the council has a page, a list, a count or a call in which any of it stands.
	const requestId = new URL(request).pathname.split('/').at(-1) ?? '';
	const jaden = await joinAs(server, 'Jaden');
	expect(await jaden.feed()).not.toContainEqual(expect.objectContaining({ kind: 'advocacy' }));
	const child = `/api/v1/children/${jaden.childId}`;
	const calls = ['/api/v1/children', child, `${child}/entries?limit=500`, `${child}/entries/${requestId}`];
	const pages = [
		'/desk/inbox?show=all',
		'/desk/children',
		`/desk/children/${jaden.childId}`,
		`/desk/inbox/${jaden.childId}/${requestId}`
	];
	for (const name of ['Odette Lacey', 'Magnus Rey', 'Callum Drew', 'Edda Hulme']) {
		const client = await signInAs(server, name);
		const read = (await Promise.all(calls.map((path) => client.get(path))))
			.map(({ text }) => text)
			.join('\n');
		const council = await newDevice(DESK);
		const staff = await council.newPage();
		await signInAtDesk(staff, server.signIns.staff, name);
		const all = read + (await everythingAtDesk(staff, pages));
		expect(
			all.match(/blue door|lighthouse|on the tablet|Karim Aziz|Loudhailer|advocate-request/gi),
			name
		).toBeNull();
		await council.close();
	}
	expect(server.output).not.toMatch(/blue door|lighthouse/);
});
