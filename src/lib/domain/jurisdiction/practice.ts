import type { StaffRole } from '$lib/domain/people/roles';

/** Where the sources of places differ in more than days. Null: no source of the place says. */
export interface Practice {
	/** How often one review may be adjourned (L-Adj); null: no number is stated (J-3.25). */
	adjournments: number | null;
	/** Who may allow a review outside its limit, asked ahead (L-Out). Null: no source names anybody. */
	outsideLimit: { approver: StaffRole; source: string } | null;
	/** Whether the IRO before brings the new one in person (J-7.2h). */
	handover: 'required' | 'optional';
	/** Whether the IRO must look in between two reviews (L-Mon), or may see no need to (J-3.74). */
	midway: 'required' | 'discretionary';
	/** Whether an IRO may say something for the review of a child's foster carer (L-Mon, NCB-2.2.4). */
	fosterReview: 'allow-feedback' | 'forbid' | null;
	/** Where a child may go outside the service (J-6.11: no court body in Jersey). */
	outsideRoutes: readonly ('advocacy' | 'complaints' | 'legal-advice' | 'court-body' | 'arbitration')[];
	/** What may be said of who is not told at once (J-3.18, J-3.74h). */
	holdUntilToldInPerson: boolean;
	/** Children for one full-time IRO (N-MP, J-7.15). */
	caseload: { from: number; to: number };
}

const ENGLISH: Practice = {
	adjournments: null,
	outsideLimit: null,
	handover: 'optional',
	midway: 'required',
	fosterReview: null,
	outsideRoutes: ['advocacy', 'complaints', 'court-body', 'arbitration'],
	holdUntilToldInPerson: false,
	caseload: { from: 50, to: 70 }
};

/** By profile. */
export const PRACTICE: Readonly<Record<string, Practice>> = {
	england: ENGLISH,
	'england-luton': {
		...ENGLISH,
		adjournments: 1,
		outsideLimit: { approver: 'service-director', source: 'L-Out' },
		fosterReview: 'allow-feedback'
	},
	'jersey-2013': {
		...ENGLISH,
		handover: 'required',
		midway: 'discretionary',
		outsideRoutes: ['advocacy', 'complaints', 'legal-advice'],
		holdUntilToldInPerson: true
	}
};
