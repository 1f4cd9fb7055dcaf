import type { Page } from '@playwright/test';
import type { ReadingLevel } from '$lib/domain/text/text';
import { childAddresses, deskAddresses, FRONT_DOOR } from '../support/addresses';
import { findings } from '../support/axe';
import { joinOnDevice, lockWithNumbers, PHONE, TABLET } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { follow, READERS, SCREENS, show, THEMES, unroll } from '../support/screens';
import { expect, test } from '../support/test';

/** Minutes enough for every combination, on a machine that is busy with other things as well. */
const LONG = 60_000 * Math.ceil(SCREENS.length / 3);

test.use({ ...PHONE, contextOptions: { reducedMotion: 'reduce' } });

async function look(page: Page): Promise<string[]> {
	await unroll(page);
	return findings(page);
}

test('axe finds nothing before anybody has joined, in any theme', async ({ page }) => {
	for (const address of [FRONT_DOOR, '/join', '/about', '/help']) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await lookInEachTheme(page), address).toEqual([]);
	}
});

test('axe finds nothing where a lock is opened, in any theme', async ({ page, server }) => {
	await joinOnDevice(page, server, 'Jaden');
	await lockWithNumbers(page, '246810');
	await page.goto('/home');
	await expect(page.getByRole('heading', { level: 1, name: 'Hello, Jaden' })).toBeVisible();
	expect(await lookInEachTheme(page)).toEqual([]);
});

/** The theme is what the page's root says, as theme-boot.js puts it there. */
async function lookInEachTheme(page: Page): Promise<string[]> {
	const found: string[] = [];
	await unroll(page);
	for (const theme of THEMES) {
		await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
		found.push(...(await findings(page)).map((finding) => `${theme}: ${finding}`));
	}
	return found;
}

async function lookAtDesk(
	page: Page,
	addresses: readonly string[]
): Promise<{ found: string[]; missing: string[] }> {
	const found: string[] = [];
	const missing: string[] = [];
	for (const address of addresses) {
		const response = await page.goto(address);
		if (response?.status() === 404) {
			missing.push(address);
			continue;
		}
		found.push(...(await lookInEachTheme(page)).map((finding) => `${address} ${finding}`));
	}
	return { found, missing };
}

for (const [level, name] of Object.entries(READERS) as [ReadingLevel, (typeof READERS)[ReadingLevel]][]) {
	test(`axe finds nothing on any page of ${name}, who reads at the level ${level}`, async ({
		page,
		server
	}) => {
		test.setTimeout(LONG);
		await joinOnDevice(page, server, name);
		const addresses = await childAddresses(server, name);
		const found: string[] = [];
		for (const screen of SCREENS.filter((one) => one.level === level)) {
			await show(page, server, name, screen);
			for (const address of addresses) {
				await follow(page, address);
				const where = `${address} ${screen.theme} ${screen.language} ${screen.width}`;
				found.push(...(await look(page)).map((finding) => `${where}: ${finding}`));
			}
		}
		expect(found).toEqual([]);
	});
}

for (const [size, options] of Object.entries({ phone: PHONE, tablet: TABLET })) {
	test(`axe finds nothing on any page of the desk, on a ${size}, in any theme`, async ({
		newDevice,
		server,
		consoleErrors
	}) => {
		test.setTimeout(LONG);
		consoleErrors.allow(/status of 404 .*\/desk\//);
		const addresses = await deskAddresses(server);
		const signIn = addresses.filter((address) => address.endsWith('/sign-in'));
		const context = await newDevice(options);
		expect(await lookAtDesk(await context.newPage(), signIn)).toEqual({ found: [], missing: [] });
		// An IRO has most of the pages; the manager of IROs has the rest.
		let left = addresses.filter((address) => !signIn.includes(address));
		for (const name of ['Callum Drew', 'Odette Lacey']) {
			const page = await (await newDevice(options)).newPage();
			await signInAtDesk(page, server.signIns.staff, name);
			const { found, missing } = await lookAtDesk(page, left);
			expect(found).toEqual([]);
			left = missing;
		}
		expect(left, 'pages that nobody has').toEqual([]);
	});
}
