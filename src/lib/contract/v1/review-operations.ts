import { z } from 'zod';
import { operation } from './operation';
import {
	AdjournmentV1,
	BookingV1,
	CalendarLinkV1,
	HeardViewV1,
	HeldV1,
	InterpreterBookedV1,
	InvitationLanguageV1,
	InvitationPackV1,
	NewPersonV1,
	NextReviewV1,
	OpenReviewV1,
	PermissionDecisionV1,
	PermissionDraftV1,
	PermissionPageV1,
	PersonDecisionV1,
	PutOffPageV1,
	ReviewPageV1,
	ReviewPlanDraftV1,
	SentInvitationV1,
	WishAnswerDraftV1
} from './review-desk';
import { ExclusionV1 } from './reviews';
import { MadeV1 } from './staff';
import { IdV1 } from './text';

const ChildParams = z.object({ childId: IdV1 });
const ReviewParams = z.object({ reviewId: IdV1 });
const PersonParams = z.object({ reviewId: IdV1, personId: IdV1 });

const ONE = '/api/v1/reviews/{reviewId}';

/** Reviews: what was wished, what was answered, who comes, and when it is. A child's device has them in the feed. */
export const reviewOperations = {
	listReviews: operation({
		id: 'listReviews',
		method: 'GET',
		path: '/api/v1/reviews',
		summary: 'The reviews to come of the children whom the reader works with, the nearest first',
		guard: 'staff',
		answers: { 200: ReviewPageV1 }
	}),
	planReview: operation({
		id: 'planReview',
		method: 'POST',
		path: '/api/v1/children/{childId}/reviews',
		summary: 'Plan the next review of a child, with its last day by the rules of the place',
		guard: 'staff',
		params: ChildParams,
		body: ReviewPlanDraftV1,
		answers: { 201: MadeV1 },
		problems: ['already-planned']
	}),
	readReview: operation({
		id: 'readReview',
		method: 'GET',
		path: ONE,
		summary: 'Read a review; the child then sees that what they chose and said was seen',
		guard: 'staff',
		params: ReviewParams,
		answers: { 200: OpenReviewV1 }
	}),
	answerWish: operation({
		id: 'answerWish',
		method: 'POST',
		path: `${ONE}/answers`,
		summary: 'Answer one wish: agreed, something else and why, or asked back',
		guard: 'staff',
		params: ReviewParams,
		body: WishAnswerDraftV1,
		answers: { 201: MadeV1 },
		problems: ['review-over']
	}),
	askAboutPerson: operation({
		id: 'askAboutPerson',
		method: 'POST',
		path: `${ONE}/people`,
		summary: 'Ask the child about somebody new before they are invited',
		guard: 'staff',
		params: ReviewParams,
		body: NewPersonV1,
		answers: { 201: MadeV1 },
		problems: ['review-over']
	}),
	decideOnPerson: operation({
		id: 'decideOnPerson',
		method: 'PUT',
		path: `${ONE}/people/{personId}`,
		summary: 'Decide on somebody for this review; against a wish, or to leave them out, with the reason',
		guard: 'staff',
		params: PersonParams,
		body: PersonDecisionV1,
		answers: { 204: null },
		problems: ['review-over']
	}),
	hearPerson: operation({
		id: 'hearPerson',
		method: 'PUT',
		path: `${ONE}/people/{personId}/views`,
		summary: 'Write down what somebody thinks of one item of the agenda, whether they come or not',
		guard: 'staff',
		params: PersonParams,
		body: HeardViewV1,
		answers: { 204: null },
		problems: ['review-over']
	}),
	excludeChild: operation({
		id: 'excludeChild',
		method: 'PUT',
		path: `${ONE}/exclusion`,
		summary: 'Leave the child out of a part of this review, with the reason and how they are heard instead',
		guard: 'staff',
		params: ReviewParams,
		body: ExclusionV1,
		answers: { 204: null },
		problems: ['review-over']
	}),
	endExclusion: operation({
		id: 'endExclusion',
		method: 'DELETE',
		path: `${ONE}/exclusion`,
		summary: 'Let the child be in all of this review again',
		guard: 'staff',
		params: ReviewParams,
		answers: { 204: null },
		problems: ['review-over']
	}),
	readInvitations: operation({
		id: 'readInvitations',
		method: 'GET',
		path: `${ONE}/invitations`,
		summary: 'What each of those who were agreed may be told',
		guard: 'staff',
		params: ReviewParams,
		answers: { 200: InvitationPackV1 },
		problems: ['pack-not-whole']
	}),
	noteInvitation: operation({
		id: 'noteInvitation',
		method: 'PUT',
		path: `${ONE}/invitations/{personId}`,
		summary: 'Note that an invitation went, and in which way',
		guard: 'staff',
		params: PersonParams,
		body: SentInvitationV1,
		answers: { 204: null },
		problems: ['review-over', 'pack-not-whole']
	}),
	noteInvitationLanguage: operation({
		id: 'noteInvitationLanguage',
		method: 'PUT',
		path: `${ONE}/invitations/{personId}/language`,
		summary: 'Choose the language of the sheet for somebody who is invited',
		guard: 'staff',
		params: PersonParams,
		body: InvitationLanguageV1,
		answers: { 204: null },
		problems: ['review-over', 'pack-not-whole']
	}),
	noteAnswered: operation({
		id: 'noteAnswered',
		method: 'PUT',
		path: `${ONE}/invitations/{personId}/answer`,
		summary: 'Note that somebody who was asked has said what they think',
		guard: 'staff',
		params: PersonParams,
		answers: { 204: null },
		problems: ['review-over', 'pack-not-whole']
	}),
	bookReview: operation({
		id: 'bookReview',
		method: 'PUT',
		path: `${ONE}/booking`,
		summary: 'Book day, time and place, or move what was booked',
		guard: 'staff',
		params: ReviewParams,
		body: BookingV1,
		answers: { 204: null },
		problems: ['review-over', 'outside-limit']
	}),
	adjournReview: operation({
		id: 'adjournReview',
		method: 'POST',
		path: `${ONE}/adjournments`,
		summary: 'Adjourn a review; what the child has prepared stays',
		guard: 'staff',
		params: ReviewParams,
		body: AdjournmentV1,
		answers: { 204: null },
		problems: ['review-over', 'already-adjourned', 'outside-limit']
	}),
	noteInterpreter: operation({
		id: 'noteInterpreter',
		method: 'PUT',
		path: `${ONE}/interpreter`,
		summary: 'Note that an interpreter is booked, or is no more; where the child asked for one, it is agreed',
		guard: 'staff',
		params: ReviewParams,
		body: InterpreterBookedV1,
		answers: { 204: null },
		problems: ['review-over']
	}),
	holdReview: operation({
		id: 'holdReview',
		method: 'PUT',
		path: `${ONE}/held`,
		summary: 'Record that a review was held; the next one is planned',
		guard: 'staff',
		params: ReviewParams,
		body: HeldV1,
		answers: { 200: NextReviewV1 },
		problems: ['review-over']
	}),
	askOutsideLimit: operation({
		id: 'askOutsideLimit',
		method: 'POST',
		path: `${ONE}/permissions`,
		summary: 'Ask ahead for a day outside the limit',
		guard: 'staff',
		params: ReviewParams,
		body: PermissionDraftV1,
		answers: { 201: MadeV1 },
		problems: ['review-over']
	}),
	listPermissions: operation({
		id: 'listPermissions',
		method: 'GET',
		path: '/api/v1/review-permissions',
		summary: 'Days outside the limit that wait for the reader’s decision',
		guard: 'staff',
		answers: { 200: PermissionPageV1 }
	}),
	listPutOffReviews: operation({
		id: 'listPutOffReviews',
		method: 'GET',
		path: '/api/v1/reports/put-off-reviews',
		summary: 'For an IRO manager: reviews that were put off again, and how often',
		guard: 'staff',
		answers: { 200: PutOffPageV1 }
	}),
	decidePermission: operation({
		id: 'decidePermission',
		method: 'PUT',
		path: '/api/v1/review-permissions/{permissionId}',
		summary: 'Allow a day outside the limit, or not',
		guard: 'staff',
		params: z.object({ permissionId: IdV1 }),
		body: PermissionDecisionV1,
		answers: { 204: null }
	}),
	renewCalendar: operation({
		id: 'renewCalendar',
		method: 'POST',
		path: '/api/v1/calendars',
		summary: 'A new secret address for a calendar of the reader’s reviews; the one before ends',
		guard: 'staff',
		answers: { 201: CalendarLinkV1 }
	}),
	readCalendar: operation({
		id: 'readCalendar',
		method: 'GET',
		path: '/api/v1/calendars/{token}',
		summary: 'The calendar behind a secret address; it names no child',
		guard: 'public',
		params: z.object({ token: z.string().max(100) }),
		answers: { 200: z.string() },
		contentType: 'text/calendar'
	})
};
