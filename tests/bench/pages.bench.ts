import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, joinAs, signInAs } from '../support/api';
import { PHONE } from '../support/child';
import type { TestServer } from '../support/server';
import { openBrowser } from './browser';
import { say, setting, Times } from './figures';
import { sayThings, tellThings, withService } from './service';

/**
 * What a child waits for on a slow phone: the first page, the app without a network, and a press with
 * much on the device. The processor is slowed four times; the line is the design's slow 4G.
 */
const RUNS = setting('BENCH_RUNS', 5);
const ENTRIES = 300;
const FEED_ITEMS = 1000;
const SLOW_LINE = {
	offline: false,
	latency: 150,
	downloadThroughput: 1.6e6 / 8,
	uploadThroughput: 750e3 / 8
};
const CPU_SLOWER = 4;
/** Milliseconds. */
const READING = 8_000;
const A_REST = 1_000;

/** Something that the browser noted of a page, in milliseconds since the page was asked for. */
interface Noted {
	kind: string;
	start: number;
	duration: number;
}

/** Notes from the first moment, because the browser forgets long tasks that nobody waits for. */
async function noteEverything(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		const noted: Noted[] = [];
		Object.assign(globalThis, { noted });
		for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'event'])
			new PerformanceObserver((list) => {
				for (const { name, entryType, startTime, duration } of list.getEntries())
					noted.push({ kind: type === 'event' ? entryType : name || type, start: startTime, duration });
			}).observe({ type, buffered: true, ...(type === 'event' ? { durationThreshold: 16 } : {}) });
	});
}

/** What was noted so far, after it has had time to settle. */
async function settled(page: Page, milliseconds: number): Promise<Noted[]> {
	await pause(milliseconds);
	return page.evaluate(() => (globalThis as unknown as { noted: Noted[] }).noted);
}

async function slowPage(context: BrowserContext, line = true): Promise<[Page, CDPSession]> {
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
	if (line) {
		await devtools.send('Network.enable');
		await devtools.send('Network.emulateNetworkConditions', SLOW_LINE);
	}
	return [page, devtools];
}

async function firstVisits(browser: Browser, url: string): Promise<void> {
	const [paint, largest] = [new Times(), new Times()];
	const long: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		const context = await browser.newContext(PHONE);
		await noteEverything(context);
		const [page] = await slowPage(context);
		await page.goto(`${url}/join`, { waitUntil: 'load' });
		await page.locator('html[class*="skin-"]').waitFor();
		const noted = await settled(page, 1000);
		const lastOf = (kind: string) => noted.filter((one) => one.kind === kind).at(-1)?.start ?? NaN;
		const painted = lastOf('largest-contentful-paint');
		paint.add(lastOf('first-contentful-paint'));
		largest.add(painted);
		const tasks = noted.filter(({ kind, start }) => kind === 'self' && start > painted);
		long.push(...tasks.map(({ duration }) => duration));
		await context.close();
	}
	say('first visit: something to read', paint.toString());
	say('first visit: largest contentful paint', largest.toString(), '1000 ms');
	say(
		'tasks over 50 ms after it',
		`${long.length} in ${RUNS} visits, longest ${Math.max(0, ...long)} ms`,
		'0'
	);
}

/** A device of Jaden's with everything on it. */
async function joined(browser: Browser, server: TestServer, lastAnswer: string): Promise<BrowserContext> {
	const context = await browser.newContext({ ...PHONE, locale: 'en-GB' });
	const page = await context.newPage();
	await page.goto(`${server.url}/join`);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.getByRole('textbox', { name: 'Your code' }).fill(codeOf(server.signIns, 'Jaden'));
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.waitForURL(/\/home$/);
	await page.goto(`${server.url}/messages/iro`);
	await page.getByText(lastAnswer).waitFor({ timeout: 60_000 });
	// And was looked at once more since, for as long as it takes to read a line.
	await page.reload();
	await page.getByText(lastAnswer).waitFor();
	await pause(READING);
	await page.close();
	return context;
}

/** A word of the store's that stands on each of the pages. */
const WORD = 'Callum';

/** The page says by itself when it has painted the word: who asks from outside asks twice a second, or in each frame. */
async function tellPaintOf(context: BrowserContext, word: string): Promise<void> {
	await context.addInitScript((word) => {
		new MutationObserver((_, changes) => {
			if (!document.querySelector('main')?.textContent.includes(word)) return;
			changes.disconnect();
			// A message is heard after the frame, where all that comes before it is in the frame.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => console.debug(`painted ${performance.now()}`);
			requestAnimationFrame(() => port2.postMessage(null));
		}).observe(document, { subtree: true, childList: true, characterData: true });
	}, word);
}

/** Until the words of the page are there, from the moment at which its address was asked for. */
async function startsWithoutNetwork(context: BrowserContext, url: string, path: string): Promise<Times> {
	const times = new Times();
	await context.setOffline(true);
	for (let run = 0; run < RUNS; run += 1) {
		const [page] = await slowPage(context, false);
		const painted = page.waitForEvent('console', (said) => said.text().startsWith('painted '));
		await page.goto(url + path, { waitUntil: 'commit' });
		times.add(Number((await painted).text().split(' ')[1]));
		await page.close();
		// Each begins from rest, and not while the page before it still draws what lies below.
		await pause(A_REST);
	}
	await context.setOffline(false);
	return times;
}

/** From each press until the browser has painted what came of it. */
async function presses(context: BrowserContext, url: string): Promise<void> {
	await noteEverything(context);
	const [page] = await slowPage(context, false);
	const answered = async (what: string, press: () => Promise<void>) => {
		const began = await page.evaluate(() => performance.now());
		await press();
		const noted = await settled(page, 400);
		const events = noted.filter(({ kind, start }) => kind === 'event' && start > began);
		const slowest = Math.max(0, ...events.map(({ duration }) => duration));
		say(`press: ${what}`, slowest === 0 ? 'below 16 ms' : `${slowest.toFixed(0)} ms`, '100 ms');
	};
	const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
	await page.goto(`${url}/home`);
	await page.getByRole('main').getByText(WORD).filter({ visible: true }).first().waitFor();
	await answered('to my plan', () => page.getByRole('link', { name: 'My plan' }).first().tap());
	await page.waitForURL(/\/plan/);
	await page.goto(`${url}/plan/school`);
	await button('OK').waitFor();
	await answered('OK to a part of the plan', () => button('OK').tap());
	await page.goto(`${url}/messages/iro`);
	const field = page.getByRole('textbox', { name: 'My message' });
	await field.fill('Please call me after school.');
	await answered('a letter', () => field.press('x'));
	await answered('Send', () => button('Send').tap());
	await page.close();
}

await withService(async (server) => {
	const browser = await openBrowser();
	try {
		await firstVisits(browser, server.url);
		const device = await joinAs(server, 'Jaden');
		const said = await sayThings(device, ENTRIES);
		const last = await tellThings(await signInAs(server, 'Callum'), device, said, FEED_ITEMS);
		const context = await joined(browser, server, last);
		await tellPaintOf(context, WORD);
		console.log(`\n  With ${FEED_ITEMS} feed items and ${ENTRIES} entries on the device`);
		for (const path of ['/home', '/messages/iro'])
			say(
				`${path} without a network`,
				(await startsWithoutNetwork(context, server.url, path)).toString(),
				'1000 ms'
			);
		await presses(context, server.url);
	} finally {
		await browser.close();
	}
});
