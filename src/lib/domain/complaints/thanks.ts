import type { SaidSomehow } from '$lib/domain/entries/said-somehow';

/** Praise, for the person whom it is for. */
export interface ThanksBody extends SaidSomehow {
	/** Among the child's people. */
	for: string;
}
