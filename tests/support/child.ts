import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { codeOf, joinAs, message, signInAs, type ApiClient } from './api';
import type { TestServer } from './server';
import { expect } from './test';

/** A phone and a tablet, as children have them. */
export const PHONE = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true
} as const satisfies BrowserContextOptions;

export const TABLET = {
	viewport: { width: 820, height: 1180 },
	hasTouch: true,
	isMobile: true
} as const satisfies BrowserContextOptions;

/**
 * A device that keeps the app for when there is no network, as every child's does. Journeys that stay online go
 * without: to fetch and keep the whole app takes longer than most of them. Wait for it with `readyForOffline`.
 */
export const KEEPS_THE_APP = { serviceWorkers: 'allow' } as const satisfies BrowserContextOptions;

/** The demo's children and their helpers, with who is their IRO there. */
export const IRO_OF = {
	Wren: 'Marguerite Osei',
	Dot: 'Marguerite Osei',
	Jaden: 'Callum Drew',
	Steph: 'Callum Drew',
	Idris: 'Farida Lind',
	Helen: 'Farida Lind',
	Robin: 'Marguerite Osei'
} as const;

export type MemberName = keyof typeof IRO_OF;

/** Joins through the join page with the printed code, and waits until everything has come down. */
export async function joinOnDevice(page: Page, server: TestServer, name: MemberName): Promise<void> {
	await open(page, '/join');
	await joinHere(page, server, name);
}

/** The same, once the device has kept the app. */
export async function joinForOffline(page: Page, server: TestServer, name: MemberName): Promise<void> {
	await open(page, '/join');
	await readyForOffline(page);
	await joinHere(page, server, name);
}

async function joinHere(page: Page, server: TestServer, name: MemberName): Promise<void> {
	await page.getByRole('textbox', { name: 'Your code' }).fill(codeOf(server.signIns, name));
	await page.getByRole('button', { name: 'Join', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	// By their first name, as the child's screens call them.
	const [iro = ''] = IRO_OF[name].split(' ');
	await expect(page.getByRole('main').getByText(iro).filter({ visible: true })).not.toHaveCount(0);
}

/** Resolves when the service worker has kept what the app needs without a network. */
export async function readyForOffline(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Opens a page by its address, as a bookmark would; at the end a press on it does something. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// Once it has started, the app puts a child's skin tone on the page. Before that, links are links.
	await expect(page.locator('html')).toHaveClass(/skin-/);
}

/** Writes and sends a message on the page of a conversation. Answers once it is safe on the device. */
export async function sendMessage(page: Page, words: string): Promise<void> {
	const field = page.getByRole('textbox', { name: 'My message' });
	await field.fill(words);
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(bubble(page, words)).toBeVisible();
	await expect(field).toHaveValue('');
}

/** A child says with a picture that they know what their IRO can't keep secret: once, before their first private word. */
export async function knowSecrets(page: Page): Promise<void> {
	const group = page.getByRole('group', { name: 'Do you get it?' });
	await group.getByText('I get it', { exact: true }).click();
	await expect(group.getByRole('radio', { name: 'I get it' })).toBeChecked();
}

/**
 * One message of the child, or of who helps, in a conversation: its words, where it has got to, and what
 * can be done with it. An answer to it may say its words again.
 */
export function bubble(page: Page, words: string): Locator {
	const thread = page.getByRole('region', { name: 'What we said' });
	const mine = thread.getByRole('article', { name: /\b(said|noticed)\b/ });
	return mine.filter({ has: page.getByText(words, { exact: true }) });
}

/** Settles how a child likes the app, as another device of theirs would. */
export async function setLiking(server: TestServer, name: MemberName, body: SettingsBody): Promise<void> {
	const device = await joinAs(server, name);
	const answer = await device.post('/api/v1/me/entries', { ...message(''), kind: 'settings', body });
	expect(answer.status).toBe(201);
}

/** A message as the service has it. */
export interface ReadMessage {
	id: string;
	words: string;
}

/** What a child's IRO reads, through the API, in the order in which it came. */
export class IroReader {
	private constructor(
		private readonly client: ApiClient,
		readonly childId: string
	) {}

	static async of(server: TestServer, name: 'Wren' | 'Jaden' | 'Idris'): Promise<IroReader> {
		const client = await signInAs(server, IRO_OF[name]);
		const { json } = await client.get('/api/v1/children');
		const child = (json['items'] as { id: string; name: string }[]).find((one) => one.name === name);
		if (!child) throw new Error(`${IRO_OF[name]} does not find ${name}`);
		return new IroReader(client, child.id);
	}

	async messages(): Promise<ReadMessage[]> {
		const found: ReadMessage[] = [];
		for (let after = 0, more = true; more;) {
			const path = `/api/v1/children/${this.childId}/entries?after=${after}&limit=200`;
			const { json } = await this.client.get(path);
			for (const { entry } of json['items'] as {
				entry: { id: string; kind: string; body: { words?: string } };
			}[]) {
				if (entry.kind === 'message') found.push({ id: entry.id, words: entry.body.words ?? '' });
			}
			after = json['next'] as number;
			more = json['more'] as boolean;
		}
		return found;
	}

	/** How often exactly these words are there. */
	async count(words: string): Promise<number> {
		return (await this.messages()).filter((message) => message.words === words).length;
	}

	async answer(words: string, text: string): Promise<void> {
		const entry = (await this.messages()).find((message) => message.words === words);
		const path = `/api/v1/children/${this.childId}/entries/${entry?.id}/answers`;
		const answer = await this.client.post(path, { text: { lang: 'en', text } });
		expect(answer.status).toBe(201);
	}
}

/** Sets a lock of six numbers, as somebody who reads English would. */
export async function lockWithNumbers(page: Page, numbers: string): Promise<void> {
	await open(page, '/settings/lock');
	await page.getByRole('button', { name: 'Lock with 6 numbers' }).click();
	await page.keyboard.type(numbers);
	await expect(page.getByRole('heading', { name: 'Once more, to be sure' })).toBeVisible();
	await page.keyboard.type(numbers);
	await expect(page.getByRole('heading', { name: 'Your lock is on' })).toBeVisible();
}
