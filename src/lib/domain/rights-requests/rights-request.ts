import type { SaidSomehow } from '$lib/domain/entries/said-somehow';
import type { Entry } from '$lib/domain/entries/entry';

/** Short ways to somebody who owes an answer, each of its own. */
export const RIGHTS_REQUESTS = ['different-iro', 'lawyer', 'my-file', 'people-in-charge'] as const;

export type RightsRequest = (typeof RIGHTS_REQUESTS)[number];

export function isRightsRequest(value: string): value is RightsRequest {
	return (RIGHTS_REQUESTS as readonly string[]).includes(value);
}

export interface RightsRequestBody extends SaidSomehow {
	want: RightsRequest;
	/** For `lawyer`: it is about the IRO or about the council, so an advocate gets it and they don't (J-3.63). */
	aboutCouncil?: boolean;
	/** For `people-in-charge`: who reads it is not told who said it (J-7.8). */
	unnamed?: boolean;
}

/** The child does not want whoever reads it to know who said it. */
export function isUnnamed(entry: Pick<Entry, 'kind' | 'body'>): boolean {
	return entry.kind === 'rights-request' && (entry.body as RightsRequestBody).unnamed === true;
}
