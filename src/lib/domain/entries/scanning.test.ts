import { describe, expect, it } from 'vitest';
import { mayBeSwitch, scanningOf } from './scanning';

describe('how the app is used with a switch', () => {
	it('is not at all until somebody says so', () => {
		expect(scanningOf({})).toMatchObject({ way: 'off', byTouch: false, isSpoken: false });
	});

	it('is every usual key for one switch, and two seconds on each thing', () => {
		expect(scanningOf({ scanWay: 'one' })).toMatchObject({
			pace: 2000,
			chooseKeys: ['Space', 'Enter', 'NumpadEnter'],
			stepKeys: []
		});
	});

	it('is one key that moves on and another that chooses for two', () => {
		expect(scanningOf({ scanWay: 'two' })).toMatchObject({
			chooseKeys: ['Enter', 'NumpadEnter'],
			stepKeys: ['Space']
		});
	});

	it('takes the keys that the switches press', () => {
		expect(scanningOf({ scanWay: 'two', scanChooseKey: 'F7', scanStepKey: 'F8' })).toMatchObject({
			chooseKeys: ['F7'],
			stepKeys: ['F8']
		});
	});

	it.each([
		[{ scanStepKey: 'Enter' }, ['Space'], ['Enter']],
		[{ scanStepKey: 'F7', scanChooseKey: 'F7' }, ['Enter', 'NumpadEnter'], ['F7']],
		[{ scanChooseKey: 'Space' }, ['Enter', 'NumpadEnter'], ['Space']]
	])('never has one key for both (%o)', (keys, chooseKeys, stepKeys) => {
		expect(scanningOf({ scanWay: 'two', ...keys })).toMatchObject({ chooseKeys, stepKeys });
	});

	it('goes back to a usual key when the chosen one is let go, or could never be one', () => {
		for (const scanChooseKey of ['', 'Escape', 'Tab', 'ShiftLeft'])
			expect(scanningOf({ scanWay: 'one', scanChooseKey }).chooseKeys).toContain('Space');
	});

	it('keeps the pace within what somebody can follow', () => {
		expect(scanningOf({ scanPace: 1 }).pace).toBe(250);
		expect(scanningOf({ scanPace: 1e9 }).pace).toBe(20_000);
	});

	it.each(['Space', 'Enter', 'F7', 'KeyA', 'ArrowRight', 'Numpad1', 'a'])('%s may be a switch', (key) => {
		expect(mayBeSwitch(key)).toBe(true);
	});
});
