import type { MessageRole } from '$lib/domain/people/roles';
import type { MemberSession } from '$lib/offline/index';

/** Under which the words of a new message are kept as they are typed. */
export function messageDraft(to: MessageRole): string {
	return `message/${to}`;
}

/** Puts words into the message that waits to be sent, below what the child may have written there already. */
export async function prepareMessage(
	session: Pick<MemberSession, 'draft' | 'keepDraft'>,
	to: MessageRole,
	words: string
): Promise<void> {
	const draft = messageDraft(to);
	const written = session.draft(draft);
	if (written.includes(words)) return;
	await session.keepDraft(draft, written.trim() === '' ? words : `${written.trimEnd()}\n${words}`);
}
