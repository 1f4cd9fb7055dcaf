import type { SettingsBody } from './entry';

/** A later choice wins, field by field; what it does not name stays. */
export function mergeSettings(before: SettingsBody, later: SettingsBody): SettingsBody {
	const more = { ...before.more, ...later.more };
	return { ...before, ...later, ...(Object.keys(more).length > 0 ? { more } : {}) };
}
