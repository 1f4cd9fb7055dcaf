import type { SwitchKey } from '$lib/domain/entries/scanning';
import { screenLanguage, t } from '$lib/i18n/i18n.svelte';

/** The second Enter of a large keyboard needs no name of its own. */
const UNNAMED: readonly SwitchKey[] = ['NumpadEnter'];

/** What stands on the keys. */
export function keyWords(keys: readonly SwitchKey[]): string {
	const named = keys.length > 1 ? keys.filter((key) => !UNNAMED.includes(key)) : keys;
	return screenLanguage.format.list(named.map(nameOf));
}

function nameOf(key: SwitchKey): string {
	if (key === 'Space' || key === 'Enter') return t(`scan:keys.names.${key}`);
	return key.replace(/^(Key|Digit)(?=.$)/, '').replaceAll(/(?<=[a-z])(?=[A-Z0-9])/g, ' ');
}
