/**
 * An announcement must be in a polite region that was there before it.
 * The same words twice must be two changes, so that they are read out twice.
 */
import { render } from 'vitest-browser-svelte';
import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Announcer from './Announcer.svelte';
import { announce } from './announcer.svelte';

const spoken = () =>
	page
		.getByRole('status')
		.elements()
		.map((region) => region.textContent);

beforeEach(async () => {
	await render(Announcer);
});

describe('announce', () => {
	it('puts the words into a region that was there before', () => {
		const before = page.getByRole('status').elements();
		announce('Sent');
		flushSync();
		expect(spoken().join('')).toBe('Sent');
		expect(page.getByRole('status').elements()).toEqual(before);
	});

	it('says the same words twice as two changes', () => {
		announce('Saved');
		flushSync();
		const first = spoken();
		announce('Saved');
		flushSync();
		expect(spoken().join('')).toBe('Saved');
		expect(spoken()).not.toEqual(first);
	});
});
