import type { BrowserContext, Page } from '@playwright/test';
import { joinAs, signInAs } from '../support/api';
import { findings } from '../support/axe';
import { joinOnDevice, PHONE, TABLET } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { addressOf, everyPage, type AppPage } from '../support/pages';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

const THEMES = ['light', 'dark', 'contrast'] as const;
const SIZES = { phone: PHONE, tablet: TABLET } as const;

/** Each of the demo's children has a reading level and a language of their own. */
const CHILDREN = ['Wren', 'Jaden', 'Idris'] as const;

/** One address for each page, with parameters as they are for this child. */
async function childPages(server: TestServer, name: string): Promise<string[]> {
	const feed = await (await joinAs(server, name)).feed();
	const iro = feed.find(
		({ kind, body }) => kind === 'person' && body && 'role' in body && body.role === 'iro'
	);
	const examples = { heading: 'school', role: 'iro', personId: iro?.id ?? '' };
	return pagesFor(({ audience }) => audience !== 'staff', examples);
}

async function deskPages(server: TestServer): Promise<string[]> {
	const callum = await signInAs(server, 'Callum');
	const [child] = (await callum.get('/api/v1/children')).json['items'] as { id: string }[];
	const { json } = await callum.get(`/api/v1/children/${child?.id}/entries?limit=500`);
	const message = (json['items'] as { entry: { id: string; kind: string } }[]).find(
		({ entry }) => entry.kind === 'message'
	);
	const examples = { childId: child?.id ?? '', entryId: message?.entry.id ?? '', heading: 'school' };
	return pagesFor(({ audience }) => audience === 'staff', examples);
}

function pagesFor(wanted: (page: AppPage) => boolean, examples: Record<string, string>): string[] {
	return everyPage()
		.filter(wanted)
		.map((page) => addressOf(page, examples));
}

/**
 * Looks at each page in each theme. The theme is what the page's root says, as theme-boot.js puts it there.
 * @returns what axe found, and the pages that this reader does not have
 */
async function lookAtAll(
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
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await asTallAsItsPage(page);
		for (const theme of THEMES) {
			await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
			found.push(...(await findings(page)).map((finding) => `${address} ${theme}: ${finding}`));
		}
	}
	return { found, missing };
}

/** Pages grow while things come in. */
const ROOM = 3000;

/** So that nothing lies half under the bar at the bottom, which axe takes for a small target. */
async function asTallAsItsPage(page: Page): Promise<void> {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: height + ROOM });
}

async function still(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	return page;
}

for (const [size, options] of Object.entries(SIZES)) {
	for (const name of CHILDREN) {
		test(`axe finds nothing on any page of ${name}, on a ${size}, in any theme`, async ({
			newDevice,
			server
		}) => {
			test.setTimeout(180_000);
			const page = await still(await newDevice(options));
			await joinOnDevice(page, server, name);
			const all = await childPages(server, name);
			expect(await lookAtAll(page, all)).toEqual({ found: [], missing: [] });
		});
	}

	test(`axe finds nothing on any page of the desk, on a ${size}, in any theme`, async ({
		newDevice,
		server,
		consoleErrors
	}) => {
		test.setTimeout(180_000);
		consoleErrors.allow(/status of 404 .*\/desk\//);
		const addresses = await deskPages(server);
		const signIn = addresses.filter((address) => address.endsWith('/sign-in'));
		const stranger = await still(await newDevice(options));
		expect(await lookAtAll(stranger, signIn)).toEqual({ found: [], missing: [] });
		// An IRO has most of the pages; the manager of IROs has the rest.
		let left = addresses.filter((address) => !signIn.includes(address));
		for (const name of ['Callum Drew', 'Odette Lacey']) {
			const page = await still(await newDevice(options));
			await signInAtDesk(page, server.signIns.staff, name);
			const { found, missing } = await lookAtAll(page, left);
			expect(found).toEqual([]);
			left = missing;
		}
		expect(left, 'pages that nobody has').toEqual([]);
	});
}
