import type { SettingsBody } from '$lib/domain/entries/entry';
import { mergeSettings } from '$lib/domain/entries/settings';
import type { KeptEntry } from '$lib/offline/store/entries';

/** The settings as the service last had them. */
export interface SettingsInFeed {
	at: string;
	body: SettingsBody;
}

/**
 * How the child likes the app now: what the service has, then what this device has said since, in the
 * order in which it was said, field by field. What was refused or taken back does not count.
 */
export function mergedSettings(feed: SettingsInFeed | null, entries: readonly KeptEntry[]): SettingsBody {
	const since = feed ? Date.parse(feed.at) : -Infinity;
	let merged = feed?.body ?? {};
	for (const { entry, fate, receivedAt } of entries) {
		if (entry.kind !== 'settings') continue;
		const isNews = receivedAt === null || Date.parse(receivedAt) > since;
		if (fate === 'waiting' || (fate === 'received' && isNews)) merged = mergeSettings(merged, entry.body);
	}
	return merged;
}
