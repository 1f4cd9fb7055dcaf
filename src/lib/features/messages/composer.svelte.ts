import { attachmentsOfDraft } from '$lib/features/shell/attachments/drafts';
import { MOST_LETTERS } from '$lib/features/shell/letters';
import { messageDraft } from '$lib/features/shell/message-draft';
import type { MessageBody, MessageSubject } from '$lib/domain/entries/entry';
import type { MessageRole } from '$lib/domain/people/roles';
import type { MemberSession, Saving } from '$lib/offline/index';

/** The service takes no more in one message. */
export const MOST_SYMBOLS = 200;

/** From here on the writer is told how much room is left. */
const ALMOST_FULL = 9_000;

export type NotSendable = { why: 'empty' } | { why: 'too-long'; by: number };

/**
 * A message being made. Words and symbols are kept on the device as they come, so that a reload or an
 * empty battery loses none; they end with the entry that they become, and not before.
 */
export class Composer {
	words = $state('');
	symbols = $state.raw<readonly string[]>([]);
	subject = $state.raw<MessageSubject | null>(null);
	/** Set while the device could not keep what was typed. */
	trouble = $state.raw<'storage-full' | 'storage-broken' | null>(null);
	#isSending = false;

	constructor(
		private readonly session: MemberSession,
		private readonly to: MessageRole,
		subject: MessageSubject | null
	) {
		this.words = session.draft(this.#wordsKey);
		this.symbols = session.draft(this.#symbolsKey).split(' ').filter(Boolean);
		this.subject = subject;
	}

	/** Where what is being made is kept. */
	get draft(): string {
		return this.#wordsKey;
	}

	/** Recordings and pictures that go with it. */
	get attachments(): string[] {
		return attachmentsOfDraft(this.session.view, this.draft).map(({ id }) => id);
	}

	/** How many letters are left, once it is getting tight. */
	get lettersLeft(): number | null {
		const { length } = this.words;
		return length > ALMOST_FULL && length <= MOST_LETTERS ? MOST_LETTERS - length : null;
	}

	async write(words: string): Promise<void> {
		this.words = words;
		this.#note(await this.session.keepDraft(this.#wordsKey, words));
	}

	async choose(symbols: readonly string[]): Promise<void> {
		this.symbols = symbols.slice(0, MOST_SYMBOLS);
		this.#note(await this.session.keepDraft(this.#symbolsKey, this.symbols.join(' ')));
	}

	/** What is in the way of sending it; null when nothing is. */
	problem(): NotSendable | null {
		const tooMany = this.words.length - MOST_LETTERS;
		if (tooMany > 0) return { why: 'too-long', by: tooMany };
		const isEmpty = this.words.trim() === '' && this.symbols.length === 0 && this.attachments.length === 0;
		return isEmpty ? { why: 'empty' } : null;
	}

	/** @returns null when it is being sent already. What could not be saved stays in the field. */
	async send(): Promise<Saving | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		const { words } = this;
		const saving = await this.session.save(
			{ kind: 'message', body: this.#body(), to: [this.to] },
			this.#wordsKey
		);
		this.trouble = saving.ok ? null : saving.why;
		if (saving.ok) await this.#clear(words);
		this.#isSending = false;
		return saving;
	}

	#body(): MessageBody {
		const { words, symbols, attachments, subject } = this;
		return {
			...(words.trim() === '' ? {} : { words }),
			...(symbols.length === 0 ? {} : { symbols: [...symbols] }),
			...(attachments.length === 0 ? {} : { attachments }),
			...(subject ? { subject } : {})
		};
	}

	/** Whatever was typed while the message was being saved stays. */
	async #clear(sent: string): Promise<void> {
		this.subject = null;
		if (this.words === sent) this.words = '';
		else await this.write(this.words);
		await this.choose([]);
	}

	#note(keeping: Awaited<ReturnType<MemberSession['keepDraft']>>): void {
		this.trouble = keeping.ok ? null : keeping.why;
	}

	get #wordsKey(): string {
		return messageDraft(this.to);
	}

	get #symbolsKey(): string {
		return `${this.#wordsKey}/symbols`;
	}
}
