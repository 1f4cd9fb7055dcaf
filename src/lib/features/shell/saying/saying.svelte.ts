import { attachmentsOfDraft } from '$lib/features/shell/attachments/drafts';
import { SAID_LIMITS, type SaidSomehow } from '$lib/domain/entries/said-somehow';
import type { MemberSession, StorageTrouble } from '$lib/offline/index';

/** From here on the writer is told how much room is left. */
const ALMOST_FULL = 9_000;

export type NotSayable = { why: 'empty' } | { why: 'too-long'; by: number };

/**
 * Something that is being said, in words, symbols, recordings and pictures. All of it is kept on the
 * device as it comes, so that a reload or an empty battery loses none; it ends with the entry that it
 * becomes, and not before.
 */
export class Saying {
	words = $state('');
	symbols = $state.raw<readonly string[]>([]);
	/** Set while the device could not keep what was typed. */
	trouble = $state.raw<StorageTrouble | null>(null);

	/** @param draft where it is kept */
	constructor(
		protected readonly session: MemberSession,
		readonly draft: string
	) {
		this.words = session.draft(draft);
		this.symbols = session.draft(this.#symbolsKey).split(' ').filter(Boolean);
	}

	/** Recordings and pictures that go with it. */
	get attachments(): string[] {
		return attachmentsOfDraft(this.session.view, this.draft).map(({ id }) => id);
	}

	/** How many letters are left, once it is getting tight. */
	get lettersLeft(): number | null {
		const { length } = this.words;
		return length > ALMOST_FULL && length <= SAID_LIMITS.letters ? SAID_LIMITS.letters - length : null;
	}

	async write(words: string): Promise<void> {
		this.words = words;
		this.note(await this.session.keepDraft(this.draft, words));
	}

	async choose(symbols: readonly string[]): Promise<void> {
		this.symbols = symbols.slice(0, SAID_LIMITS.symbols);
		this.note(await this.session.keepDraft(this.#symbolsKey, this.symbols.join(' ')));
	}

	/** Once all that was made for it is in it. Before it is looked at to be sent. */
	settled(): Promise<void> {
		return this.session.attachments.settled();
	}

	/** What is in the way of saying it; null when nothing is. */
	problem(): NotSayable | null {
		const tooMany = this.words.length - SAID_LIMITS.letters;
		if (tooMany > 0) return { why: 'too-long', by: tooMany };
		const isEmpty = this.words.trim() === '' && this.symbols.length === 0 && this.attachments.length === 0;
		return isEmpty ? { why: 'empty' } : null;
	}

	body(): SaidSomehow {
		const { words, symbols, attachments } = this;
		return {
			...(words.trim() === '' ? {} : { words }),
			...(symbols.length === 0 ? {} : { symbols: [...symbols] }),
			...(attachments.length === 0 ? {} : { attachments })
		};
	}

	/** After it was said. Whatever was typed while it was being saved stays. */
	async clear(said: string): Promise<void> {
		if (this.symbols.length > 0) await this.choose([]);
		// Last, so that a form that is empty again takes the next press.
		if (this.words === said) this.words = '';
		else await this.write(this.words);
	}

	protected note(keeping: Awaited<ReturnType<MemberSession['keepDraft']>>): void {
		this.trouble = keeping.ok ? null : keeping.why;
	}

	get #symbolsKey(): string {
		return `${this.draft}/symbols`;
	}
}
