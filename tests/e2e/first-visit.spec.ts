import type { CDPSession, Page } from '@playwright/test';
import { PHONE, readyForOffline } from '../support/child';
import { expect, test } from '../support/test';
import { WHOLE_BROWSER } from '../support/whole-browser';

test.use(PHONE);

/** As the design promises a phone on a slow line: thousands of bytes as they travel, compressed. */
const MOST_KB = { all: 200, script: 100, style: 15, font: 60, worker: 45 };

const KINDS = Object.keys(MOST_KB) as (keyof typeof MOST_KB)[];

interface Travelled {
	path: string;
	type: string;
	bytes: number;
}

/** Notes what travels for a page, in bytes of the line: headers and all. */
async function weigh(devtools: CDPSession): Promise<Travelled[]> {
	const types = new Map<string, { path: string; type: string }>();
	const travelled: Travelled[] = [];
	devtools.on('Network.responseReceived', ({ requestId, response, type }) => {
		types.set(requestId, { path: new URL(response.url).pathname, type });
	});
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const found = types.get(requestId);
		if (found) travelled.push({ ...found, bytes: encodedDataLength });
	});
	await devtools.send('Network.enable');
	await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
	return travelled;
}

function kilobytes(travelled: readonly Travelled[], wanted: (one: Travelled) => boolean): number {
	return travelled.filter(wanted).reduce((all, { bytes }) => all + bytes, 0) / 1000;
}

/** What moved since the page began, and by how much. */
function layoutShifts(page: Page): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise<string[]>((resolve) => {
				type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
				new PerformanceObserver((list) => {
					const shifts = list.getEntries() as Shift[];
					resolve(
						shifts.map(({ value, sources }) => {
							const moved = sources.map(({ node }) =>
								node instanceof Element ? node.outerHTML.slice(0, 80) : '#text'
							);
							return `${value.toFixed(4)} ${moved.join(' | ')}`;
						})
					);
				}).observe({ type: 'layout-shift', buffered: true });
				// Without a shift nobody is called.
				requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
			})
	);
}

/** The worker is fetched past the page, so it is asked for once more, as a browser would. */
async function weighWorker(page: Page): Promise<Travelled> {
	const { origin } = new URL(page.url());
	const response = await fetch(`${origin}/service-worker.js`, { headers: { 'accept-encoding': 'br' } });
	expect(response.headers.get('content-encoding')).toBe('br');
	const bytes = Number(response.headers.get('content-length'));
	await response.body?.cancel();
	expect(bytes).toBeGreaterThan(0);
	return { path: '/service-worker.js', type: 'Worker', bytes };
}

test(
	'a first visit to the join page stays within its bytes, and nothing on it moves',
	WHOLE_BROWSER,
	async ({ page, context }) => {
		const travelled = await weigh(await context.newCDPSession(page));
		await page.goto('/join', { waitUntil: 'load' });
		await expect(page.locator('html')).toHaveClass(/skin-/);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		// What the worker keeps for offline use comes later, and not through the page.
		await readyForOffline(page);
		const kb: Record<keyof typeof MOST_KB, number> = {
			all: kilobytes(travelled, () => true),
			script: kilobytes(travelled, ({ type }) => type === 'Script'),
			style: kilobytes(travelled, ({ type }) => type === 'Stylesheet'),
			font: kilobytes(travelled, ({ type }) => type === 'Font'),
			worker: (await weighWorker(page)).bytes / 1000
		};
		process.stdout.write(`    ${travelled.length} answers, their headers counted in\n`);
		for (const what of KINDS) {
			process.stdout.write(
				`    ${what.padEnd(7)} ${kb[what].toFixed(1).padStart(6)} kB of ${MOST_KB[what]}\n`
			);
		}
		expect(await layoutShifts(page)).toEqual([]);
		for (const what of KINDS) expect(kb[what], `${what}, in kB`).toBeLessThanOrEqual(MOST_KB[what]);
		expect(kb.script, 'scripts were weighed').toBeGreaterThan(10);
		expect(kb.font, 'fonts were weighed').toBeGreaterThan(5);
	}
);

test('there is something to read with JavaScript off', async ({ newDevice }) => {
	const page = await (await newDevice({ ...PHONE, javaScriptEnabled: false })).newPage();
	for (const [address, words] of [
		['/join', 'Read your plan.'],
		['/help', 'Childline'],
		['/about', 'My Review']
	] as const) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('main')).toContainText(words);
		await expect(page.getByRole('banner').getByRole('link', { name: 'Leave' })).toBeVisible();
	}
});
