/**
 * It must say that there is no network, and that one can go on.
 * It must say how much waits to be sent.
 * It must never say that something failed for good.
 * It must offer the way back in to a device that is signed out.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SyncStatus } from '$lib/offline/index';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import SyncLine from './SyncLine.svelte';

const show = (sync: Partial<SyncStatus>) =>
	render(SyncLine, { sync: { state: 'idle', waiting: 0, lastPulledAt: null, ...sync } });

beforeEach(() => freshPage());

describe('SyncLine', () => {
	it('says that there is no network, and what waits', async () => {
		const { container } = await show({ state: 'offline', waiting: 2 });
		expect(container.textContent).toContain('No internet. You can go on.');
		expect(container.textContent).toContain('2 things wait to be sent.');
		await expectAccessible(container);
	});

	it('counts one thing as one', async () => {
		const { container } = await show({ state: 'offline', waiting: 1 });
		expect(container.textContent).toContain('1 thing waits to be sent.');
	});

	it('says that it tries again by itself', async () => {
		const { container } = await show({ state: 'trouble', waiting: 1 });
		expect(container.textContent).toContain('It tries again by itself.');
	});

	it.each(['idle', 'sending', 'trouble'] as const)('says nothing while all is well (%s)', async (state) => {
		const { container } = await show({ state });
		expect(container.textContent?.trim()).toBe('');
	});

	it('offers to join again on a device that is signed out, and says that nothing is lost', async () => {
		const { container } = await show({ state: 'signed-out', waiting: 1 });
		expect(container.textContent).toContain('Your words are safe here.');
		await expect.element(page.getByRole('link', { name: 'Join again' })).toHaveAttribute('href', '/join');
		await expectAccessible(container);
	});
});
