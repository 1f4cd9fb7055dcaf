import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { joinForOffline, open, PHONE, TABLET } from '../support/child';
import { expect, test } from '../support/test';

/** A photo as a phone makes it, with the place where it was taken in it. */
function photo(): Promise<Buffer> {
	return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#c03a2b' } })
		.jpeg()
		.withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
		.toBuffer();
}

async function choosePhoto(page: Page): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Choose a picture' }).click();
	await (await chooser).setFiles({ name: 'home.jpg', mimeType: 'image/jpeg', buffer: await photo() });
	await expect(page.getByRole('heading', { name: 'How it looks' })).toBeVisible();
}

/** The part "Home" of the plan, and the child's own picture on it. */
const partHome = (page: Page) => page.getByRole('main').getByRole('link', { name: /^Home/ });
const overHome = (page: Page) => partHome(page).locator('img');

test('a picture for this device stays on it: with no network, after a restart, and nowhere else', async ({
	newDevice,
	server,
	consoleErrors
}) => {
	consoleErrors.allowOffline();
	const [phone, tablet] = [await newDevice(PHONE), await newDevice(TABLET)];
	const page = await phone.newPage();
	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') sent.push(request.postData() ?? '');
	});
	await joinForOffline(page, server, 'Wren');
	await open(page, '/settings/pictures/symbol/home');
	await phone.setOffline(true);
	await choosePhoto(page);
	await page.getByRole('button', { name: 'Use this picture' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await open(page, '/plan');
	await expect(overHome(page)).toBeVisible();
	expect(await overHome(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);

	await phone.setOffline(false);
	const other = await tablet.newPage();
	await joinForOffline(other, server, 'Wren');
	await open(other, '/plan');
	await expect(partHome(other)).toBeVisible();
	await expect(overHome(other)).toHaveCount(0);
	expect(sent.join('\n')).not.toContain('own-picture');
});

test('a picture for all of my devices is on the other one soon, and goes again from both', async ({
	newDevice,
	server,
	consoleErrors
}) => {
	consoleErrors.allowOffline();
	const devices = [await newDevice(PHONE), await newDevice(TABLET)] as const;
	const [phone, tablet] = [await devices[0].newPage(), await devices[1].newPage()];
	for (const page of [phone, tablet]) await joinForOffline(page, server, 'Wren');
	await open(tablet, '/plan');
	// Wren's own photo of Dot comes with her, on every device that is hers.
	await open(phone, '/people');
	await expect(phone.getByRole('link', { name: /^Dot/ }).locator('img')).toBeVisible();

	await open(phone, '/settings/pictures/symbol/home');
	await devices[0].setOffline(true);
	await choosePhoto(phone);
	await phone.getByText('On my other devices too').click();
	await phone.getByRole('button', { name: 'Use this picture' }).click();
	await expect(phone.getByText('when there is internet')).toBeVisible();
	await devices[0].setOffline(false);
	await expect(overHome(tablet)).toBeVisible({ timeout: 15_000 });

	await open(tablet, '/settings/pictures/symbol/home');
	await tablet.getByRole('button', { name: 'Put the old picture back' }).click();
	await open(phone, '/plan');
	await expect(partHome(phone)).toBeVisible();
	await expect(overHome(phone)).toHaveCount(0, { timeout: 15_000 });
	await open(tablet, '/plan');
	await expect(overHome(tablet)).toHaveCount(0);
});
