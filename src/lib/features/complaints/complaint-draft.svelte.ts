import type { ComplaintBody, HappeningNow } from '$lib/domain/complaints/complaint';
import { waitsForAnswer } from '$lib/domain/entries/receipt';
import { Saying } from '$lib/features/shell/saying/saying.svelte';
import type { RoutedEntry } from '$lib/domain/routing/routing';
import type { MemberSession, Saving } from '$lib/offline/index';

const DRAFT = 'complaint';
const CHOICES = `${DRAFT}/choices`;

/** What is chosen beside what is said. */
export interface ComplaintChoices {
	/** Ids of people; null: nothing chosen yet, empty: "I don't want to say yet". */
	about: string[] | null;
	hurt: boolean | null;
	happeningNow: HappeningNow | null;
	wants: string;
	tellIro: boolean | null;
	tellIroManager: boolean | null;
	/** Offered with a tick, which the child may take away (J-6.7). */
	wantsAdvocate: boolean;
}

const NOTHING: ComplaintChoices = {
	about: null,
	hurt: null,
	happeningNow: null,
	wants: '',
	tellIro: null,
	tellIroManager: null,
	wantsAdvocate: true
};

/** A complaint being made. */
export class ComplaintDraft extends Saying {
	choices = $state.raw<ComplaintChoices>(NOTHING);
	#isSending = false;

	constructor(session: MemberSession) {
		super(session, DRAFT);
		this.choices = read(session.draft(CHOICES));
	}

	async set(change: Partial<ComplaintChoices>): Promise<void> {
		this.choices = { ...this.choices, ...change };
		this.note(await this.session.keepDraft(CHOICES, JSON.stringify(this.choices)));
	}

	/** That somebody hurt me is enough to say. */
	isEmpty(): boolean {
		return this.problem()?.why === 'empty' && this.choices.hurt !== true;
	}

	/** What decides who gets it, as far as it is chosen. */
	get routed(): RoutedEntry {
		const { about, hurt, tellIro, tellIroManager } = this.choices;
		return {
			kind: 'complaint',
			about: about ?? [],
			says: { hurt: hurt ?? false, tellIro: tellIro ?? false, tellIroManager: tellIroManager ?? false }
		};
	}

	/**
	 * Where an advocate is wanted, that is asked for as well, in an entry of its own: the advocacy service
	 * gets nothing of the complaint, and whoever gets the complaint nothing of what is said to an advocate.
	 * @returns null when it is being sent already. What could not be saved stays in the form.
	 */
	async send({ hasAdvocacy }: { hasAdvocacy: boolean }): Promise<Saving | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		const { words } = this;
		const about = this.choices.about ?? [];
		const saving = await this.session.save({ kind: 'complaint', about, body: this.#body() }, this.draft);
		this.trouble = saving.ok ? null : saving.why;
		if (saving.ok) {
			if (hasAdvocacy && this.choices.wantsAdvocate && !this.#hasAskedForOne())
				await this.session.save({
					kind: 'advocate-request',
					body: { sort: 'independent' },
					to: ['advocate']
				});
			await this.clear(words);
			this.choices = NOTHING;
			this.note(await this.session.keepDraft(CHOICES, ''));
		}
		this.#isSending = false;
		return saving;
	}

	/** It waits for an answer, or somebody has taken it up. */
	#hasAskedForOne(): boolean {
		const { entries, advocacy } = this.session.view;
		const waits = entries.some(
			({ entry, state }) => entry.kind === 'advocate-request' && waitsForAnswer(state)
		);
		return waits || advocacy.length > 0;
	}

	#body(): ComplaintBody {
		const { hurt, happeningNow, wants, tellIro, tellIroManager, wantsAdvocate } = this.choices;
		return {
			...this.body(),
			...(hurt ? { hurt } : {}),
			...(happeningNow ? { happeningNow } : {}),
			...(wants.trim() === '' ? {} : { wants }),
			...(tellIro ? { tellIro } : {}),
			...(tellIroManager ? { tellIroManager } : {}),
			wantsAdvocate
		};
	}
}

/** What was kept; nothing of it where it does not read. */
function read(kept: string): ComplaintChoices {
	try {
		return kept === '' ? NOTHING : { ...NOTHING, ...(JSON.parse(kept) as Partial<ComplaintChoices>) };
	} catch {
		return NOTHING;
	}
}
