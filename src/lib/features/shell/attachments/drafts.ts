import type { ChildView, SavedAttachment } from '$lib/offline/index';

/** What was made for a draft and not said yet, in the order in which it was made. */
export function attachmentsOfDraft(
	{ attachments }: Pick<ChildView, 'attachments'>,
	draft: string
): SavedAttachment[] {
	return [...attachments.values()]
		.filter((attachment) => attachment.draft === draft)
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
