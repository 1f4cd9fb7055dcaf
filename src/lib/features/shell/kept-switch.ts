import { SCAN_WAYS } from '$lib/domain/entries/scanning';
import type { SettingsBody } from '$lib/domain/entries/entry';

/** How the switch works on this device. It says how, never who: the sealed store is shut where it is read. */
export type SwitchSettings = Pick<
	SettingsBody,
	'scanWay' | 'scanPace' | 'scanChooseKey' | 'scanStepKey' | 'scanTouch' | 'scanSpoken'
>;

const KEY = 'switch';

/** For the join page and "Who are you?", which have nobody's settings. */
export function keepSwitch({
	scanWay,
	scanPace,
	scanChooseKey,
	scanStepKey,
	scanTouch,
	scanSpoken
}: SwitchSettings): void {
	const kept = { scanWay, scanPace, scanChooseKey, scanStepKey, scanTouch, scanSpoken };
	try {
		localStorage.setItem(KEY, JSON.stringify(kept));
	} catch {
		// Those pages then want a press by hand, nothing worse.
	}
}

export function forgetSwitch(): void {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// Nothing was kept.
	}
}

/** Whatever may stand there, settings come out. */
export function readSwitch(): SwitchSettings {
	try {
		const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
		const pick = <K extends keyof SwitchSettings>(name: K, type: 'number' | 'string' | 'boolean') =>
			typeof kept[name] === type ? { [name]: kept[name] } : {};
		return {
			scanWay: SCAN_WAYS.find((way) => way === kept['scanWay']) ?? 'off',
			...pick('scanPace', 'number'),
			...pick('scanChooseKey', 'string'),
			...pick('scanStepKey', 'string'),
			...pick('scanTouch', 'boolean'),
			...pick('scanSpoken', 'boolean')
		};
	} catch {
		return {};
	}
}
