import type { OwnView } from '$lib/domain/complaints/complaint';
import { Saying } from '$lib/features/shell/saying/saying.svelte';
import type { MemberSession, Saving } from '$lib/offline/index';

/** What is being said to a complaint that is there. What is beside it may be nothing. */
export class NextSaying extends Saying {
	#isSending = false;

	/** @param part keeps apart what is said in two forms */
	constructor(
		session: MemberSession,
		private readonly complaint: string,
		part = ''
	) {
		super(session, `complaint-next/${complaint}${part}`);
	}

	/** @returns null when it is being sent already. What could not be saved stays in the form. */
	async send(ownView?: OwnView): Promise<Saving | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		const { words, complaint } = this;
		const body = { ...this.body(), complaint, ...(ownView ? { ownView } : {}) };
		const saving = await this.session.save({ kind: 'complaint-next', body }, this.draft);
		this.trouble = saving.ok ? null : saving.why;
		if (saving.ok) await this.clear(words);
		this.#isSending = false;
		return saving;
	}
}
