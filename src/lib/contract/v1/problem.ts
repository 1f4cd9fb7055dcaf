import { z } from 'zod';

/** Stable codes of problem answers (RFC 9457). A code is never renamed or reused. */
export const PROBLEM_CODES = [
	'bad-request',
	'not-signed-in',
	'device-ended',
	'not-found',
	'code-not-valid',
	'wrong-sign-in',
	'second-factor-needed',
	'method-not-allowed',
	'same-id-other-content',
	'already-seen',
	'conflict-of-interest',
	'already-has-iro',
	'already-planned',
	'already-adjourned',
	'review-over',
	'outside-limit',
	'pack-not-whole',
	'wrong-offset',
	'too-big',
	'wrong-type',
	'wrong-range',
	'too-long',
	'not-json',
	'not-valid',
	'key-not-here',
	'too-many-requests',
	'something-broke',
	'not-ready'
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const ProblemV1 = z
	.object({
		type: z.string(),
		title: z.string(),
		status: z.int(),
		code: z.enum(PROBLEM_CODES),
		/** Names of the fields that are wrong and in what way; never what stood in them. */
		fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
		/** Stable names of the reasons, such as the conflicts of interest that were found. */
		reasons: z.array(z.string()).optional(),
		requestId: z.string().optional()
	})
	.meta({ id: 'Problem' });

export type Problem = z.infer<typeof ProblemV1>;
