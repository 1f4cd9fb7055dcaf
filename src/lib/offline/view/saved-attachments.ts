import type { Attachment, ReceivedAttachment } from '$lib/domain/attachments/attachment';
import type { KeptAttachment } from '$lib/offline/store/attachments';

/** How far an attachment has come. `draft`: it was not said yet. `not-sent`: the service would not have it. */
export type AttachmentState = 'draft' | 'saved-here' | 'on-its-way' | 'sent' | 'not-sent';

/** A recording or a picture, and how far it has come. */
export interface SavedAttachment extends Attachment {
	state: AttachmentState;
	/** How much of it the service has, from 0 to 1. */
	progress: number;
	/** Its content is on this device. */
	isHere: boolean;
	/** The key of the draft that it is part of; null once it was said. */
	draft: string | null;
}

/** What this device has, and what the service has told of, by id. */
export function savedAttachments(
	kept: ReadonlyMap<string, KeptAttachment>,
	received: readonly ReceivedAttachment[]
): Map<string, SavedAttachment> {
	const saved = new Map<string, SavedAttachment>();
	for (const { id, kind, type, size, seconds, words } of received) {
		const known = { id, kind, type, size, seconds, ...(words === undefined ? {} : { words }) };
		saved.set(id, { ...known, state: 'sent', progress: 1, isHere: false, draft: null });
	}
	for (const one of kept.values()) {
		const here = savedHere(one);
		// The service has it, though its answer has not come back here yet.
		saved.set(one.id, saved.has(one.id) ? { ...here, state: 'sent', progress: 1 } : here);
	}
	return saved;
}

function savedHere({ fate, uploaded, ...attachment }: KeptAttachment): SavedAttachment {
	const progress = attachment.size === 0 ? 0 : Math.min(1, uploaded / attachment.size);
	return { ...attachment, state: stateOf(fate, uploaded), progress, isHere: true };
}

function stateOf(fate: KeptAttachment['fate'], uploaded: number): AttachmentState {
	switch (fate) {
		case 'draft':
			return 'draft';
		case 'sent':
			return 'sent';
		case 'refused':
			return 'not-sent';
		default:
			return uploaded > 0 ? 'on-its-way' : 'saved-here';
	}
}
