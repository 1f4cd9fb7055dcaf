import type { PersonRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';

/** A part of a review that the child is not in, by their IRO's decision, in words for the child (J-3.17). */
export interface Exclusion {
	/** Which part. */
	part: AdultText;
	/** Why it would not be good for them. */
	why: AdultText;
	/** How they are heard on it, and told of it, instead. */
	otherWay: AdultText;
}

/** The same as the child has it. It ends with this review (J-3.19). */
export interface ReviewExclusion extends Exclusion {
	review: string;
	from: { name: string; role: PersonRole; personId?: string };
	at: string;
}
