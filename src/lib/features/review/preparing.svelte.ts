import type { ChoicesPatch, ReviewChoices } from '$lib/domain/review/choices';
import { wantedChoices, withChange } from '$lib/domain/review/choices-draft';
import { inOrderOfService, prepare, type Preparation } from '$lib/domain/review/preparation';
import type { Review } from '$lib/domain/review/review';
import { attachmentsOfDraft } from '$lib/features/shell/attachments/drafts';
import type { Keeping, MemberSession, Saving, StorageTrouble } from '$lib/offline/index';

/**
 * What a child prepares for one review. It is kept on the device with each press and goes up when the
 * child says so: until then a choice can be tried, left and taken away, and nobody hears of it.
 */
export class Preparing {
	/** Choices that are not sent yet. */
	unsent = $state.raw<ChoicesPatch>({});
	/** Set while the device could not keep what was chosen. */
	trouble = $state.raw<StorageTrouble | null>(null);
	#isSending = false;
	#writing = 0;

	constructor(
		private readonly session: MemberSession,
		readonly review: Review['id']
	) {
		this.unsent = readPatch(session.draft(this.draft));
	}

	/** Where it is kept; photos that are taken for it belong there too. */
	get draft(): string {
		return `review-choices/${this.review}`;
	}

	/** All that was said for this review, on this device and on others. */
	get said(): Preparation {
		const { entries, reviews } = this.session.view;
		const changedAt = reviews.find(({ id }) => id === this.review)?.changed?.at;
		return prepare(inOrderOfService(entries), this.review, changedAt);
	}

	/** What the child wants, as it stands on the screen. */
	get wanted(): ReviewChoices {
		return wantedChoices(this.said.choices, this.unsent);
	}

	get hasUnsent(): boolean {
		return Object.keys(this.#toSend()).length > 0;
	}

	/** Reads anew what is kept: another tab may have gone on with it. */
	refresh(): void {
		if (this.#writing > 0 || this.#isSending) return;
		this.unsent = withChange({}, readPatch(this.session.draft(this.draft)), this.said.choices);
	}

	/** @returns whether it is on the disk */
	async change(change: ChoicesPatch): Promise<boolean> {
		return this.#keep(withChange(this.unsent, change, this.said.choices));
	}

	/** Sends all choices that are not sent yet. @returns whether they are on the disk as said */
	async send(): Promise<boolean> {
		if (this.#isSending || !this.hasUnsent) return false;
		this.#isSending = true;
		const sending = this.unsent;
		const saving = await this.#save(this.#toSend());
		this.#note(saving);
		// Whatever was chosen while it was being saved stays.
		if (saving.ok && this.unsent === sending) this.unsent = {};
		else if (saving.ok) await this.#keep(withChange({}, this.unsent, this.said.choices));
		this.#isSending = false;
		return saving.ok;
	}

	/** Why somebody should come or not may be for the IRO alone: then it goes by itself, and to nobody else. */
	async #save({ whyForIro, ...patch }: ChoicesPatch): Promise<Saving> {
		const { review, draft, session } = this;
		const isAll = Object.keys(patch).length === 0;
		if (whyForIro) {
			const saving = await session.save(
				{ kind: 'review-choices', body: { review, whyForIro }, to: ['iro'] },
				isAll ? draft : undefined
			);
			if (isAll || !saving.ok) return saving;
		}
		return session.save({ kind: 'review-choices', body: { review, ...patch } }, draft);
	}

	/** A photo of the place goes with the place. */
	#toSend(): ChoicesPatch {
		const { where } = this.wanted;
		const photos = attachmentsOfDraft(this.session.view, this.draft).map(({ id }) => id);
		const isElsewhere = where && where !== 'not-sure' && where.places.includes('somewhere-else');
		if (!isElsewhere || photos.length === 0) return this.unsent;
		return { ...this.unsent, where: { ...where, attachments: [...(where.attachments ?? []), ...photos] } };
	}

	async #keep(unsent: ChoicesPatch): Promise<boolean> {
		this.unsent = unsent;
		this.#writing += 1;
		const words = Object.keys(unsent).length > 0 ? JSON.stringify(unsent) : '';
		const keeping = await this.session.keepDraft(this.draft, words);
		this.#writing -= 1;
		this.#note(keeping);
		return keeping.ok;
	}

	#note(keeping: Keeping | Saving): void {
		this.trouble = keeping.ok ? null : keeping.why;
	}
}

/** What does not read is no draft. */
function readPatch(words: string): ChoicesPatch {
	try {
		return words === '' ? {} : (JSON.parse(words) as ChoicesPatch);
	} catch {
		return {};
	}
}

/** One for each review, so that no page waits for the disk to know what another has just kept. */
const preparing = new WeakMap<MemberSession, Record<string, Preparing>>();

export function preparingFor(session: MemberSession, review: string): Preparing {
	const known = preparing.get(session) ?? {};
	preparing.set(session, known);
	const one = (known[review] ??= new Preparing(session, review));
	one.refresh();
	return one;
}
