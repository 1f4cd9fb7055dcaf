/**
 * A child's own choice must be followed, and kept for the pages that are nobody's.
 * Who has said nothing about switches must leave alone what the device knows of them.
 * What a carer begins on the join page must go on for whoever joins.
 * When nobody uses the app here any more, no trace of a switch must stay.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { speaker } from '$lib/speech/speaker.svelte';
import { showLiked } from './like';
import { scanning } from './scanning.svelte';

const kept = () => localStorage.getItem('switch');
const ring = () => document.querySelector('.scanring');

let stop = () => {};

beforeEach(() => {
	localStorage.clear();
	document.body.innerHTML = '<main><h1>Hello</h1><button>One</button><button>Two</button></main>';
	stop = scanning.start();
});

afterEach(() => {
	showLiked({});
	scanning.forget();
	stop();
	vi.restoreAllMocks();
});

describe('the switch of this device', () => {
	it('is what the last child with one liked, on pages that are nobody’s', () => {
		scanning.follow({ scanWay: 'two', scanPace: 3000, scanStepKey: 'F7', level: 'words' });
		expect(JSON.parse(kept() ?? '')).toMatchObject({ scanWay: 'two', scanPace: 3000, scanStepKey: 'F7' });
		scanning.follow({});
		expect(scanning.manner.way).toBe('off');
		scanning.followDevice();
		expect(scanning.manner).toMatchObject({ way: 'two', pace: 3000, stepKeys: ['F7'] });
	});

	it('is gone once a child has said that they have none', () => {
		scanning.follow({ scanWay: 'one' });
		scanning.follow({ scanWay: 'off' });
		expect(kept()).toBeNull();
	});

	it('is nothing to a child without one, though their store opens before the page has started', () => {
		localStorage.setItem('switch', '{"scanWay":"one"}');
		stop();
		scanning.follow({ level: 'words' });
		stop = scanning.start();
		expect(scanning.manner.way).toBe('off');
	});

	it('begins by hand, and goes on for whoever joins, until they say otherwise', () => {
		scanning.beginHere();
		// As after a reload.
		scanning.followDevice();
		scanning.follow({});
		expect(scanning.manner.way).toBe('one');
		scanning.follow({ scanWay: 'off' });
		expect(scanning.manner.way).toBe('off');
		expect(scanning.isBegunHere).toBe(false);
	});

	it('leaves no trace when nobody uses the app here any more', () => {
		scanning.beginHere();
		scanning.forget();
		expect(kept()).toBeNull();
		expect(scanning.manner.way).toBe('off');
	});

	it.each(['{"scanWay":"three","scanPace":"fast"}', 'nonsense', 'null', '[]'])(
		'is none when what was kept is nonsense (%s)',
		(nonsense) => {
			localStorage.setItem('switch', nonsense);
			scanning.followDevice();
			expect(scanning.manner.way).toBe('off');
		}
	);
});

describe('scanning', () => {
	it('is fetched for those who use it, and wakes at the first press', async () => {
		scanning.follow({ scanWay: 'one' });
		expect(scanning.isResting).toBe(true);
		await userEvent.keyboard(' ');
		await expect.poll(ring).not.toBeNull();
		expect(scanning.isResting).toBe(false);
		scanning.follow({ scanWay: 'off' });
		await expect.poll(ring).toBeNull();
		expect(scanning.isResting).toBe(true);
	});

	it('says each thing when it is asked to, and nothing to a child who wants it calm', async () => {
		const read = vi.spyOn(speaker, 'read').mockImplementation(() => {});
		showLiked({ scanWay: 'one', scanSpoken: true, calm: true });
		await userEvent.keyboard(' ');
		await expect.poll(() => ring()?.checkVisibility()).toBe(true);
		expect(read).not.toHaveBeenCalled();
		showLiked({ scanWay: 'two', scanSpoken: true });
		await userEvent.keyboard(' ');
		await expect.poll(() => read.mock.calls.length).toBeGreaterThan(0);
	});

	it('takes a switch that bounces for one press', async () => {
		showLiked({ scanWay: 'one', pressRepeat: 1000 });
		const pressed = async () => {
			await userEvent.keyboard(' ');
			return ring();
		};
		await expect.poll(pressed, { interval: 300 }).not.toBeNull();
		await pressed();
		expect(document.querySelector('[data-scan="thing"]')?.textContent).toBe('One');
	});
});
