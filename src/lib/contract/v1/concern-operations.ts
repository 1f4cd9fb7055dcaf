import { z } from 'zod';
import {
	ComplaintDecisionV1,
	ComplaintExtensionV1,
	ComplaintForChildV1,
	ComplaintHandlingV1,
	ComplaintV1
} from './complaints';
import { operation } from './operation';
import { AnswerV1, MadeV1, StaffEntryV1 } from './staff';
import { DateV1, IdV1 } from './text';

const ConcernParams = z.object({ entryId: IdV1 });
const ComplaintParams = z.object({ complaintId: IdV1 });

/** Something that a child told an office. `childId` is null where the child gave no name. */
const ConcernRowV1 = StaffEntryV1.extend({ childId: IdV1.nullable(), childName: z.string().nullable() }).meta(
	{
		id: 'ConcernRow'
	}
);

const ConcernV1 = ConcernRowV1.extend({
	complaint: ComplaintV1.nullable(),
	/** A complaint that the child has to be told of in person first: the day by which. Null: nothing is held. */
	tellInPersonBy: DateV1.nullable(),
	/** What the child said to the complaint later. */
	later: z.array(StaffEntryV1)
}).meta({ id: 'Concern' });

/** What children told an office: the complaints officer, the IRO manager, those on duty. */
export const concernOperations = {
	listConcerns: operation({
		id: 'listConcerns',
		method: 'GET',
		path: '/api/v1/concerns',
		summary: 'What children told the reader’s office, the newest first',
		guard: 'staff',
		answers: { 200: z.object({ items: z.array(ConcernRowV1) }) }
	}),
	readConcern: operation({
		id: 'readConcern',
		method: 'GET',
		path: '/api/v1/concerns/{entryId}',
		summary: 'Read one; the child then sees that it was seen',
		guard: 'staff',
		params: ConcernParams,
		answers: { 200: ConcernV1 }
	}),
	answerConcern: operation({
		id: 'answerConcern',
		method: 'POST',
		path: '/api/v1/concerns/{entryId}/answers',
		summary: 'Answer one that is no complaint',
		guard: 'staff',
		params: ConcernParams,
		body: AnswerV1,
		answers: { 201: MadeV1 }
	}),
	complainForChild: operation({
		id: 'complainForChild',
		method: 'POST',
		path: '/api/v1/children/{childId}/complaints',
		summary: 'Tell a complaint for a child who can’t; it goes where the child’s own would',
		guard: 'staff',
		params: z.object({ childId: IdV1 }),
		body: ComplaintForChildV1,
		answers: { 201: MadeV1 }
	}),
	releaseComplaint: operation({
		id: 'releaseComplaint',
		method: 'POST',
		path: '/api/v1/complaints/{complaintId}/releases',
		summary: 'The child has been told in person of what was told for them: their app shows it now',
		guard: 'staff',
		params: ComplaintParams,
		answers: { 204: null }
	}),
	takeComplaintOn: operation({
		id: 'takeComplaintOn',
		method: 'POST',
		path: '/api/v1/complaints/{complaintId}/handlings',
		summary: 'Take a complaint on: the child sees who looks after it',
		guard: 'staff',
		params: ComplaintParams,
		body: ComplaintHandlingV1,
		answers: { 204: null }
	}),
	extendComplaint: operation({
		id: 'extendComplaint',
		method: 'POST',
		path: '/api/v1/complaints/{complaintId}/extensions',
		summary:
			'Put off the answer of the open stage, once, as far as the rules of the place let it take longer',
		guard: 'staff',
		params: ComplaintParams,
		body: ComplaintExtensionV1,
		answers: { 204: null }
	}),
	decideComplaint: operation({
		id: 'decideComplaint',
		method: 'POST',
		path: '/api/v1/complaints/{complaintId}/decisions',
		summary: 'Decide on the open stage of a complaint, with the reason in plain words',
		guard: 'staff',
		params: ComplaintParams,
		body: ComplaintDecisionV1,
		answers: { 204: null }
	})
};
