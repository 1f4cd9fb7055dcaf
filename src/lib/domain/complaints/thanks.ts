import type { SaidSomehow } from './complaint';

/** Praise, for the person whom it is for. */
export interface ThanksBody extends SaidSomehow {
	/** Among the child's people. */
	for: string;
}
