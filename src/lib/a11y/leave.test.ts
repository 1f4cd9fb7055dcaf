import { describe, expect, it } from 'vitest';
import { leaveOnEscapes } from './leave';

function keyboard() {
	let left = 0;
	const listen = leaveOnEscapes(() => (left += 1));
	return {
		press: (key: string, timeStamp: number, repeat = false) => listen({ key, timeStamp, repeat }),
		left: () => left
	};
}

describe('leaving by keyboard', () => {
	it('leaves at the third Escape within two seconds', () => {
		const keys = keyboard();
		keys.press('Escape', 0);
		keys.press('Escape', 700);
		expect(keys.left()).toBe(0);
		keys.press('Escape', 1900);
		expect(keys.left()).toBe(1);
	});

	it('stays when the presses come slowly', () => {
		const keys = keyboard();
		for (const time of [0, 1500, 3000, 4500]) keys.press('Escape', time);
		expect(keys.left()).toBe(0);
	});

	it('stays when another key comes between', () => {
		const keys = keyboard();
		keys.press('Escape', 0);
		keys.press('Escape', 100);
		keys.press('a', 200);
		keys.press('Escape', 300);
		expect(keys.left()).toBe(0);
	});

	it('counts a key held down as one press', () => {
		const keys = keyboard();
		keys.press('Escape', 0);
		for (const time of [50, 100, 150, 200]) keys.press('Escape', time, true);
		expect(keys.left()).toBe(0);
	});

	it('starts counting afresh after leaving', () => {
		const keys = keyboard();
		for (const time of [0, 100, 200, 300]) keys.press('Escape', time);
		expect(keys.left()).toBe(1);
	});
});
