import type { Clock } from '$lib/server/clock';
import type { Database } from '$lib/server/db/types';
import type { AuditRepository } from '$lib/server/repositories/audit';
import type { ChildrenRepository } from '$lib/server/repositories/children';
import { ERASURE, type Erased, type ErasureRepository } from '$lib/server/repositories/erasure';

export interface ErasedPart {
	what: string;
	rows: number;
}

interface ErasureParts {
	db: Database;
	clock: Clock;
	children: Pick<ChildrenRepository, 'find'>;
	audit: AuditRepository;
	erasure: ErasureRepository;
}

/** Erases what is kept of one child beyond what the law keeps. It can be asked before what would go. */
export class ErasureService {
	constructor(private readonly parts: ErasureParts) {}

	/** What would go now; nothing does. */
	async dryRun(childId: string): Promise<ErasedPart[]> {
		const { db, erasure } = this.parts;
		const of = await this.#of(childId);
		const counts = ERASURE.map(async (step) => ({
			what: step.what,
			rows: await erasure.count(db, step, of)
		}));
		return Promise.all(counts);
	}

	/** All of it or nothing. That it was done stands in the record of who did what. */
	async run(childId: string): Promise<ErasedPart[]> {
		const { db, erasure, audit } = this.parts;
		const of = await this.#of(childId);
		return db.transaction(async (tx) => {
			const erased: ErasedPart[] = [];
			for (const step of ERASURE) erased.push({ what: step.what, rows: await erasure.erase(tx, step, of) });
			await audit.add(tx, {
				at: of.at,
				actor: null,
				childId,
				action: 'erased',
				thingKind: 'child',
				thingId: childId
			});
			return erased;
		});
	}

	async #of(childId: string): Promise<Erased> {
		const child = await this.parts.children.find(this.parts.db, childId);
		if (!child) throw new Error('There is no such child');
		return { childId, organisationId: child.organisationId, at: this.parts.clock.now() };
	}
}
