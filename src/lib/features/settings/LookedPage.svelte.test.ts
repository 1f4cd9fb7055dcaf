/**
 * It must tell in plain words who did what with my things, and when.
 * It must say so, and offer to try again, when there is no network.
 * After asking again focus must be at what is said of it, and after showing older ones at the first of them.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { AccessLogItem, AccessLogReading } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import LookedPage from './LookedPage.svelte';
import { looks } from './looked';

const item = (id: number, did: string, what: string): AccessLogItem => ({
	id,
	at: '2026-05-01T09:00:00Z',
	who: { name: 'Grace Osei', role: 'iro', organisation: 'Town Council' },
	did,
	what
});

beforeEach(() => freshPage());

describe('LookedPage', () => {
	it('tells who did what, the newest first', async () => {
		const items = [item(1, 'read', 'message'), item(2, 'published', 'plan-card')];
		const { container } = await render(LookedPage, { read: () => Promise.resolve({ ok: true, items }) });
		await expect
			.element(page.getByRole('listitem').first())
			.toHaveTextContent('Grace Osei wrote in your plan.');
		await expect
			.element(page.getByRole('listitem').nth(1))
			.toHaveTextContent('Grace Osei read your message.');
		expect(container.textContent).toContain('Independent Reviewing Officer, Town Council');
		expect(container.textContent).toContain('1 May 2026');
		await expectAccessible(container);
	});

	it('says that it needs the internet, and asks again when told to', async () => {
		const answers: AccessLogReading[] = [
			{ ok: false, why: 'no-network' },
			{ ok: true, items: [] }
		];
		await render(LookedPage, { read: () => Promise.resolve(answers.shift() as AccessLogReading) });
		await expect.element(page.getByText('This needs the internet.')).toBeVisible();
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect
			.element(page.getByRole('status').filter({ hasText: 'Nobody has looked yet.' }))
			.toHaveFocus();
		await expect.element(page.getByText('Nobody has looked yet.')).toBeVisible();
	});

	it('shows a long list in parts', async () => {
		const items = Array.from({ length: 25 }, (_, at) => ({
			...item(at + 1, 'read', 'message'),
			at: new Date(Date.UTC(2026, 0, at + 1)).toISOString()
		}));
		await render(LookedPage, { read: () => Promise.resolve({ ok: true, items }) });
		await expect.element(page.getByText('25 things happened.')).toBeVisible();
		expect(page.getByRole('listitem').elements()).toHaveLength(20);
		await page.getByRole('button', { name: 'Show older ones' }).click();
		expect(page.getByRole('listitem').elements()).toHaveLength(25);
		await expect.element(page.getByRole('listitem').nth(20)).toHaveFocus();
	});
});

describe('looks', () => {
	it('tell the same look on one day once', () => {
		expect(
			looks([item(1, 'read', 'message'), item(2, 'read', 'message'), item(3, 'read', 'settings')])
		).toHaveLength(2);
	});

	it('have words for what a newer service may do', () => {
		expect(looks([item(1, 'exported', 'film')])[0]?.did).toBe('looked at your things.');
	});
});
