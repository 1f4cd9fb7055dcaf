import { sql, type AnyColumn, type SQL } from 'drizzle-orm';

/**
 * The next number of a child's feed, or of their entries: the time in microseconds, and always more than
 * the last. Numbers that are counted would tell whoever gets only some of the things how many there are
 * that they do not get, such as what goes to an advocate.
 */
export function nextNumber(last: AnyColumn): SQL {
	return sql`greatest(${last} + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint)`;
}
