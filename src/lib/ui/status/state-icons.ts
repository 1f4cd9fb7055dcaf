import type { EntryState } from '$lib/domain/entries/receipt';
import type { IconName } from '$lib/ui/icons/icons';

/** One sign for each state, so that no state is told by colour alone. */
export const STATE_ICONS: Record<EntryState, IconName> = {
	'saved-here': 'saved-here',
	'not-sent': 'saved-here',
	sent: 'send',
	seen: 'seen',
	answered: 'answered',
	done: 'tick',
	declined: 'declined',
	'taken-back': 'take-back'
};
