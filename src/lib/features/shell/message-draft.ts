import type { MessageRole } from '$lib/domain/people/roles';

/** Under which the words of a new message are kept as they are typed. */
export function messageDraft(to: MessageRole): string {
	return `message/${to}`;
}
