import type { Locator, Page } from '@playwright/test';
import { IroReader, joinForOffline, open, PHONE, readyForOffline } from '../support/child';
import { expect, test } from '../support/test';

test.use(PHONE);

/** Bytes: enough for a child’s feed and for what the browser keeps of compiled scripts; soon filled by long messages. */
const ROOM = 4_000_000;

/** Leaves the app so many bytes, or as many as it likes. */
async function leaveRoom(page: Page, quotaSize?: number): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const { origin } = new URL(page.url());
	await devtools.send('Storage.overrideQuotaForOrigin', {
		origin,
		...(quotaSize === undefined ? {} : { quotaSize })
	});
}

function used(page: Page): Promise<number> {
	return page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
}

function message(page: Page, number: number): Locator {
	return page.getByRole('article').filter({ hasText: `Number ${number}. €` });
}

test('on a full device words stay in the field, nothing shows as saved, and they go once there is room', async ({
	page,
	server
}) => {
	test.setTimeout(90_000);
	const iro = await IroReader.of(server, 'Jaden');
	await page.goto('/join');
	await readyForOffline(page);
	// A browser looks only now and then: what it saw at the first write has to be used up first.
	await leaveRoom(page, (await used(page)) + ROOM);
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await leaveRoom(page, 1);
	const field = page.getByRole('textbox', { name: 'My message' });
	const full = page.getByText('This device is full. Your words are not saved yet.');
	let number = 0;
	let words = '';
	while (!(await full.isVisible())) {
		number += 1;
		words = `Number ${number}. ${'€'.repeat(9_900)}`;
		await field.fill(words);
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		await expect(full.or(message(page, number).getByText(/^(Saved here|Sent)$/)).first()).toBeVisible({
			timeout: 15_000
		});
	}
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(full).toBeVisible();
	await expect(field).toHaveValue(words);
	await expect(message(page, number)).toHaveCount(0);
	expect(await iro.count(words)).toBe(0);
	await leaveRoom(page);
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(message(page, number)).toContainText('Sent', { timeout: 15_000 });
	await expect(field).toHaveValue('');
	await expect(full).toBeHidden();
	expect(await iro.count(words)).toBe(1);
});

test('a device with no room at all says so at joining, and the code is not spent', async ({
	page,
	server
}) => {
	await page.goto('/join');
	await readyForOffline(page);
	await leaveRoom(page, 1);
	await page.getByRole('textbox', { name: 'Your code' }).fill(server.signIns.children[0]?.code ?? '');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('This device could not keep your things.');
	await leaveRoom(page);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page).toHaveURL(/\/home$/);
});
