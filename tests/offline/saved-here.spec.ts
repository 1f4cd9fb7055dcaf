import {
	bubble,
	IroReader,
	joinForOffline,
	open,
	PHONE,
	readyForOffline,
	sendMessage
} from '../support/child';
import { addressOf, everyPage } from '../support/pages';
import { expect, test } from '../support/test';

test.use(PHONE);
test.beforeEach(({ consoleErrors }) => consoleErrors.allowOffline());

test('a message written with no network is saved here, outlives a reload and goes up once', async ({
	page,
	context,
	server
}) => {
	const words = 'I would like the review at the café, please.';
	const iro = await IroReader.of(server, 'Jaden');
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await context.setOffline(true);
	await expect(page.getByText('No internet. You can go on.')).toBeVisible();
	await sendMessage(page, words);
	await expect(bubble(page, words)).toContainText('Saved here');
	await page.reload();
	await expect(bubble(page, words)).toContainText('Saved here');
	expect(await iro.count(words)).toBe(0);
	await context.setOffline(false);
	await expect(bubble(page, words)).toContainText('Sent');
	await expect(page.getByText('No internet. You can go on.')).toBeHidden();
	expect(await iro.count(words)).toBe(1);
});

test('what was read before is there with no network, in pages opened for the first time', async ({
	page,
	context,
	server
}) => {
	await joinForOffline(page, server, 'Wren');
	await context.setOffline(true);
	await page.reload();
	const main = page.getByRole('main');
	await expect(main.getByRole('link', { name: 'Marguerite', exact: true })).toBeVisible();
	// A slow phone spends as long on asking for a file as on running it.
	const asked = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter(({ name }) => /\.(js|css)$/.test(name))
			.map(({ name }) => name)
	);
	expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(20);
	await open(page, '/people');
	await main
		.getByRole('link', { name: /Marguerite/ })
		.first()
		.click();
	await expect(page.getByRole('heading', { level: 1, name: /Marguerite/ })).toBeVisible();
	await open(page, '/plan/school');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('School');
	await open(page, '/people/promise');
	await expect(main).toContainText('Marguerite');
});

test('every page of the app opens with no network, visited before or not', async ({
	page,
	context,
	server
}) => {
	test.setTimeout(90_000);
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/people');
	const person = await page
		.getByRole('main')
		.getByRole('link', { name: /Callum/ })
		.first()
		.getAttribute('href');
	await context.setOffline(true);
	const examples = {
		heading: 'health',
		role: 'social-worker',
		personId: person?.split('/').at(-1) ?? '',
		symbol: 'dog',
		question: 'days',
		want: 'sooner',
		topic: 'school',
		complaintId: 'none',
		request: 'lawyer'
	};
	for (const appPage of everyPage().filter(
		({ audience }) => audience === 'anybody' || audience === 'member'
	)) {
		const address = addressOf(appPage, examples);
		await test.step(address, async () => {
			await open(page, address);
			await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/not here|Something went wrong/);
			await expect(page.getByRole('banner').getByRole('link', { name: 'Help now' })).toBeVisible();
		});
	}
});

test('Help now shows its numbers with no network before anybody has joined', async ({ page, context }) => {
	await page.goto('/join');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.reload();
	await page.getByRole('banner').getByRole('link', { name: 'Help now' }).click();
	await expect(page.getByRole('link', { name: /999/ }).first()).toHaveAttribute('href', 'tel:999');
	await expect(page.getByRole('link', { name: /0800 1111/ }).first()).toHaveAttribute('href', 'tel:08001111');
});

test('joining with no network says so, and spends no code', async ({ page, context, server }) => {
	await page.goto('/join');
	await readyForOffline(page);
	await context.setOffline(true);
	await page.getByRole('textbox', { name: 'Your code' }).fill(server.signIns.children[0]?.code ?? '');
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(
		'There is no internet just now. Your code still works.'
	);
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page).toHaveURL(/\/home$/);
});
