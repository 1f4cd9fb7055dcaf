import type { Database } from '$lib/server/db/types';
import type { Log } from '$lib/server/log';
import type { Place, ResealingRepository, Step } from '$lib/server/repositories/resealing';
import { SEALED_COLUMNS, type SealedColumn } from '$lib/server/repositories/sealed-columns';
import type { KeyRing } from '$lib/server/sealing/key-ring';

/** So few at a time that nobody who reads or writes waits for it. */
const ROWS = 200;

/**
 * After a key was added, seals everything anew under it, a little at a time, while the service runs.
 * What lies under an older key is read as before until its turn has come.
 */
export class Resealing {
	/** The newest key under which everything is known to lie. */
	#whole: number | null = null;

	constructor(
		private readonly db: Database,
		private readonly keys: KeyRing,
		private readonly repository: ResealingRepository,
		private readonly log: Pick<Log, 'info'>
	) {}

	/** @returns how many rows were sealed anew */
	async run(): Promise<number> {
		this.keys.reread();
		const { newest } = this.keys;
		if (!this.keys.isRotating || this.#whole === newest) return 0;
		let rows = 0;
		for (const column of SEALED_COLUMNS) rows += await this.#walk(column);
		const left = (await this.repository.count(this.db)).filter(({ key }) => key !== newest);
		if (left.length === 0) this.#whole = newest;
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
