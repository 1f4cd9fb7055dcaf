/** How far a child's request for an advocate has come. */
export interface AdvocacyState {
	/** The entry with which the child asked. */
	requestId: string;
	/** The advocacy service that has it. */
	organisation: string;
	/** When somebody there took it up. */
	acceptedAt: string;
	/** Who the advocate is, once one is named. */
	advocate: { personId: string; name: string } | null;
}
