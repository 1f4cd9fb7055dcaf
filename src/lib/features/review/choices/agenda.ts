import { isAgendaItemId, type AgendaItemId } from '$lib/domain/review/topics';
import { t } from '$lib/i18n/i18n.svelte';

/** One of many keys of the same shape, which the types of the words do not know. */
type AgendaKey = 'choices:agenda.school';

/** Parts of a meeting that somebody may lead, in the order in which they come. */
export const AGENDA = [
	'who-is-who',
	'my-goals',
	'school',
	'leisure',
	'health',
	'family',
	'home',
	'decisions',
	'next-time'
] as const satisfies readonly AgendaItemId[];

/** A topic of the child's own has no name here. */
export function agendaWords(item: AgendaItemId): string {
	const isOwn = !isAgendaItemId(item) || item.length === 36;
	return t((isOwn ? 'choices:agenda.own' : `choices:agenda.${item}`) as AgendaKey);
}
