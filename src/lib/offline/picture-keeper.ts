import { standsKey, type OwnPictureBody, type StandsFor } from '$lib/domain/pictures/own-picture';
import { failed, type Keeping, type PictureReach, type Saving, type TakingBackResult } from './answers';
import type { KeptEntry } from './store/entries';
import type { MemberStore } from './store/member-store';
import { erasePicture, writePicture } from './store/pictures';
import type { Known } from './view/known';

/** How entries are said and taken back. */
interface Speaker {
	save: (draft: { kind: 'own-picture'; body: OwnPictureBody }) => Promise<Saving>;
	takeBack: (entryId: string) => Promise<TakingBackResult>;
}

/**
 * The child's own pictures. One stays on this device unless the child says otherwise; then it goes up
 * as an entry that nobody but the child gets. Whatever stood for the same thing before is taken back,
 * so that neither this device nor the service keeps a photo that is no longer wanted.
 */
export class PictureKeeper {
	constructor(
		private readonly store: MemberStore,
		private readonly known: Known,
		private readonly speaker: Speaker
	) {}

	/** Resolves with `ok` when the new picture is safe on the disk. */
	async keep(stands: StandsFor, picture: string, reach: PictureReach): Promise<Keeping> {
		const earlier = this.#entriesFor(stands);
		try {
			if (reach === 'this-device') {
				await writePicture(this.store, { stands, picture });
			} else {
				const saving = await this.speaker.save({ kind: 'own-picture', body: { stands, picture } });
				if (!saving.ok) return saving;
				await erasePicture(this.store, stands);
			}
		} catch (error) {
			return failed(error);
		}
		return this.#takeBack(earlier);
	}

	/** Puts the usual picture back, here and on every device that has the child's own. */
	async putBack(stands: StandsFor): Promise<Keeping> {
		const earlier = this.#entriesFor(stands);
		try {
			await erasePicture(this.store, stands);
		} catch (error) {
			return failed(error);
		}
		const mayBeElsewhere = earlier.some(({ fate }) => fate === 'received');
		if (mayBeElsewhere) {
			const saving = await this.speaker.save({ kind: 'own-picture', body: { stands, picture: null } });
			if (!saving.ok) return saving;
		}
		return this.#takeBack(earlier);
	}

	#entriesFor(stands: StandsFor): KeptEntry[] {
		const key = standsKey(stands);
		return [...this.known.entries.values()].filter(
			({ entry, fate }) =>
				entry.kind === 'own-picture' && fate !== 'taken-back' && standsKey(entry.body.stands) === key
		);
	}

	async #takeBack(earlier: readonly KeptEntry[]): Promise<Keeping> {
		for (const { entry } of earlier) {
			const result = await this.speaker.takeBack(entry.id);
			if (!result.ok && result.why !== 'not-here') return { ok: false, why: result.why };
		}
		return { ok: true };
	}
}
