import { sql, type SQL } from 'drizzle-orm';
import type { Queryable, Transaction } from '$lib/server/db/types';
import { usedKey, type KeyRing, type UsedKey } from '$lib/server/sealing/key-ring';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns';

/** One row as it is kept. */
interface KeptRow extends Record<string, unknown> {
	organisation: string;
	sealed: Buffer;
}

/** How far a walk through one column has come; null: from its beginning. */
export type Place = readonly string[] | null;

export interface Step {
	/** How many rows were sealed anew. */
	done: number;
	/** Where to go on; null: that was the end. */
	next: Place;
}

/** How many rows of an organisation's lie under a key. */
export interface KeptUnder extends UsedKey, Record<string, unknown> {
	table: string;
	organisation: string;
	rows: number;
}

/** Seals again, under the newest key, what lies under an older one. */
export class ResealingRepository {
	constructor(private readonly keys: KeyRing) {}

	/** The next rows of a column. Those that somebody else holds just now are left for the next walk. */
	async step(tx: Transaction, column: SealedColumn, after: Place, limit: number): Promise<Step> {
		const names = sql.raw(column.key.map(([name]) => `t."${name}"::text as "key_${name}"`).join(', '));
		const order = sql.raw(column.key.map(([name]) => `t."${name}"`).join(', '));
		const { rows } = await tx.execute<KeptRow>(sql`
			select ${names}, ${sql.raw(column.organisation)} as organisation, t.sealed
			from ${sql.identifier(column.table)} t
			where t.sealed is not null ${after ? sql`and (${order}) > (${values(column, after)})` : sql``}
			order by ${order} limit ${limit} for update of t skip locked`);
		const old = rows.filter(({ organisation, sealed }) => this.keys.isOld(organisation, usedKey(sealed)));
		for (const row of old) await this.#reseal(tx, column, row);
		const last = rows.at(-1);
		return { done: old.length, next: last ? keyOf(column, last) : null };
	}

	/** How much of each organisation's, in each column, lies under which key. */
	async count(db: Queryable): Promise<KeptUnder[]> {
		const counts = SEALED_COLUMNS.map(
			({ table, organisation }) => sql`
				select ${table}::text as "table", ${sql.raw(organisation)} as organisation,
					get_byte(t.sealed, 0) = 0 as "isOwn",
					get_byte(t.sealed, case when get_byte(t.sealed, 0) = 0 then 1 else 0 end) as id,
					count(*)::int as rows
				from ${sql.identifier(table)} t where t.sealed is not null group by 2, 3, 4`
		);
		const found = await db.execute<KeptUnder>(sql.join(counts, sql` union all `));
		return found.rows;
	}

	async #reseal(tx: Transaction, column: SealedColumn, row: KeptRow): Promise<void> {
		const key = keyOf(column, row);
		const context = column.context(...key);
		const bytes = this.keys.openBytes(row.organisation, context, row.sealed);
		const sealed = this.keys.sealBytes(row.organisation, context, bytes);
		const digest = column.hasDigest ? this.#digest(row.organisation, bytes) : sql``;
		const order = sql.raw(column.key.map(([name]) => `"${name}"`).join(', '));
		await tx.execute(sql`
			update ${sql.identifier(column.table)} set sealed = ${sealed} ${digest}
			where (${order}) = (${values(column, key)})`);
	}

	#digest(organisation: string, bytes: Buffer): SQL {
		const digest = this.keys.digest(organisation, canonical(JSON.parse(bytes.toString('utf8'))));
		return sql`, digest = ${digest}`;
	}
}

/** The same text for the same content, whatever the order of the fields. */
export function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}

function keyOf(column: SealedColumn, row: KeptRow): string[] {
	return column.key.map(([name]) => String(row[`key_${name}`]));
}

function values(column: SealedColumn, key: readonly string[]): SQL {
	const typed = column.key.map(([, type], place) => sql`${key[place]}::${sql.raw(type)}`);
	return sql.join(typed, sql`, `);
}
