export const ATTACHMENT_KINDS = ['voice', 'drawing', 'photo', 'film'] as const;

export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** A recording or a picture that goes with what a child said. */
export interface Attachment {
	/** UUID version 7, made on the device. */
	id: string;
	kind: AttachmentKind;
	/** What it is by its content, such as `audio/webm`. */
	type: string;
	/** Bytes. */
	size: number;
	/** How long it plays; null for a picture. */
	seconds: number | null;
	/** What is on it, in the child's own words. */
	words?: string;
}

/** An attachment that the service has, whole. */
export interface ReceivedAttachment extends Attachment {
	receivedAt: string;
}

const MEGABYTE = 1_000_000;

/** The most that the service takes. Recordings are made at rates that stay far below their bytes. */
export const ATTACHMENT_LIMITS: Readonly<Record<AttachmentKind, { bytes: number; seconds: number | null }>> =
	{
		voice: { bytes: 16 * MEGABYTE, seconds: 10 * 60 },
		drawing: { bytes: MEGABYTE, seconds: null },
		photo: { bytes: 10 * MEGABYTE, seconds: null },
		film: { bytes: 64 * MEGABYTE, seconds: 3 * 60 }
	};

/** The longest words under an attachment, in UTF-16 units. */
export const MOST_ATTACHMENT_WORDS = 200;

/**
 * The attachments that an entry carries, in their order: whatever stands in a field `attachments`, at any
 * depth of its body. So a new kind of entry can carry them without being known here.
 */
export function attachmentIdsIn(entry: { body: object }): string[] {
	return [...new Set(idsIn(entry.body))];
}

function idsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
		name === 'attachments' && Array.isArray(part) ? part.filter((id) => typeof id === 'string') : idsIn(part)
	);
}
