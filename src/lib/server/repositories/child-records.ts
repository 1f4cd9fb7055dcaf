import { sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '$lib/server/db/types';
import type { KeyRing } from '$lib/server/sealing/key-ring';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns';

/** One row of a child's record, opened. Bytes of recordings and pictures stand in `bytes`. */
export type RecordRow = Record<string, unknown> & { bytes?: Buffer };

/** Everything that is kept of one child, table by table. */
export type ChildRecord = Record<string, RecordRow[]>;

/** A table that holds something of a child, and which of its rows are this child's. */
interface OwnedTable {
	table: string;
	rows: SQL;
}

/** Ways in and proofs of them are nobody's record, and would open something to whoever finds the folder. */
const NEVER = /(_hash|^digest|^sealed|^of_organisation)$/;

const OF_ENTRY = '(select e.organisation_id from entries e where e.id = t.entry_id)';

/** Whose the rows of a table are that is not sealed, where that stands in another one. */
const WHOSE: Readonly<Record<string, string>> = {
	advocacy_acceptances: OF_ENTRY,
	entry_attachments: OF_ENTRY,
	entry_subjects: OF_ENTRY,
	audit_events: '(select s.organisation_id from staff_members s where s.id = t.actor_id)'
};

/** Says that there is an advocate: which devices have what they say. */
const TELLS_OF_ADVOCATE = { column: 'opened_at', feedKind: 'device' };

/**
 * Everything of one child, found by the tables themselves: whatever names the child, and whatever hangs on
 * that. So what is added to the database is in the record the day it is added.
 */
export class ChildRecordsRepository {
	constructor(private readonly keys: KeyRing) {}

	/**
	 * @param keeper an organisation: what another one keeps, such as an advocate's talk with the child, is
	 * left out. Null leaves out nothing.
	 */
	async read(db: Queryable, childId: string, keeper: string | null): Promise<ChildRecord> {
		const record: ChildRecord = {};
		for (const owned of await this.#owned(db, childId)) {
			const rows = await this.#rows(db, owned, keeper);
			if (rows.length > 0) record[owned.table] = rows;
		}
		return record;
	}

	/** Who the ids in a record stand for, of those who work for the keeper; null: of everybody. */
	async names(db: Queryable, record: ChildRecord, keeper: string | null): Promise<Map<string, string>> {
		const { rows } = await db.execute<{ id: string; name: string }>(sql`
			select id, name from staff_members where ${keeper}::uuid is null or organisation_id = ${keeper}
			union all
			select id, name from organisations where ${keeper}::uuid is null or id = ${keeper}`);
		const named = new Map(rows.map(({ id, name }) => [id, name]));
		for (const { id, name, staff_id: staffId } of record['people'] ?? []) {
			const known = name ?? named.get(String(staffId));
			if (typeof known === 'string') named.set(String(id), known);
		}
		return named;
	}

	async #rows(db: Queryable, { table, rows }: OwnedTable, keeper: string | null): Promise<RecordRow[]> {
		const column = SEALED_COLUMNS.find((one) => one.table === table);
		const organisation = sql.raw(column?.organisation ?? WHOSE[table] ?? 'null');
		const found = await db.execute<Record<string, unknown>>(
			sql`select t.*, ${organisation} as of_organisation from ${sql.identifier(table)} t where ${rows}`
		);
		const kept = keeper === null ? found.rows : found.rows.flatMap((row) => keptBy(keeper, row));
		return kept.map((row) => this.#open(row, column));
	}

	#open(row: Record<string, unknown>, column: SealedColumn | undefined): RecordRow {
		const shown = Object.fromEntries(Object.entries(row).filter(([name]) => !NEVER.test(name)));
		const { sealed } = row;
		if (!column || !Buffer.isBuffer(sealed)) return shown;
		const key = column.key.map(([name]) => String(row[name]));
		const bytes = this.keys.openBytes(String(row['of_organisation']), column.context(...key), sealed);
		return column.table === 'attachment_pieces'
			? { ...shown, bytes }
			: { ...shown, content: JSON.parse(bytes.toString('utf8')) as unknown };
	}

	/** The child's own row, every table that names the child, and every table that hangs on one of these. */
	async #owned(db: Queryable, childId: string): Promise<OwnedTable[]> {
		const owned = new Map<string, SQL>([['children', sql`t.id = ${childId}`]]);
		for (const table of await this.#tablesThatNameAChild(db)) owned.set(table, sql`t.child_id = ${childId}`);
		const links = await this.#links(db);
		for (let isNew = true; isNew;) {
			isNew = false;
			for (const { table, column, target, targetColumn } of links) {
				const parent = owned.get(target);
				if (owned.has(table) || !parent) continue;
				const of = sql`select t.${sql.identifier(targetColumn)} from ${sql.identifier(target)} t where ${parent}`;
				owned.set(table, sql`t.${sql.identifier(column)} in (${of})`);
				isNew = true;
			}
		}
		return [...owned].map(([table, rows]) => ({ table, rows }));
	}

	async #tablesThatNameAChild(db: Queryable): Promise<string[]> {
		const { rows } = await db.execute<{ table: string }>(sql`
			select table_name as "table" from information_schema.columns
			where table_schema = 'public' and column_name = 'child_id' order by 1`);
		return rows.map(({ table }) => table);
	}

	/** Which column of which table points at which, where one column does. */
	async #links(db: Queryable) {
		const { rows } = await db.execute<{
			table: string;
			column: string;
			target: string;
			targetColumn: string;
		}>(sql`
			select r.relname as "table", a.attname as "column", f.relname as target, fa.attname as "targetColumn"
			from pg_constraint c
			join pg_class r on r.oid = c.conrelid join pg_class f on f.oid = c.confrelid
			join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]
			join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = c.confkey[1]
			where c.contype = 'f' and array_length(c.conkey, 1) = 1 order by 1, 2`);
		return rows;
	}
}

/** A row without what tells of another organisation's; nothing, where all of it is another's. */
function keptBy(keeper: string, row: Record<string, unknown>): Record<string, unknown>[] {
	const owner = row['of_organisation'] ?? row['organisation_id'];
	if (owner && owner !== keeper) return [];
	if (row['kind'] === TELLS_OF_ADVOCATE.feedKind && 'audience' in row) return [];
	return [Object.fromEntries(Object.entries(row).filter(([name]) => name !== TELLS_OF_ADVOCATE.column))];
}
