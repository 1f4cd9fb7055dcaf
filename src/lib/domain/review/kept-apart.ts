import type { Preparation } from './preparation';
import type { AgendaItemId } from './topics';
import { isApartFrom, type PRIVATE_KEEPING } from './views';

/** How the child keeps something from a meeting, or from one person at it. */
export type KeptApart = (typeof PRIVATE_KEEPING)[number] | 'not-in-front';

/** What the child keeps for the IRO, and how: that there is something, and nothing of what it says. */
export function keptForIro({
	privateTopics
}: Pick<Preparation, 'privateTopics'>): ReadonlyMap<AgendaItemId, KeptApart> {
	return new Map([...privateTopics].map(([id, { of, keep }]) => [of ?? id, keep]));
}

/** Those items that the child keeps from this person: they are on no agenda of theirs without a reason (NCB-4.1.1a). */
export function keptApart(
	items: readonly AgendaItemId[],
	person: string,
	prepared: Pick<Preparation, 'privateTopics' | 'views'>
): Map<AgendaItemId, KeptApart> {
	const forIro = keptForIro(prepared);
	return new Map(
		items.flatMap((item): [AgendaItemId, KeptApart][] => {
			const kept = forIro.get(item) ?? (isApartFrom(prepared.views, item, person) ? 'not-in-front' : null);
			return kept ? [[item, kept]] : [];
		})
	);
}
