/**
 * A device that is open must show the child's other devices, with whoever made their codes, and let the child
 * choose which of them see what the child and an advocate say. A device that is not open must show none.
 * Nothing may be called changed that the service has not changed.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { announcements } from '$lib/a11y/announcer.svelte';
import type { DeviceState } from '$lib/domain/devices/device-state';
import { appearance } from '$lib/features/shell/appearance.svelte';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import DevicePage from './DevicePage.svelte';
import { pretendSession } from './testing/session';

const tablet = {
	id: 'tablet',
	number: 2,
	joinedAt: '2026-05-01T09:00:00Z',
	lastUsedAt: '2026-05-02T09:00:00Z',
	codeFrom: 'Callum Drew',
	isOpen: false
};

async function show(advocate: DeviceState['advocate'], others = [tablet]) {
	const session = pretendSession({ device: { number: 1, advocate }, others });
	const { container } = await render(DevicePage, { session, onsignedout: vi.fn() });
	return { container, ...session };
}

const button = (name: string) => page.getByRole('button', { name });
const lets = 'Let device 2 see what I and my advocate say';

beforeEach(() => {
	appearance.forget();
	freshPage();
});

describe('OtherDevices', () => {
	it('lets the child let another device in, and close it', async () => {
		const { devices, container } = await show('open');
		await expect
			.element(page.getByRole('listitem'))
			.toHaveTextContent('Device 2. It joined on 1 May 2026. Callum Drew made the code.');
		await button(lets).click();
		expect(devices.set).toHaveBeenLastCalledWith('tablet', true);
		await expect.element(page.getByText('It sees what I and my advocate say.')).toBeVisible();
		expect(announcements.regions.join('')).toBe('Device 2 can see it now.');
		await expectAccessible(container);
		await button('Don’t let device 2 see it').click();
		expect(devices.set).toHaveBeenLastCalledWith('tablet', false);
		await expect.element(button(lets)).toBeVisible();
	});

	it('changes nothing that the service has not changed', async () => {
		const { devices } = await show('open');
		devices.set.mockResolvedValueOnce({ ok: false, why: 'no-network' } as never);
		await button(lets).click();
		await expect.element(page.getByText(/This needs the internet/)).toBeVisible();
		await expect.element(button(lets)).toBeVisible();
	});

	it('says so where there is no other device', async () => {
		await show('open', []);
		await expect.element(page.getByText('You have no other device.')).toBeVisible();
	});

	it.each(['closed', 'on-asking'] as const)('is not on a device that is %s', async (advocate) => {
		const { devices } = await show(advocate);
		await expect.element(button('Sign out of this device')).toBeVisible();
		expect(page.getByText('My other devices').elements()).toEqual([]);
		expect(devices.others).not.toHaveBeenCalled();
	});
});
