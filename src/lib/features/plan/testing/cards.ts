import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import type { AdultText, LevelledText } from '$lib/domain/text/text';

/** One thing said at all three levels. */
export function levelled(text: string): AdultText<LevelledText> {
	return {
		lang: 'en',
		text: { symbols: `${text} (symbols)`, 'symbols-and-words': `${text} (both)`, words: `${text} (words)` }
	};
}

export function cardOf(heading: PlanHeading, parts: Partial<PlanCard> = {}): PlanCard {
	return {
		heading,
		version: 1,
		now: levelled('I go to school.'),
		next: levelled('Ben asks for more help.'),
		who: [{ name: 'Ben', personId: 'ben' }, { name: 'Ms Lowry' }],
		byWhen: '2026-06-12',
		publishedOn: '2026-05-01',
		publishedBy: { name: 'Ben Acker', role: 'social-worker' },
		...parts
	};
}
