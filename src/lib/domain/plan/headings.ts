/**
 * The fixed headings of a child's plan, in the order in which it shows them: those of J-2.4a, with the
 * four that are always looked at first (N-CoP-5.3). Their words are under `headings:<key>`.
 */
export const PLAN_HEADINGS = [
	{ key: 'home', core: true, symbol: 'home' },
	{ key: 'school', core: true, symbol: 'school' },
	{ key: 'health', core: true, symbol: 'health' },
	{ key: 'family', core: true, symbol: 'family' },
	{ key: 'feelings', core: false, symbol: 'feelings' },
	{ key: 'identity', core: false, symbol: 'me' },
	{ key: 'how-i-come-across', core: false, symbol: 'friend' },
	{ key: 'self-care', core: false, symbol: 'bath' },
	{ key: 'leisure', core: false, symbol: 'like-best' },
	{ key: 'money-and-future', core: false, symbol: 'money' }
] as const;

export type PlanHeading = (typeof PLAN_HEADINGS)[number]['key'];

/** The headings that no service may hide or move down. */
export const CORE_HEADINGS: readonly PlanHeading[] = PLAN_HEADINGS.filter(({ core }) => core).map(
	({ key }) => key
);

export type HeadingsError =
	| { readonly code: 'core-heading-removed'; readonly heading: PlanHeading }
	| { readonly code: 'core-heading-not-first'; readonly heading: PlanHeading }
	| { readonly code: 'heading-unknown'; readonly heading: string }
	| { readonly code: 'heading-repeated'; readonly heading: PlanHeading };

export function isPlanHeading(value: unknown): value is PlanHeading {
	return PLAN_HEADINGS.some(({ key }) => key === value);
}

/**
 * Checks the list of headings that a service wants to show, in its order.
 * Returns the first thing wrong with it, or null when it may be used.
 */
export function validateHeadings(config: readonly string[]): HeadingsError | null {
	const seen = new Set<PlanHeading>();
	for (const heading of config) {
		if (!isPlanHeading(heading)) return { code: 'heading-unknown', heading };
		if (seen.has(heading)) return { code: 'heading-repeated', heading };
		seen.add(heading);
	}
	for (const heading of CORE_HEADINGS) {
		if (!seen.has(heading)) return { code: 'core-heading-removed', heading };
	}
	for (const [place, heading] of CORE_HEADINGS.entries()) {
		if (config[place] !== heading) return { code: 'core-heading-not-first', heading };
	}
	return null;
}
