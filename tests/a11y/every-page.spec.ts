import type { Page } from '@playwright/test';
import type { ReadingLevel } from '$lib/domain/text/text';
import { askedAddresses, childAddresses, deskAddresses, strangersAddresses } from '../support/addresses';
import { findings } from '../support/axe';
import { joinOnDevice, lockWithNumbers, open, PHONE, TABLET } from '../support/child';
import { chooseDeskLanguage, signInAtDesk } from '../support/desk';
import { DEVICE_THEMES, follow, READERS, SCREENS, show, unrolled } from '../support/screens';
import { expect, test } from '../support/test';

/** Time for every combination, on a machine that is busy with other things as well. */
const LONG = 60_000 * Math.ceil(SCREENS.length / 3);

const THEMES = Object.keys(DEVICE_THEMES) as (keyof typeof DEVICE_THEMES)[];

test.use({ ...PHONE, contextOptions: { reducedMotion: 'reduce' } });

/** What axe finds, and whether anything has to be scrolled sideways. */
async function look(page: Page, where: string, onlyColours = false): Promise<string[]> {
	const beyond = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	const found = await unrolled(page, () => findings(page, onlyColours));
	if (beyond > 0) found.push(`scrolls sideways by ${beyond}`);
	return found.map((finding) => `${where}: ${finding}`);
}

/** Level and language are two presses away from every screen of the child's app; the first leads to them. */
async function wayToLiking(page: Page, address: string): Promise<string[]> {
	const ways = await page.locator('a[href="/settings"], a[href="#like"]').count();
	return ways > 0 || address === '/settings' ? [] : [`${address}: no way to "How I like it"`];
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
				found.push(...(await wayToLiking(page, address)));
				found.push(...(await look(page, Object.values({ address, ...screen }).join(' '))));
			}
		}
		expect(found).toEqual([]);
	});
}

test('axe finds nothing on any page that a stranger sees', async ({ newDevice }) => {
	test.setTimeout(60_000);
	const found: string[] = [];
	for (const [locale, width] of [
		['en-GB', 320],
		['en-GB', 1024],
		['ar', 390]
	] as const) {
		const page = await (await newDevice({ ...PHONE, locale, reducedMotion: 'reduce' })).newPage();
		for (const address of strangersAddresses()) {
			await page.setViewportSize({ width, height: PHONE.viewport.height });
			await open(page, address);
			found.push(...(await wayToLiking(page, address)));
			for (const theme of THEMES) {
				await page.emulateMedia(DEVICE_THEMES[theme]);
				await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
				const where = `${address} ${theme} ${locale} ${width}`;
				found.push(...(await look(page, where, theme !== 'light')));
			}
		}
		await page.locator('#like').click();
		await expect(page.getByRole('dialog')).toBeVisible();
		found.push(...(await look(page, `how I like it ${locale} ${width}`)));
	}
	expect(found).toEqual([]);
});

test('axe finds nothing on the form of somebody who was asked, in any of its languages', async ({
	newDevice,
	server
}) => {
	test.setTimeout(60_000);
	const context = await newDevice({ ...PHONE, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const found: string[] = [];
	for (const lang of ['en', 'cy', 'ar']) {
		for (const address of await askedAddresses(server, lang)) {
			await page.goto(address);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			for (const width of [320, 1024]) {
				await page.setViewportSize({ width, height: PHONE.viewport.height });
				for (const theme of THEMES) {
					await page.emulateMedia(DEVICE_THEMES[theme]);
					await page.reload();
					found.push(...(await look(page, `${address} ${theme} ${lang} ${width}`, theme !== 'light')));
				}
			}
			await page.getByRole('main').getByRole('button').click();
			await expect(page.getByRole('alert')).toBeVisible();
			found.push(...(await look(page, `${address} with errors ${lang}`)));
		}
	}
	expect(found).toEqual([]);
});

test('axe finds nothing where a lock is opened', async ({ page, server }) => {
	test.setTimeout(LONG);
	await joinOnDevice(page, server, 'Jaden');
	await lockWithNumbers(page, '246810');
	const found: string[] = [];
	for (const screen of SCREENS) {
		const { level, theme, language, width } = screen;
		// Nobody's choices can be read here: the page has the copy that theme-boot.js reads.
		await page.evaluate((kept) => localStorage.setItem('appearance', JSON.stringify(kept)), {
			lang: language,
			dir: language === 'ar' ? 'rtl' : 'ltr',
			'data-theme': theme,
			'data-level': level
		});
		await page.setViewportSize({ width, height: PHONE.viewport.height });
		await open(page, '/unlock');
		await expect(page.locator('html')).toHaveAttribute('lang', language);
		found.push(...(await wayToLiking(page, '/unlock')));
		found.push(...(await look(page, Object.values(screen).join(' '))));
	}
	expect(found).toEqual([]);
});

test('axe finds nothing on any page of the desk, on a phone and on a tablet, in any theme, and from right to left', async ({
	newDevice,
	server,
	consoleErrors
}) => {
	test.setTimeout(240_000);
	consoleErrors.allow(/status of 404 .*\/desk\//);
	const everyLook = [PHONE, TABLET].flatMap(({ viewport }) => THEMES.map((theme) => ({ viewport, theme })));
	const lookAtAll = async (page: Page, addresses: readonly string[], looks = everyLook) => {
		const [found, missing]: [string[], string[]] = [[], []];
		for (const address of addresses) {
			const response = await page.goto(address);
			if (response?.status() === 404) {
				missing.push(address);
				continue;
			}
			const lang = await page.locator('html').getAttribute('lang');
			for (const { viewport, theme } of looks) {
				await page.setViewportSize(viewport);
				// As theme-boot.js puts it there.
				await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
				const where = `${address} ${theme} ${lang} ${viewport.width}`;
				found.push(...(await look(page, where, theme !== 'light')));
			}
		}
		expect(found).toEqual([]);
		return missing;
	};
	const device = async () =>
		(await newDevice({ ...PHONE, locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
	const addresses = await deskAddresses(server);
	const signIn = addresses.filter((address) => address.endsWith('/sign-in'));
	expect(await lookAtAll(await device(), signIn)).toEqual([]);
	// An IRO has most of the pages; the manager of IROs and the complaints officer have the rest.
	let left = addresses.filter((address) => !signIn.includes(address));
	for (const name of ['Callum Drew', 'Odette Lacey', 'Edda Hulme']) {
		const page = await device();
		await signInAtDesk(page, server.signIns.staff, name);
		const theirs = left;
		left = await lookAtAll(page, left);
		await chooseDeskLanguage(page, 'ar');
		const seen = theirs.filter((address) => !left.includes(address));
		await lookAtAll(page, seen, [{ viewport: PHONE.viewport, theme: 'light' }]);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await chooseDeskLanguage(page, 'en');
	}
	expect(left, 'pages that nobody has').toEqual([]);
});
