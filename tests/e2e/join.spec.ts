import type { BrowserContext, Page } from '@playwright/test';
import { KEEPS_THE_APP, open, readyForOffline } from '../support/child';
import type { SignIns } from '../support/server';
import { expect, test } from '../support/test';

type Code = SignIns['children'][number];

const phone = { viewport: { width: 390, height: 844 } };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const codeField = (page: Page) => page.getByRole('textbox', { name: 'Your code' });
const join = (page: Page) => page.getByRole('button', { name: 'Join', exact: true });

function child(signIns: SignIns, name: string): Code {
	const found = signIns.children.find((one) => one.name === name);
	if (!found) throw new Error(`The demo has no ${name}`);
	return found;
}

async function joinAs(page: Page, { link, name }: Code): Promise<void> {
	await page.goto(link);
	await join(page).click();
	await expect(heading(page, `Hello ${name}`)).toBeVisible();
}

/** Where Leave goes, without going there. */
async function standInForElsewhere(context: BrowserContext): Promise<void> {
	await context.route('https://www.bbc.co.uk/**', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Sunny</h1>' })
	);
}

test('the first page and Help now can be read and used before any script runs', async ({ newDevice }) => {
	const page = await (await newDevice({ ...phone, javaScriptEnabled: false })).newPage();
	await page.goto('/');
	await expect(heading(page, 'Join My Review')).toBeVisible();
	await expect(codeField(page)).toBeVisible();
	await expect(page.getByText('Pretend children')).toBeVisible();
	expect(await page.locator('body noscript').textContent()).toContain('This page needs JavaScript to go on.');
	await codeField(page).fill('4K7D-X9RM');
	await page.keyboard.press('Enter');
	expect(page.url()).not.toContain('4K7D');
	await page.getByRole('link', { name: 'Help now' }).click();
	await expect(page.getByRole('link', { name: 'Call 999' })).toHaveAttribute('href', 'tel:999');
	await expect(page.getByRole('link', { name: 'Call 0800 1111' })).toBeVisible();
	await expect(page.getByText('Pretend children')).toBeVisible();
});

test('the link joins by one press, and leaves no code behind', async ({ page, server }) => {
	const { link, code } = child(server.signIns, 'Jaden');
	await page.goto(link);
	await expect(page.getByText('Your code is here. Now press Join.')).toBeVisible();
	await expect(page).toHaveURL(/\/join$/);
	await join(page).click();
	await expect(heading(page, 'Hello Jaden')).toBeVisible();
	await page.goBack();
	expect(page.url()).not.toContain(code);
});

test('the code may be typed in any way a child would type it', async ({ page, server }) => {
	const { code } = child(server.signIns, 'Robin');
	await page.goto('/');
	await expect(join(page)).toBeEnabled();
	await codeField(page).fill(` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o')} `);
	await page.keyboard.press('Enter');
	await expect(heading(page, 'Hello Robin')).toBeVisible();
	await expect(page).toHaveURL(/\/home$/);
});

test.describe('a code that does not work', () => {
	test.use({ serverFor: 'test' });

	test('is told kindly, and after a few tries one has to wait', async ({ page, consoleErrors }) => {
		consoleErrors.allow(/status of 4(04|29)/);
		await page.goto('/join');
		await codeField(page).fill('0000-0000');
		const alert = page.getByRole('alert');
		for (let tries = 0; tries < 12; tries += 1) {
			await join(page).click();
			await expect(alert).toBeFocused();
			await expect(codeField(page)).toHaveValue('0000-0000');
			if (/a lot of tries/.test((await alert.textContent()) ?? '')) break;
			await expect(alert).toContainText('ask the person who gave it to you for a new one');
		}
		await expect(alert).toContainText(/Wait \d+ (second|minute)/);
	});
});

test('with no network, and before the app is kept, the code stays where it was typed', async ({
	page,
	context,
	server,
	consoleErrors
}) => {
	consoleErrors.allowOffline();
	const { code } = child(server.signIns, 'Jaden');
	await page.goto('/join');
	await codeField(page).fill(code);
	await context.setOffline(true);
	await join(page).click();
	await expect(page.getByRole('alert')).toContainText('Your code still works.');
	await expect(codeField(page)).toHaveValue(code);
	await context.setOffline(false);
	await join(page).click();
	await expect(heading(page, 'Hello Jaden')).toBeVisible();
});

test('somebody who has joined is at home at once, also when they come by the front door', async ({
	page,
	server
}) => {
	await joinAs(page, child(server.signIns, 'Jaden'));
	await page.goto('/');
	await expect(heading(page, 'Hello Jaden')).toBeVisible();
	await expect(page).toHaveURL(/\/home$/);
});

test('two who share a tablet are asked who they are, and each finds their own', async ({
	context,
	page,
	server
}) => {
	await joinAs(page, child(server.signIns, 'Jaden'));
	await page.goto('/who');
	await page.getByRole('link', { name: /Somebody new/ }).click();
	await codeField(page).fill(child(server.signIns, 'Wren').code);
	await join(page).click();
	await expect(heading(page, 'Hello Wren')).toBeVisible();
	await page.reload();
	await expect(heading(page, 'Hello Wren')).toBeVisible();

	const later = await context.newPage();
	await later.goto('/plan');
	await expect(heading(later, 'Who are you?')).toBeVisible();
	await later.getByRole('button', { name: 'Jaden' }).click();
	await expect(heading(later, 'Hello Jaden')).toBeVisible();
	await expect(page.getByText('Wren').first()).toBeVisible();
});

test('without anybody on the device, every page of the app leads to joining', async ({ page }) => {
	await page.goto('/plan');
	await expect(heading(page, 'Join My Review')).toBeVisible();
});

test.describe('Leave', () => {
	test('hides everything at once and has no way back', async ({ context, page, server }) => {
		await standInForElsewhere(context);
		await joinAs(page, child(server.signIns, 'Jaden'));
		await page.getByRole('navigation', { name: 'My Review' }).getByRole('link', { name: 'My plan' }).click();
		await expect(heading(page, 'My plan')).toBeVisible();
		await page.getByRole('link', { name: 'Leave' }).click();
		await expect(heading(page, 'Sunny')).toBeVisible();
		await page.goBack();
		await expect(heading(page, 'Sunny')).toBeVisible();
	});

	test('is three presses of Escape away', async ({ context, page, server }) => {
		await standInForElsewhere(context);
		await joinAs(page, child(server.signIns, 'Jaden'));
		for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
		await expect(heading(page, 'Sunny')).toBeVisible();
	});

	test('keeps nobody out who opens the app anew', async ({ context, page, server }) => {
		await standInForElsewhere(context);
		await joinAs(page, child(server.signIns, 'Jaden'));
		await page.getByRole('link', { name: 'Leave' }).click();
		await expect(heading(page, 'Sunny')).toBeVisible();
		await page.goto('/home');
		await expect(heading(page, 'Hello Jaden')).toBeVisible();
	});
});

test.describe('Help now', () => {
	test.use(KEEPS_THE_APP);

	test('shows the numbers of my place with the network cut', async ({
		context,
		page,
		server,
		consoleErrors
	}) => {
		consoleErrors.allowOffline();
		await joinAs(page, child(server.signIns, 'Wren'));
		await readyForOffline(page);
		await context.setOffline(true);
		await page.goto('/help');
		await expect(page.getByRole('link', { name: 'Call 999' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Help at Hand' })).toBeVisible();
		await expect(page.getByRole('link', { name: /Call Marguerite/ })).toBeVisible();
	});
});

test('signing out takes everything off the device', async ({ page, server }) => {
	await joinAs(page, child(server.signIns, 'Ash'));
	await page.getByRole('link', { name: 'How I like it' }).click();
	await page.getByRole('link', { name: 'This device' }).click();
	await page.getByRole('button', { name: 'Sign out of this device' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
	await expect(heading(page, 'Join My Review')).toBeVisible();
	await page.goto('/home');
	await expect(heading(page, 'Join My Review')).toBeVisible();
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the level can be changed from any screen in two presses, and stays', async ({ page, server }) => {
	await joinAs(page, child(server.signIns, 'Robin'));
	await page.goto('/people');
	await page.getByRole('link', { name: 'How I like it' }).click();
	await page.getByText('Mostly words', { exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-level', 'words');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-level', 'words');
	await expect(page.getByRole('radio', { name: 'Mostly words' })).toBeChecked();

	await open(page, '/about');
	await page.getByRole('link', { name: 'How I like it' }).click();
	await page.getByText('Big symbols', { exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-level', 'symbols');
});

test('whoever has not joined yet chooses level and language in two presses, and nothing of it is kept', async ({
	page
}) => {
	const html = page.locator('html');
	await open(page, '/about');
	const way = page.getByRole('link', { name: 'How I like it' });
	await way.click();
	await page.getByText('Big symbols', { exact: true }).click();
	await expect(html).toHaveAttribute('data-level', 'symbols');
	await page.keyboard.press('Escape');
	await expect(way).toBeFocused();
	await page.getByRole('link', { name: 'Back' }).click();
	await expect(heading(page, 'Join My Review')).toBeVisible();
	await page.getByRole('link', { name: 'How I like it' }).click();
	await page.getByText('العربية', { exact: true }).click();
	await expect(html).toHaveAttribute('dir', 'rtl');
	await expect(html, 'from one page to the next it stays').toHaveAttribute('data-level', 'symbols');
	await page.reload();
	await expect(html).toHaveAttribute('lang', 'en');
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('"How I like it", pressed before the script has come, leads nowhere else and opens once it can', async ({
	page
}) => {
	let goOn = () => {};
	const held = new Promise<void>((resolve) => (goOn = resolve));
	await page.route(/\/_app\/.*\.js$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/about', { waitUntil: 'commit' });
	await page.getByRole('link', { name: 'How I like it' }).click();
	await expect(heading(page, 'About My Review')).toBeVisible();
	goOn();
	await page.getByText('Big symbols', { exact: true }).click();
	await expect(page.locator('html')).toHaveAttribute('data-level', 'symbols');
	await expect(page).toHaveURL('/about');
});

test('focus goes to the heading of a new page, and stays put on the first', async ({ page, server }) => {
	await joinAs(page, child(server.signIns, 'Jaden'));
	await expect(heading(page, 'Hello Jaden')).toBeFocused();
	await page.getByRole('navigation', { name: 'My Review' }).getByRole('link', { name: 'My people' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).not.toBeFocused();
});

test('an address that does not exist leads home', async ({ page, consoleErrors }) => {
	consoleErrors.allow(/status of 404/);
	await page.goto('/nowhere');
	await expect(heading(page, 'This page is not here')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Go home' })).toBeVisible();
});
