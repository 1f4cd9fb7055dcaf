import { z } from 'zod';
import {
	ATTACHMENT_KINDS,
	MOST_ATTACHMENT_WORDS,
	type Attachment,
	type ReceivedAttachment
} from '$lib/domain/attachments/attachment';
import { IdV1, TimeV1, wordsV1 } from './text';

/** The most that one request may carry. What is bigger comes in parts. */
export const MAX_PART_BYTES = 8 * 1024 * 1024;

const fields = {
	id: IdV1,
	kind: z.enum(ATTACHMENT_KINDS),
	/** By its content, such as `audio/webm`. */
	type: z.string(),
	size: z.int(),
	seconds: z.int().nullable(),
	/** What is on it, in the child's own words. */
	words: wordsV1(MOST_ATTACHMENT_WORDS).optional()
};

export const AttachmentV1 = z.object(fields).meta({ id: 'Attachment' }) satisfies z.ZodType<Attachment>;

export const ReceivedAttachmentV1 = z
	.object({ ...fields, receivedAt: TimeV1 })
	.meta({ id: 'ReceivedAttachment' }) satisfies z.ZodType<ReceivedAttachment>;

/** What stands in `Upload-Metadata`, each value in base64 as the tus protocol says. */
export const UploadMetadataV1 = z.object({
	id: IdV1,
	kind: fields.kind,
	words: fields.words
});

const uploadMetadata = z
	.string()
	.max(2000)
	.meta({
		description:
			'Names and values in base64, with commas between: `id` (a UUID that the device makes), `kind`, and `words` if there are any',
		examples: ['id MDE5YWI…,kind ZmlsbQ==']
	});

const resumable = z.literal('1.0.0');

export const BeginUploadHeadersV1 = z.object({
	'tus-resumable': resumable,
	'upload-length': z.string().regex(/^\d{1,12}$/),
	'upload-metadata': uploadMetadata
});

export const ContinueUploadHeadersV1 = z.object({
	'tus-resumable': resumable,
	'upload-offset': z.string().regex(/^\d{1,12}$/)
});

export const ResumeHeadersV1 = z.object({ 'tus-resumable': resumable });

export const PutAttachmentHeadersV1 = z.object({ 'upload-metadata': uploadMetadata });

export const RangeHeadersV1 = z.object({ range: z.string().max(200).optional() });
