import { z } from 'zod';
import {
	BeginUploadHeadersV1,
	ContinueUploadHeadersV1,
	MAX_PART_BYTES,
	PutAttachmentHeadersV1,
	RangeHeadersV1,
	ReceivedAttachmentV1,
	ResumeHeadersV1
} from './attachments';
import { operation } from './operation';
import { IdV1 } from './text';

const AttachmentParams = z.object({ attachmentId: IdV1 });
const ChildAttachmentParams = z.object({ childId: IdV1, entryId: IdV1, attachmentId: IdV1 });

const ONE = '/api/v1/me/attachments/{attachmentId}';
const NOT_TAKEN = ['same-id-other-content', 'too-big', 'wrong-type', 'too-long'] as const;

/** Recordings and pictures of a child's or a helper's device. Resumable uploads speak tus 1.0.0 (tus.io). */
export const attachmentOperations = {
	beginUpload: operation({
		id: 'beginUpload',
		method: 'POST',
		path: '/api/v1/me/attachments',
		summary: 'Begin a resumable upload (tus); beginning again changes nothing',
		guard: 'device',
		takesLastWords: true,
		headers: BeginUploadHeadersV1,
		answers: { 201: null },
		problems: ['same-id-other-content', 'too-big', 'too-many-requests']
	}),
	resumeUpload: operation({
		id: 'resumeUpload',
		method: 'HEAD',
		path: ONE,
		summary: 'How far an upload has come, in `Upload-Offset` (tus)',
		guard: 'device',
		takesLastWords: true,
		params: AttachmentParams,
		headers: ResumeHeadersV1,
		answers: { 200: null },
		problems: ['not-found', 'wrong-type', 'too-long']
	}),
	continueUpload: operation({
		id: 'continueUpload',
		method: 'PATCH',
		path: ONE,
		summary: 'The next part of an upload (tus). After the last one it is looked through',
		guard: 'device',
		takesLastWords: true,
		params: AttachmentParams,
		headers: ContinueUploadHeadersV1,
		bytes: 'application/offset+octet-stream',
		answers: { 204: null },
		problems: ['not-found', 'wrong-offset', 'too-big', 'wrong-type', 'too-long', 'too-many-requests']
	}),
	putAttachment: operation({
		id: 'putAttachment',
		method: 'PUT',
		path: ONE,
		summary: `A whole attachment of up to ${MAX_PART_BYTES} bytes at once; the same again changes nothing`,
		guard: 'device',
		takesLastWords: true,
		params: AttachmentParams,
		headers: PutAttachmentHeadersV1,
		bytes: 'application/octet-stream',
		answers: { 200: ReceivedAttachmentV1, 201: ReceivedAttachmentV1 },
		problems: [...NOT_TAKEN, 'too-many-requests']
	}),
	readAttachment: operation({
		id: 'readAttachment',
		method: 'GET',
		path: ONE,
		summary: 'The content of an attachment that has come whole, or a range of it',
		guard: 'device',
		params: AttachmentParams,
		headers: RangeHeadersV1,
		answers: { 200: z.string(), 206: z.string() },
		problems: ['not-found', 'wrong-range'],
		contentType: 'application/octet-stream'
	})
};

export const staffAttachmentOperations = {
	readChildAttachment: operation({
		id: 'readChildAttachment',
		method: 'GET',
		path: '/api/v1/children/{childId}/entries/{entryId}/attachments/{attachmentId}',
		summary: 'The content of an attachment of an entry that the reader may read, or a range of it',
		guard: 'staff',
		params: ChildAttachmentParams,
		headers: RangeHeadersV1,
		answers: { 200: z.string(), 206: z.string() },
		problems: ['not-found', 'wrong-range'],
		contentType: 'application/octet-stream'
	})
};
