import { bubble, joinForOffline, open, PHONE, sendMessage } from '../support/child';
import { ELSEWHERE, goInVain, watchLeaving } from '../support/leaving';
import { expect, test } from '../support/test';

test.use(PHONE);

const WORDS = ['Jaden', 'Callum', 'Samphire', 'My secret'];

test('Leave takes the page away at once, and the way back shows nothing', async ({ page, server }) => {
	const { shown } = await watchLeaving(page, WORDS);
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/people');
	await open(page, '/messages/iro');
	await sendMessage(page, 'My secret');
	expect(shown).not.toEqual([]);
	const isHidden = await page
		.getByRole('banner')
		.getByRole('link', { name: 'Leave' })
		.evaluate((link) => {
			(link as HTMLElement).click();
			return document.documentElement.hidden && document.title === '';
		});
	expect(isHidden, 'in the same breath as the press').toBe(true);
	await expect(page).toHaveURL(ELSEWHERE);
	shown.length = 0;
	await goInVain(page, 'goBack', 2);
	expect(shown).toEqual([]);
});

test('three presses of Escape leave too, from inside a dialog as well', async ({ page, server }) => {
	const { shown } = await watchLeaving(page, WORDS);
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await page.getByRole('button', { name: /^Who can see this: you and/ }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
	await expect(page).toHaveURL(ELSEWHERE);
	shown.length = 0;
	await goInVain(page, 'goBack', 1);
	expect(shown).toEqual([]);
});

test('Leave in the middle of a word keeps it, with no network too', async ({
	page,
	context,
	server,
	consoleErrors
}) => {
	consoleErrors.allowOffline();
	await watchLeaving(page, []);
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.setOffline(true);
	await sendMessage(page, 'Safe and unsent');
	await page.getByRole('textbox', { name: 'My message' }).fill('Half of a sent');
	await page.getByRole('banner').getByRole('link', { name: 'Leave' }).click();
	await page.waitForURL((url) => url.href === ELSEWHERE || url.protocol === 'chrome-error:');
	const again = await context.newPage();
	await open(again, '/messages/iro');
	await expect(again.getByRole('textbox', { name: 'My message' })).toHaveValue('Half of a sent');
	await expect(bubble(again, 'Safe and unsent')).toContainText('Saved here');
});

test('Leave works before anybody has joined, and without JavaScript', async ({ page, newDevice, server }) => {
	await watchLeaving(page, []);
	await open(page, '/join');
	await page.getByRole('banner').getByRole('link', { name: 'Leave' }).click();
	await expect(page).toHaveURL(ELSEWHERE);
	const plain = await (await newDevice({ ...PHONE, javaScriptEnabled: false })).newPage();
	await plain.goto(`${server.url}/help`);
	await expect(plain.getByRole('banner').getByRole('link', { name: 'Leave' })).toHaveAttribute(
		'href',
		ELSEWHERE
	);
});
