import { sql, type SQL } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/types';

/** Days for which a joining code that is over is still listed at the desk. */
const DAYS_OF_CODES = 90;

/** What is kept only as long as it is of use. */
export interface RetentionRule {
	name: string;
	/** In words for whoever runs the service. */
	why: string;
	from: SQL;
	/** Which rows have had their time. */
	over: (now: Date) => SQL;
}

/**
 * What goes by itself. What a child said, what was answered and who looked is not here: a child's record is
 * kept for as long as the law of the place says (in England until their 75th birthday), and goes by a
 * decision of somebody and not by a clock.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
	{
		name: 'rate-limits',
		why: 'tries that count no more',
		from: sql`rate_limits`,
		over: (now) => sql`expire is not null and expire < ${now.getTime()}`
	},
	{
		name: 'staff-sessions',
		why: 'sessions that are over',
		from: sql`staff_sessions`,
		over: (now) => sql`expires_at < ${now}`
	},
	{
		name: 'joining-codes',
		why: `codes that nobody joined with, ${DAYS_OF_CODES} days after their last day`,
		from: sql`joining_codes`,
		over: (now) => sql`expires_at < ${now}::timestamptz - make_interval(days => ${DAYS_OF_CODES})
			and not exists (select 1 from devices d where d.joined_with = joining_codes.id)`
	}
];

export class RetentionRepository {
	/** How many rows a rule would remove. */
	async count(db: Queryable, { from, over }: RetentionRule, now: Date): Promise<number> {
		const { rows } = await db.execute<{ count: number }>(
			sql`select count(*)::int as count from ${from} where ${over(now)}`
		);
		return rows[0]?.count ?? 0;
	}

	async remove(tx: Transaction, { from, over }: RetentionRule, now: Date): Promise<number> {
		const { rowCount } = await tx.execute(sql`delete from ${from} where ${over(now)}`);
		return rowCount ?? 0;
	}
}
