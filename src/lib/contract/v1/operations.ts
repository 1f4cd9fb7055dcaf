import { z } from 'zod';
import { advocateAccessOperations, JoinV1, JoinedV1 } from './devices';
import { EntryPageV1, EntryReceivedV1, EntryV1, MAX_ENTRY_BYTES, TakenBackV1 } from './entries';
import { AccessLogPageV1, FeedPageV1, PageQueryV1 } from './feed';
import { PlanCardDraftV1, PlanCardV1 } from './plan';
import { attachmentOperations, staffAttachmentOperations } from './attachment-operations';
import { concernOperations } from './concern-operations';
import { deviceEndingOperations } from './device-ending-operations';
import { operation } from './operation';
import { consultationOperations } from './consultations';
import { reportOperations } from './review-report';
import { reviewOperations } from './review-operations';
import { talkOperations } from './talk-operations';
import { ServiceInfoV1 } from './service';
import {
	AnswerV1,
	AssignmentDraftV1,
	ChildDraftV1,
	ChildPageV1,
	ChildRowV1,
	HeardDraftV1,
	JoiningCodeDraftV1,
	JoiningCodeV1,
	MadeV1,
	SignInV1,
	SignedInV1,
	StaffEntryPageV1,
	StaffEntryV1
} from './staff';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import { IdV1 } from './text';

export type { Guard, Operation } from './operation';

const EntryParams = z.object({ entryId: IdV1 });
const ChildParams = z.object({ childId: IdV1 });
const ChildEntryParams = z.object({ childId: IdV1, entryId: IdV1 });
const PlanCardParams = z.object({
	childId: IdV1,
	heading: z.enum(PLAN_HEADINGS.map((heading) => heading.key))
});

/** Calls that need no sign-in, and those of a child's or a helper's device. */
export const deviceOperations = {
	joinDevice: operation({
		id: 'joinDevice',
		method: 'POST',
		path: '/api/v1/devices',
		summary: 'Spend a joining code and sign this device in',
		guard: 'public',
		body: JoinV1,
		answers: { 201: JoinedV1 },
		problems: ['code-not-valid']
	}),
	signOutDevice: operation({
		id: 'signOutDevice',
		method: 'DELETE',
		path: '/api/v1/devices/current',
		summary: 'Sign this device out',
		guard: 'device',
		answers: { 204: null }
	}),
	readFeed: operation({
		id: 'readFeed',
		method: 'GET',
		path: '/api/v1/me/feed',
		summary: 'What the service lets this child know, after a sequence number',
		guard: 'device',
		query: PageQueryV1,
		answers: { 200: FeedPageV1 }
	}),
	sendEntry: operation({
		id: 'sendEntry',
		method: 'POST',
		path: '/api/v1/me/entries',
		summary: 'Send one entry; sending it again changes nothing',
		guard: 'device',
		takesLastWords: true,
		body: EntryV1,
		maxBytes: MAX_ENTRY_BYTES,
		answers: { 200: EntryReceivedV1, 201: EntryReceivedV1 },
		problems: ['same-id-other-content']
	}),
	listEntries: operation({
		id: 'listEntries',
		method: 'GET',
		path: '/api/v1/me/entries',
		summary: 'What was said from this child’s devices, for a new device',
		guard: 'device',
		query: PageQueryV1,
		answers: { 200: EntryPageV1 }
	}),
	takeBackEntry: operation({
		id: 'takeBackEntry',
		method: 'POST',
		path: '/api/v1/me/entries/{entryId}/withdrawal',
		summary: 'Take an entry back: erased when nobody has seen it, marked otherwise',
		guard: 'device',
		takesLastWords: true,
		params: EntryParams,
		answers: { 200: TakenBackV1 }
	}),
	watchFeed: operation({
		id: 'watchFeed',
		method: 'GET',
		path: '/api/v1/me/events',
		summary: 'Server-sent events: the feed has moved to a sequence number',
		guard: 'device',
		answers: { 200: z.string() },
		contentType: 'text/event-stream'
	}),
	readAccessLog: operation({
		id: 'readAccessLog',
		method: 'GET',
		path: '/api/v1/me/access-log',
		summary: 'Who has looked at this child’s things',
		guard: 'device',
		query: PageQueryV1,
		answers: { 200: AccessLogPageV1 }
	}),
	readService: operation({
		id: 'readService',
		method: 'GET',
		path: '/api/v1/service',
		summary: 'Names, numbers and labels of this service',
		guard: 'public',
		answers: { 200: ServiceInfoV1 }
	}),
	readOpenApi: operation({
		id: 'readOpenApi',
		method: 'GET',
		path: '/api/v1/openapi.json',
		summary: 'This document',
		guard: 'public',
		answers: { 200: z.record(z.string(), z.unknown()) }
	})
};

/** Calls of staff and of a council's own systems: the same verbs that the desk uses. */
export const staffOperations = {
	signInStaff: operation({
		id: 'signInStaff',
		method: 'POST',
		path: '/api/v1/staff-sessions',
		summary: 'Sign a member of staff in',
		guard: 'public',
		body: SignInV1,
		answers: { 201: SignedInV1 },
		problems: ['wrong-sign-in', 'second-factor-needed']
	}),
	signOutStaff: operation({
		id: 'signOutStaff',
		method: 'DELETE',
		path: '/api/v1/staff-sessions/current',
		summary: 'Sign out',
		guard: 'staff',
		answers: { 204: null }
	}),
	listChildren: operation({
		id: 'listChildren',
		method: 'GET',
		path: '/api/v1/children',
		summary: 'The children whom the reader works with now',
		guard: 'staff',
		answers: { 200: ChildPageV1 }
	}),
	addChild: operation({
		id: 'addChild',
		method: 'POST',
		path: '/api/v1/children',
		summary: 'Add a child',
		guard: 'staff',
		body: ChildDraftV1,
		answers: { 201: MadeV1 },
		problems: ['conflict-of-interest']
	}),
	readChild: operation({
		id: 'readChild',
		method: 'GET',
		path: '/api/v1/children/{childId}',
		summary: 'One child',
		guard: 'staff',
		params: ChildParams,
		answers: { 200: ChildRowV1 }
	}),
	assignStaff: operation({
		id: 'assignStaff',
		method: 'POST',
		path: '/api/v1/children/{childId}/assignments',
		summary: 'Give somebody a role for a child',
		guard: 'staff',
		params: ChildParams,
		body: AssignmentDraftV1,
		answers: { 201: MadeV1 },
		problems: ['conflict-of-interest', 'already-has-iro']
	}),
	createJoiningCode: operation({
		id: 'createJoiningCode',
		method: 'POST',
		path: '/api/v1/children/{childId}/joining-codes',
		summary: 'Make a joining code for a child or a helper',
		guard: 'staff',
		params: ChildParams,
		body: JoiningCodeDraftV1,
		answers: { 201: JoiningCodeV1 }
	}),
	stopJoiningCode: operation({
		id: 'stopJoiningCode',
		method: 'DELETE',
		path: '/api/v1/children/{childId}/joining-codes/{codeId}',
		summary: 'Stop a joining code that nobody has used',
		guard: 'staff',
		params: ChildParams.extend({ codeId: IdV1 }),
		answers: { 204: null }
	}),
	listChildEntries: operation({
		id: 'listChildEntries',
		method: 'GET',
		path: '/api/v1/children/{childId}/entries',
		summary: 'Entries of a child that the reader may read',
		guard: 'staff',
		params: ChildParams,
		query: PageQueryV1,
		answers: { 200: StaffEntryPageV1 }
	}),
	readChildEntry: operation({
		id: 'readChildEntry',
		method: 'GET',
		path: '/api/v1/children/{childId}/entries/{entryId}',
		summary: 'Read one entry; the child then sees that it was seen',
		guard: 'staff',
		params: ChildEntryParams,
		answers: { 200: StaffEntryV1 }
	}),
	answerEntry: operation({
		id: 'answerEntry',
		method: 'POST',
		path: '/api/v1/children/{childId}/entries/{entryId}/answers',
		summary: 'Answer an entry',
		guard: 'staff',
		params: ChildEntryParams,
		body: AnswerV1,
		answers: { 201: MadeV1 }
	}),
	askWhatIHeard: operation({
		id: 'askWhatIHeard',
		method: 'POST',
		path: '/api/v1/children/{childId}/entries/{entryId}/heard-questions',
		summary: 'Ask: is this what you said?',
		guard: 'staff',
		params: ChildEntryParams,
		body: HeardDraftV1,
		answers: { 201: MadeV1 }
	}),
	publishPlanCard: operation({
		id: 'publishPlanCard',
		method: 'PUT',
		path: '/api/v1/children/{childId}/plan-cards/{heading}',
		summary: 'Publish a card of the plan as its next version',
		guard: 'staff',
		params: PlanCardParams,
		body: PlanCardDraftV1,
		answers: { 200: PlanCardV1 }
	}),
	checkPlan: operation({
		id: 'checkPlan',
		method: 'POST',
		path: '/api/v1/children/{childId}/plan-checks',
		summary: 'Record that the reader checked the whole plan today',
		guard: 'staff',
		params: ChildParams,
		answers: { 204: null }
	}),
	signPromise: operation({
		id: 'signPromise',
		method: 'POST',
		path: '/api/v1/children/{childId}/promises',
		summary: 'Sign the promise to this child',
		guard: 'staff',
		params: ChildParams,
		answers: { 201: MadeV1 }
	})
};

export const operations = {
	...deviceOperations,
	...attachmentOperations,
	...staffOperations,
	...reviewOperations,
	...talkOperations,
	...reportOperations,
	...consultationOperations,
	...staffAttachmentOperations,
	...concernOperations,
	...deviceEndingOperations,
	...advocateAccessOperations
};
