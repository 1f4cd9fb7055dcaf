import { bubble, IroReader, joinForOffline, open, PHONE, sendMessage } from '../support/child';
import { codeOf } from '../support/api';
import { databases } from '../support/storage';
import { expect, test } from '../support/test';

test.use({ ...PHONE, serverFor: 'test' });
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

test('signing out with unsent words and a draft warns of both, and staying keeps both', async ({
	page,
	context,
	server
}) => {
	const [unsent, draft] = ['Not gone yet', 'Not even finis'];
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.setOffline(true);
	await sendMessage(page, unsent);
	await page.getByRole('textbox', { name: 'My message' }).fill(draft);
	await page.getByRole('link', { name: 'How I like it' }).click();
	await page.getByRole('link', { name: 'This device' }).click();
	await page.getByRole('button', { name: 'Sign out of this device' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
	await expect(dialog).toContainText('1 thing is not sent yet. 1 thing is not finished.');
	await dialog.getByRole('button', { name: 'Stay signed in' }).click();
	await open(page, '/messages/iro');
	await expect(bubble(page, unsent)).toContainText('Saved here');
	await expect(page.getByRole('textbox', { name: 'My message' })).toHaveValue(draft);
	await context.setOffline(false);
	await expect(bubble(page, unsent)).toContainText('Sent');
});

test('signing out all the same wipes the device, with no network too, and the service is told later', async ({
	page,
	context,
	server
}) => {
	await joinForOffline(page, server, 'Jaden');
	const session = (await context.cookies()).find(({ name }) => name.startsWith('device_'));
	const asDevice = {
		'x-device': session?.name.replace('device_', '') ?? '',
		cookie: `${session?.name}=${session?.value}`
	};
	const feed = () =>
		fetch(`${server.url}/api/v1/me/feed`, { headers: asDevice }).then(({ status }) => status);
	expect(await feed()).toBe(200);
	await open(page, '/messages/iro');
	await context.setOffline(true);
	await sendMessage(page, 'This will be lost');
	await open(page, '/settings/device');
	await page.getByRole('button', { name: 'Sign out of this device' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Sign out', exact: true }).click();
	await dialog.getByRole('button', { name: 'Sign out and lose it' }).click();
	await expect(page).toHaveURL(/\/join$/);
	expect((await databases(page)).map(({ name }) => name)).toEqual(['p']);
	await page.goto('/home');
	await expect(page).toHaveURL(/\/join$/);
	await context.setOffline(false);
	await page.goto('/who');
	await expect.poll(feed, { timeout: 15_000 }).toBe(401);
});

test('another tab shows nothing more of somebody who has signed out', async ({
	page,
	context,
	server,
	consoleErrors
}) => {
	// Each tab tells the service that the device has left, and the second may find it gone.
	consoleErrors.allow(/status of 401 .*\/api\/v1\/devices\/current/);
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/plan/school');
	await expect(page.getByRole('main')).toContainText('School');
	const settings = await context.newPage();
	await open(settings, '/settings/device');
	await settings.getByRole('button', { name: 'Sign out of this device' }).click();
	await settings.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
	for (const tab of [settings, page]) {
		await expect(tab).toHaveURL(/\/join$/);
		await expect(tab.getByRole('heading', { level: 1, name: 'Join My Review' })).toBeVisible();
	}
	await page.goBack();
	await expect(page.getByRole('main')).not.toContainText('School');
	await expect(page.getByRole('textbox', { name: 'Your code' })).toBeVisible();
});

test('a session that has ended loses no words: joining again sends them', async ({
	page,
	context,
	server,
	consoleErrors
}) => {
	consoleErrors.allow(/status of 401 .*\/api\/v1\/me\//);
	const words = 'Written after my session was over';
	const iro = await IroReader.of(server, 'Jaden');
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.clearCookies();
	await sendMessage(page, words);
	await expect(page.getByText('This device is signed out. Your words are safe here.')).toBeVisible();
	await expect(bubble(page, words)).toContainText('Saved here');
	await page.getByRole('link', { name: 'Join again' }).click();
	await page.getByRole('textbox', { name: 'Your code' }).fill(codeOf(server.signIns, 'Jaden'));
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page).toHaveURL(/\/home$/);
	await open(page, '/messages/iro');
	await expect(bubble(page, words)).toContainText('Sent', { timeout: 15_000 });
	expect(await iro.count(words)).toBe(1);
});
