import { redirect } from '@sveltejs/kit';
import type { FieldError } from '$lib/desk/writing';
import { Refusal } from '$lib/server/http/problem';

const CODES: Record<string, FieldError> = {
	missing: 'missing',
	future: 'future',
	year: 'year',
	past: 'past',
	yourself: 'yourself',
	'too-late': 'beyondRules',
	'not-later': 'notLater',
	'extended-already': 'extendedAlready',
	'no-longer-limit': 'noLongerLimit',
	'school-time': 'schoolTime',
	'kept-clear': 'keptClear',
	'too-long-for-child': 'tooLongForChild',
	'not-as-wished': 'notAsWished',
	'outside-limit': 'outsideLimitWhy',
	'child-not-asked': 'childNotAsked',
	'kept-private': 'keptPrivate',
	'agreed-otherwise': 'agreedOtherwise',
	'agreed-place': 'agreedPlace',
	'no-day': 'noDay',
	'unknown-wish': 'takenBack',
	'after-review': 'afterReview',
	'face-to-face-asked': 'faceToFaceAsked',
	'talk-missing': 'talkMissing'
};

/** Refusals of a whole review that are about one field of its form. */
const WHOLE: Record<string, [field: string, code: FieldError]> = {
	'outside-limit': ['startsAt', 'outsideLimit'],
	'already-adjourned': ['why', 'alreadyAdjourned']
};

/**
 * What a service refused on a review, field by field. One that was held meanwhile is shown as it is now.
 */
export function refusedOnReview(refused: unknown, reviewId: string): Record<string, FieldError> {
	if (refused instanceof Refusal && refused.code === 'review-over')
		redirect(303, `/desk/reviews/${reviewId}`);
	return refusedFields(refused);
}

/** What a service refused, field by field. Anything but a refusal of fields is thrown on. */
export function refusedFields(refused: unknown): Record<string, FieldError> {
	if (!(refused instanceof Refusal)) throw refused;
	const whole = WHOLE[refused.code];
	if (whole) return { [whole[0]]: whole[1] };
	if (refused.code !== 'not-valid') throw refused;
	return Object.fromEntries(
		(refused.details.fields ?? []).map(({ path, code }) => [path, CODES[code] ?? 'unknown'])
	);
}
