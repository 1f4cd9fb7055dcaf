import type { SettingsBody } from './entry';

/** When a press by finger or mouse counts: when it lets go, or when it touches. */
export const PRESS_ON = ['release', 'touch'] as const;

/** Milliseconds for which a press must be held. */
export const PRESS_HOLDS = [0, 300, 600, 1000, 2000] as const;

/** Milliseconds after a press in which another one does not count. */
export const PRESS_REPEATS = [0, 300, 600, 1000, 2000] as const;

export const LONGEST_PRESS = 5000;

/** How a press works for this child, every choice filled in. */
export interface Pressing {
	on: (typeof PRESS_ON)[number];
	hold: number;
	repeat: number;
}

export function pressingOf({ pressOn = 'release', pressHold = 0, pressRepeat = 0 }: SettingsBody): Pressing {
	return { on: pressOn, hold: pressHold, repeat: pressRepeat };
}
