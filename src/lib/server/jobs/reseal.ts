import type { Database } from '$lib/server/db/types';
import type { Log } from '$lib/server/log';
import type { Place, ResealingRepository, Step } from '$lib/server/repositories/resealing';
import type { StaffRepository } from '$lib/server/repositories/staff';
import { SEALED_COLUMNS, type SealedColumn } from '$lib/server/repositories/sealed-columns';
import type { KeyRing } from '$lib/server/sealing/key-ring';

/** So few at a time that nobody who reads or writes waits for it. */
const ROWS = 200;

/**
 * After a key was added, seals everything anew under it, a little at a time, while the service runs.
 * What lies under an older key is read as before until its turn has come.
 */
export class Resealing {
	/** The keys under which everything is known to lie. */
	#whole: string | null = null;

	constructor(
		private readonly db: Database,
		private readonly keys: KeyRing,
		private readonly repository: ResealingRepository,
		private readonly staff: StaffRepository,
		private readonly log: Pick<Log, 'info'>
	) {}

	/**
	 * Takes in keys that were added, and hears which organisations hold keys of their own: from then on nothing
	 * of theirs is sealed under the shared one, also by a process that has not got their key.
	 */
	async takeKeys(): Promise<void> {
		this.keys.reread();
		this.keys.keepApart(await this.staff.holdKeys(this.db, this.keys.holders));
	}

	/** @returns how many rows were sealed anew */
	async run(): Promise<number> {
		await this.takeKeys();
		const { rotation, newest } = this.keys;
		if (rotation === null || this.#whole === rotation) return 0;
		let rows = 0;
		for (const column of SEALED_COLUMNS) rows += await this.#walk(column);
		const kept = await this.repository.count(this.db);
		if (!kept.some(({ organisation, ...used }) => this.keys.isOld(organisation, used)))
			this.#whole = rotation;
		this.log.info('keys.resealed', { version: newest, count: rows });
		return rows;
	}

	async #walk(column: SealedColumn): Promise<number> {
		let rows = 0;
		let place: Place = null;
		do {
			const step: Step = await this.#step(column, place);
			rows += step.done;
			place = step.next;
		} while (place);
		return rows;
	}

	#step(column: SealedColumn, after: Place): Promise<Step> {
		return this.db.transaction((tx) => this.repository.step(tx, column, after, ROWS));
	}
}
