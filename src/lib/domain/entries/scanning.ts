import type { SettingsBody } from './entry';

/** `one` switch: the app moves on by itself, and a press chooses. `two`: one moves on, the other chooses. */
export const SCAN_WAYS = ['off', 'one', 'two'] as const;

/** Milliseconds on each thing, as a child can choose them. */
export const SCAN_PACES = [1000, 1500, 2000, 3000, 4000, 6000, 8000] as const;

/** What another device or a newer app may have asked for. */
export const SCAN_PACE_LIMITS = { least: 250, most: 20_000 } as const;

const USUAL_PACE = 2000;

/** A key by its place on the keyboard, such as `Space`, or by its name where it has none. */
export type SwitchKey = string;

/** How the app is used with a switch, every choice filled in. */
export interface Scanning {
	way: (typeof SCAN_WAYS)[number];
	pace: number;
	chooseKeys: readonly SwitchKey[];
	/** None with one switch. */
	stepKeys: readonly SwitchKey[];
	/** A touch anywhere is a press of the switch that chooses. */
	byTouch: boolean;
	/** Each thing is said aloud when its turn comes. */
	isSpoken: boolean;
}

/** Most switch boxes press one of these, and with two switches these in this order. */
const USUAL_KEYS = {
	one: { choose: ['Space', 'Enter', 'NumpadEnter'], step: [] },
	two: { choose: ['Enter', 'NumpadEnter'], step: ['Space'] }
} as const satisfies Record<string, Record<'choose' | 'step', readonly SwitchKey[]>>;

/** Keys that must go on doing what they do: leaving, moving on the page, and those held with others. */
const NEVER_A_SWITCH =
	/^(Escape|Tab|Unidentified|CapsLock|(Shift|Control|Alt|AltGr|Meta|OS|Fn)(Left|Right|Graph)?)$/;

export function mayBeSwitch(key: SwitchKey): boolean {
	return key !== '' && !NEVER_A_SWITCH.test(key);
}

export function scanningOf(settings: SettingsBody): Scanning {
	const { scanWay = 'off', scanPace = USUAL_PACE, scanChooseKey, scanStepKey } = settings;
	const usual = USUAL_KEYS[scanWay === 'two' ? 'two' : 'one'];
	const stepKeys: readonly SwitchKey[] = scanWay === 'two' ? (chosen(scanStepKey)[0] ?? usual.step) : [];
	return {
		way: scanWay,
		pace: Math.min(Math.max(scanPace, SCAN_PACE_LIMITS.least), SCAN_PACE_LIMITS.most),
		// A key that was given to the other switch is not this one's any more.
		chooseKeys:
			[...chosen(scanChooseKey), usual.choose].find(([key = '']) => !stepKeys.includes(key)) ??
			USUAL_KEYS.two.step,
		stepKeys,
		byTouch: settings.scanTouch ?? false,
		isSpoken: settings.scanSpoken ?? false
	};
}

function chosen(key: SwitchKey | undefined): SwitchKey[][] {
	return key !== undefined && mayBeSwitch(key) ? [[key]] : [];
}
