import { messageDraft } from '$lib/features/shell/message-draft';
import { Saying } from '$lib/features/shell/saying/saying.svelte';
import type { MessageSubject } from '$lib/domain/entries/entry';
import type { MessageRole } from '$lib/domain/people/roles';
import type { MemberSession, Saving } from '$lib/offline/index';

/** A message being made. */
export class Composer extends Saying {
	subject = $state.raw<MessageSubject | null>(null);
	#isSending = false;

	constructor(
		session: MemberSession,
		private readonly to: MessageRole,
		subject: MessageSubject | null
	) {
		super(session, messageDraft(to));
		this.subject = subject;
	}

	/** @returns null when it is being sent already. What could not be saved stays in the field. */
	async send(): Promise<Saving | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		const { words, subject } = this;
		const body = { ...this.body(), ...(subject ? { subject } : {}) };
		const saving = await this.session.save({ kind: 'message', body, to: [this.to] }, this.draft);
		this.trouble = saving.ok ? null : saving.why;
		if (saving.ok) {
			this.subject = null;
			await this.clear(words);
		}
		this.#isSending = false;
		return saving;
	}
}
