import type { Attachment } from '$lib/domain/attachments/attachment';

/** A recording or a picture that goes with an entry; null: it has not come yet. */
export interface CarriedAttachment {
	id: string;
	come: Pick<Attachment, 'kind' | 'seconds' | 'words'> | null;
}
