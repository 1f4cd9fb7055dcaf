import type { Page } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Entry } from '$lib/domain/entries/entry';
import { codeOf, joinAs, type ApiClient } from '../support/api';
import { Line, type Passing } from '../support/line';
import type { TestServer } from '../support/server';
import { openBrowser } from './browser';
import { chance, say, setting } from './figures';
import { withService } from './service';

/**
 * So many messages, written with no network in the real app, sent while the line is cut and the service
 * killed at random. What must be right is not the time but the count: each is there once, byte for byte.
 */
const COUNT = setting('BENCH_MESSAGES', 500);
const LONGEST_MINUTES = setting('BENCH_MINUTES', 6);

const random = chance(setting('BENCH_SEED', 20_261_122));

/** Words that a careless step on the way would change. */
function wordsOf(number: number): string {
	const tails = ['“quotes” & <b>', 'مرحبا', '🏊🏽‍♀️ two  spaces', 'a line\nbreak', 'naïve é', "it's \\ fine"];
	return `Message ${number} of ${COUNT}: ${tails[number % tails.length]}`;
}

function isEntry({ method, path }: Passing): boolean {
	return method === 'POST' && path === '/api/v1/me/entries';
}

async function join(page: Page, url: string, code: string): Promise<void> {
	await page.goto(`${url}/join`);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
		timeout: 60_000
	});
	await page.getByRole('textbox', { name: 'Your code' }).fill(code);
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await page.waitForURL(/\/home$/);
	await page.goto(`${url}/messages/iro`);
	await page.getByRole('textbox', { name: 'My message' }).waitFor();
}

/** Types and sends through the form, as fast as the page takes it. */
async function write(page: Page, words: readonly string[]): Promise<void> {
	const form = page.locator('form').filter({ has: page.getByRole('textbox', { name: 'My message' }) });
	await form.evaluate(async (element, all) => {
		const field = element.querySelector('textarea');
		if (!field) throw new Error('There is no field');
		for (const one of all) {
			field.value = one;
			field.dispatchEvent(new InputEvent('input', { bubbles: true }));
			(element as HTMLFormElement).requestSubmit();
			while (field.value !== '') await new Promise((resolve) => setTimeout(resolve, 5));
		}
	}, words);
}

/** What happens to the line and to the service while the outbox is emptied. */
class Trouble {
	readonly happened = { tries: 0, lost: 0, answersLost: 0, caught: 0, kills: 0, cuts: 0 };
	private isStarting = false;

	constructor(
		private readonly server: TestServer,
		line: Line
	) {
		line.decide = (passing) => {
			if (!isEntry(passing)) return 'passes';
			this.happened.tries += 1;
			const luck = random();
			if (luck < 0.02) return this.note('lost', 'lost');
			if (luck < 0.04) return this.note('answersLost', { answerLost: () => undefined });
			if (luck < 0.05) return this.note('caught', 'caught');
			if (luck < 0.06) return this.note('kills', { answerLost: () => this.kill() });
			return 'passes';
		};
	}

	private note<T>(what: keyof Trouble['happened'], fate: T): T {
		this.happened[what] += 1;
		return fate;
	}

	private async kill(): Promise<void> {
		if (this.isStarting) return;
		this.isStarting = true;
		await this.server.kill();
		await this.server.start();
		this.isStarting = false;
	}
}

/** Everything that this child has said, as the service gives it to a new device. */
async function entriesOf(device: ApiClient): Promise<Entry[]> {
	const all: Entry[] = [];
	for (let after = 0, more = true; more;) {
		const { json } = await device.get(`/api/v1/me/entries?after=${after}&limit=200`);
		all.push(...(json['items'] as { body: Entry | null }[]).flatMap(({ body }) => body ?? []));
		after = json['next'] as number;
		more = json['more'] as boolean;
	}
	return all;
}

async function arrived(device: ApiClient): Promise<string[]> {
	const entries = await entriesOf(device).catch(() => []);
	const words = entries.flatMap((entry) => (entry.kind === 'message' ? (entry.body.words ?? []) : []));
	return words.filter((one) => / of \d+: /.test(one));
}

await withService(async (server) => {
	const line = new Line(server);
	await line.open();
	const browser = await openBrowser();
	try {
		const context = await browser.newContext({ locale: 'en-GB' });
		const page = await context.newPage();
		const device = await joinAs(server, 'Jaden');
		await join(page, line.url, codeOf(server.signIns, 'Jaden'));
		const all = Array.from({ length: COUNT }, (_, number) => wordsOf(number + 1));
		await context.setOffline(true);
		const wrote = performance.now();
		await write(page, all);
		say(`${COUNT} messages written with no network`, `${((performance.now() - wrote) / 1000).toFixed(1)} s`);
		const { happened } = new Trouble(server, line);
		const began = performance.now();
		let there: string[] = [];
		while (there.length < COUNT && performance.now() - began < LONGEST_MINUTES * 60_000) {
			await context.setOffline(false);
			await pause(2000 + random() * 4000);
			there = await arrived(device);
			if (there.length >= COUNT) break;
			happened.cuts += 1;
			await context.setOffline(true);
			await pause(300 + random() * 700);
		}
		const seconds = ((performance.now() - began) / 1000).toFixed(1);
		await context.setOffline(false);
		there = await arrived(device);
		say('time until the last was there', `${seconds} s`);
		say('tries', `${happened.tries} for ${COUNT}`);
		const { lost, answersLost, caught, kills, cuts } = happened;
		say('on the way', `${lost} requests lost, ${answersLost} answers lost, ${caught} sign-in pages`);
		say('', `${kills} times the service killed, ${cuts} times the network cut`);
		const once = all.filter((words) => there.filter((one) => one === words).length === 1).length;
		say('there once, byte for byte', `${once} of ${COUNT}`, `${COUNT} of ${COUNT}`);
		if (once !== COUNT || there.length !== COUNT) process.exitCode = 1;
	} finally {
		await browser.close();
		await line.close();
	}
});
