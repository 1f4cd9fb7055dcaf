import type { Problem, ProblemCode } from '$lib/contract/v1/problem';

const STATUS: Record<ProblemCode, number> = {
	'bad-request': 400,
	'not-json': 400,
	'not-signed-in': 401,
	'device-ended': 401,
	'wrong-sign-in': 401,
	'second-factor-needed': 401,
	'not-found': 404,
	'code-not-valid': 404,
	'method-not-allowed': 405,
	'same-id-other-content': 409,
	'already-seen': 409,
	'conflict-of-interest': 409,
	'already-has-iro': 409,
	'already-planned': 409,
	'already-adjourned': 409,
	'review-over': 409,
	'outside-limit': 409,
	'pack-not-whole': 409,
	'wrong-offset': 409,
	'too-big': 413,
	'wrong-type': 415,
	'wrong-range': 416,
	'key-not-here': 421,
	'too-long': 422,
	'not-valid': 422,
	'too-many-requests': 429,
	'something-broke': 500,
	'not-ready': 503
};

const TITLE: Record<ProblemCode, string> = {
	'bad-request': 'The request could not be read',
	'not-json': 'The body must be JSON',
	'not-signed-in': 'Sign in first',
	'device-ended': 'The service has signed this device out for good',
	'wrong-sign-in': 'The e-mail address or the password is wrong',
	'second-factor-needed': 'A code of the second factor is needed as well',
	'not-found': 'There is nothing here',
	'code-not-valid': 'This code does not work',
	'method-not-allowed': 'This can not be done here',
	'same-id-other-content': 'This id was used for something else',
	'already-seen': 'Somebody has seen this already',
	'conflict-of-interest': 'This person can not be the IRO of this child',
	'already-has-iro': 'This child has an IRO',
	'already-planned': 'The next review of this child is planned already',
	'already-adjourned': 'This review was adjourned as often as it may be',
	'review-over': 'This review is over',
	'outside-limit': 'This day is outside the limit, and nobody who may has allowed it',
	'pack-not-whole': 'An invitation must say how to reach the IRO, and where an advocate is found',
	'wrong-offset': 'There is more of this, or less, than you say',
	'too-big': 'This is too big',
	'wrong-type': 'This is not what it was said to be',
	'wrong-range': 'There are no such bytes',
	'too-long': 'This plays for too long',
	'not-valid': 'Something in the request is not valid',
	'key-not-here': 'Another process of this service holds the key to this',
	'too-many-requests': 'Too many tries; wait a little',
	'something-broke': 'Something broke on our side',
	'not-ready': 'The service is not ready'
};

export interface ProblemDetails {
	fields?: Problem['fields'];
	reasons?: string[];
	retryAfterSeconds?: number;
}

/** A refusal with a stable code. Services throw it; the endpoint turns it into an answer. */
export class Refusal extends Error {
	constructor(
		readonly code: ProblemCode,
		readonly details: ProblemDetails = {}
	) {
		super(code);
		this.name = 'Refusal';
	}
}

/** One field is not valid, and in what way. Never what stood in it. */
export function invalid(path: string, code: string): Refusal {
	return new Refusal('not-valid', { fields: [{ path, code }] });
}

/** An RFC 9457 answer. It names what is wrong, and never repeats what was sent. */
export function problemResponse(
	code: ProblemCode,
	requestId: string,
	details: ProblemDetails = {}
): Response {
	const problem: Problem = {
		type: `urn:my-review:problem:${code}`,
		title: TITLE[code],
		status: STATUS[code],
		code,
		...(details.fields ? { fields: details.fields } : {}),
		...(details.reasons ? { reasons: details.reasons } : {}),
		requestId
	};
	const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
	if (details.retryAfterSeconds !== undefined) headers.set('retry-after', String(details.retryAfterSeconds));
	return new Response(JSON.stringify(problem), { status: STATUS[code], headers });
}
