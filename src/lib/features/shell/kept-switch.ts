import { SCAN_WAYS } from '$lib/domain/entries/scanning';
import type { SettingsBody } from '$lib/domain/entries/entry';

/** How the switch works on this device. It says how, never who: the sealed store is shut where it is read. */
export type SwitchSettings = Pick<
	SettingsBody,
	'scanWay' | 'scanPace' | 'scanChooseKey' | 'scanStepKey' | 'scanTouch' | 'scanSpoken'
>;

const KEY = 'switch';

/** A carer has begun on a page that is nobody's, for whoever joins next. */
const BEGUN = 'begun';

/** For the join page and "Who are you?", which have nobody's settings. */
export function keepSwitch(
	{ scanWay, scanPace, scanChooseKey, scanStepKey, scanTouch, scanSpoken }: SwitchSettings,
	isBegun = false
): void {
	const kept = { scanWay, scanPace, scanChooseKey, scanStepKey, scanTouch, scanSpoken, [BEGUN]: isBegun };
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
export function readSwitch(): { settings: SwitchSettings; isBegun: boolean } {
	const kept = readKept();
	return { settings: settingsIn(kept), isBegun: kept[BEGUN] === true };
}

function readKept(): Record<string, unknown> {
	try {
		return (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as Record<string, unknown>;
	} catch {
		return {};
	}
}

function settingsIn(kept: Record<string, unknown>): SwitchSettings {
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
}
