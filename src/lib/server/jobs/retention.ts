import type { Clock } from '$lib/server/clock';
import type { Database } from '$lib/server/db/types';
import { RETENTION_RULES, type RetentionRepository } from '$lib/server/repositories/retention';

export interface Removal {
	rule: string;
	why: string;
	rows: number;
}

/** Removes what has had its time. It can be asked before what would go. */
export class Retention {
	constructor(
		private readonly db: Database,
		private readonly repository: RetentionRepository,
		private readonly clock: Clock
	) {}

	/** What would be removed now; nothing is. */
	async dryRun(): Promise<Removal[]> {
		const now = this.clock.now();
		const counts = RETENTION_RULES.map(async (rule) => ({
			rule: rule.name,
			why: rule.why,
			rows: await this.repository.count(this.db, rule, now)
		}));
		return Promise.all(counts);
	}

	async run(): Promise<Removal[]> {
		const now = this.clock.now();
		return this.db.transaction(async (tx) => {
			const removed: Removal[] = [];
			for (const rule of RETENTION_RULES) {
				const rows = await this.repository.remove(tx, rule, now);
				removed.push({ rule: rule.name, why: rule.why, rows });
			}
			return removed;
		});
	}
}
