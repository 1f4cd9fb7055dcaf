import type { PlanHeading } from '$lib/domain/plan/headings';
import { t } from '$lib/i18n/i18n.svelte';
import type { MemberSession } from '$lib/offline/index';
import { newness } from './plan-front';

/** The short line under a part's name: that it is new, that it has changed, or that it says nothing yet. */
export function subOf(
	{ view }: MemberSession,
	heading: PlanHeading,
	show: 'all' | 'new-only' = 'all'
): string | undefined {
	const card = view.planCards.get(heading);
	const isNew = newness(heading, card, view.news);
	if (isNew !== null) return t(`plan:${isNew}`);
	return card || show === 'new-only' ? undefined : t('plan:nothingYet');
}
