import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { signInAs, type ApiClient } from '../support/api';
import { IroReader, joinForOffline, open, PHONE } from '../support/child';
import { expect, test } from '../support/test';

test.use(PHONE);

test('a voice that was recorded is in the draft after the app has died, and goes when it is sent', async ({
	page,
	server
}) => {
	await joinForOffline(page, server, 'Jaden');
	await open(page, '/messages/iro');
	await page.getByRole('button', { name: 'Talk', exact: true }).click();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Stop', exact: true })).toContainText('0:02 of 10:00');
	// No chance to end anything.
	await page.goto('about:blank');
	await open(page, '/messages/iro');
	await expect(page.getByRole('button', { name: 'Play: My voice' })).toBeVisible();
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	const mine = page.getByRole('article', { name: 'You said' }).filter({ hasText: 'My voice' });
	await expect(mine.getByRole('listitem')).toContainText('Sent', { timeout: 15_000 });
});

test.describe('a film that was recorded with no network', () => {
	test.use({ baseURL: async ({ line }, use) => use(line.url) });

	test('goes up over a line that is cut ten times, and is at the service byte for byte', async ({
		page,
		server,
		line,
		consoleErrors
	}) => {
		test.setTimeout(90_000);
		consoleErrors.allowOffline();
		await keepWhatIsPlayed(page);
		await joinForOffline(page, server, 'Jaden');
		await open(page, '/messages/iro');
		line.cut();
		await page.getByRole('button', { name: 'Film', exact: true }).click();
		await page.getByRole('button', { name: 'Start', exact: true }).click();
		await expect(page.getByRole('button', { name: 'Stop', exact: true })).toContainText('0:03 of 3:00');
		await page.getByRole('button', { name: 'Stop', exact: true }).click();
		await page.getByRole('button', { name: 'That is good' }).click();
		await page.getByRole('button', { name: /^Play: My film/ }).click();
		await expect.poll(() => hashOfPlayed(page)).toMatch(/^[0-9a-f]{64}$/);
		const recorded = await hashOfPlayed(page);
		await page.getByRole('textbox', { name: 'My message' }).fill('I sign it to you');
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		const mine = page.getByRole('article', { name: 'You said' }).filter({ hasText: 'I sign it to you' });
		await expect(mine).toContainText('Saved here');

		let cuts = 0;
		line.decide = ({ method, size }) => {
			if (method !== 'PATCH' || cuts === CUTS) return 'passes';
			cuts += 1;
			return { cutAfter: Math.ceil(size / (CUTS + 2)) };
		};
		line.mend();
		for (let cut = 1; cut <= CUTS; cut += 1) {
			await networkIsBack(page);
			await expect.poll(() => cuts).toBeGreaterThanOrEqual(cut);
		}
		await networkIsBack(page);
		await expect(mine.getByRole('listitem')).toContainText('Sent', { timeout: 30_000 });
		expect(cuts).toBe(CUTS);
		const iro = await IroReader.of(server, 'Jaden');
		const entry = (await iro.messages()).find(({ words }) => words === 'I sign it to you');
		const callum = await signInAs(server, 'Callum');
		const film = await filmOf(callum, `/api/v1/children/${iro.childId}/entries/${entry?.id}`);
		expect(createHash('sha256').update(film).digest('hex')).toBe(recorded);
	});
});

const CUTS = 10;

/** Remembers what the page plays: what the device opened of what it keeps sealed. */
async function keepWhatIsPlayed(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const make = URL.createObjectURL.bind(URL);
		URL.createObjectURL = (played: Blob | MediaSource) => {
			Object.assign(window, { played });
			return make(played);
		};
	});
}

/** Its SHA-256; nothing while nothing was played. */
function hashOfPlayed(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const { played } = window as { played?: Blob };
		if (!played) return '';
		const hash = await crypto.subtle.digest('SHA-256', await played.arrayBuffer());
		return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	});
}

/** What a browser says when it has found a network again. The line may be cut all the same. */
function networkIsBack(page: Page): Promise<unknown> {
	return page.evaluate(() => window.dispatchEvent(new Event('online')));
}

async function filmOf(iro: ApiClient, entry: string): Promise<Buffer> {
	const [film] = (await iro.get(entry)).json['attachments'] as { id: string; kind: string }[];
	const response = await fetch(`${iro.url}${entry}/attachments/${film?.id}`, {
		headers: { authorization: `Bearer ${iro.token}` }
	});
	return Buffer.from(await response.arrayBuffer());
}
