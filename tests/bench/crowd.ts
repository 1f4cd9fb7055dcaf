import { statfs } from 'node:fs/promises';
import pg from 'pg';

/** What stands beside each entry in a child's feed: people, parts of the plan, reviews. */
const OTHER_ITEMS = 22;
const CHILDREN_OF_AN_IRO = 80;

/** Bytes, as measured in the demo: an entry, a receipt, and another thing of the feed, sealed. */
const SIZE = { entry: 520, receipt: 300, other: 900 };

/** Of an entry with its receipt, with all indexes and the log of changes that is not yet tidied away. */
const BYTES_ON_DISK = 1700;

/** Children are filled in by so many at a time, so that no transaction grows too long. */
const AT_ONCE = 2500;

export interface Crowd {
	/** Children with a higher number than this, up to and with `to`. */
	from: number;
	to: number;
	/** Of each child. */
	entries: number;
}

/** The token of the device of one child in the crowd. */
export function tokenOf(number: number): string {
	return `device-of-child-${String(number).padStart(8, '0')}`;
}

/** The number of the last thing in the feed of each child, when nothing has been said since. */
export function lastSeq(entries: number): number {
	return entries + OTHER_ITEMS;
}

/** Throws when the disk can't hold such a crowd. */
export async function checkSpace(folder: string, { from, to, entries }: Crowd): Promise<void> {
	const { bavail, bsize } = await statfs(folder);
	const [needed, free] = [(to - from) * entries * BYTES_ON_DISK, bavail * bsize].map((size) => size / 1e9);
	if ((needed ?? 0) > (free ?? 0))
		throw new Error(
			`This needs ${needed?.toFixed(0)} GB of disk and ${free?.toFixed(0)} are free. Set BENCH_CHILDREN or BENCH_ENTRIES lower.`
		);
}

/** Children who have joined, and have said what children say in some years. */
export async function fillUp(databaseUrl: string, { from, to, entries }: Crowd): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		await client.query("set synchronous_commit = off; set session_replication_role = 'replica'");
		await tidyByItself(client, false);
		for (let first = from; first < to; first += AT_ONCE) {
			const part = { from: first, to: Math.min(first + AT_ONCE, to), entries };
			for (const statement of statements(part)) await client.query(statement);
		}
		// What a database does by itself after so much is written, before anybody is timed.
		await client.query('vacuum analyze');
		await client.query('checkpoint');
		await tidyByItself(client, true);
		await warmUp(client);
	} finally {
		await client.end();
	}
}

/** Whether the database tidies the big tables while it is written and asked. */
async function tidyByItself(client: pg.Client, does: boolean): Promise<void> {
	for (const table of ['entries', 'feed_items'])
		await client.query(`alter table ${table} set (autovacuum_enabled = ${does})`);
}

/**
 * Brings into memory what a service has there after a day on which every child's device has asked once:
 * indexes, children, their devices, and the newest of what each has said and been told. Else the disk is
 * timed, and not the service.
 */
async function warmUp(client: pg.Client): Promise<void> {
	await client.query('create extension if not exists pg_prewarm');
	await client.query(
		`select pg_prewarm(oid, 'read') from pg_class where relnamespace = 'public'::regnamespace
			and (relkind = 'i' or relname in ('children', 'devices', 'assignments'))`
	);
	for (const table of ['entries', 'feed_items'])
		await client.query(
			`select count(length(newest.sealed)) from children cross join lateral
				(select sealed from ${table} where child_id = children.id order by seq desc limit 1) newest`
		);
}

/** Ids in the order in which they are made, as UUIDs of version 7 are. */
function id(kind: string, number: string): string {
	return `('${kind}0000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

function bytes(count: number): string {
	return `decode(repeat('a5', ${count}), 'hex')`;
}

/** As the service keeps it: the SHA-256 of the token, in base64url. */
const TOKEN_HASH = `rtrim(translate(encode(sha256(('device-of-child-' || lpad(n::text, 8, '0'))::bytea), 'base64'), '+/', '-_'), '=')`;

function statements({ from, to, entries }: Crowd): string[] {
	const children = `generate_series(${from + 1}, ${to}) n`;
	const organisation = "(select id from organisations where kind = 'council' order by id limit 1)";
	const iro = id('1', `n / ${CHILDREN_OF_AN_IRO}`);
	const entry = id('4', `n::bigint * 1000 + e`);
	return [
		`insert into staff_members (id, organisation_id, name, email, password_hash, role)
			select distinct on (n / ${CHILDREN_OF_AN_IRO}) ${iro}, ${organisation}, 'IRO ' || n, 'iro' || n || '@bench.invalid', 'x', 'iro'
			from ${children} on conflict do nothing`,
		`insert into children (id, organisation_id, place, name, birthday, created_at, feed_seq, entry_seq)
			select ${id('2', 'n')}, ${organisation}, (select place from organisations where id = ${organisation}),
				'Child ' || n, '2012-05-04', now(), ${lastSeq(entries)}, ${entries} from ${children}`,
		`insert into assignments (id, child_id, staff_id, role, from_date)
			select ${id('3', 'n')}, ${id('2', 'n')}, ${iro}, 'iro', '2026-01-05' from ${children}`,
		`insert into devices (id, child_id, role, token_hash, created_at, last_used_at)
			select ${id('5', 'n')}, ${id('2', 'n')}, 'child', ${TOKEN_HASH}, now(), now() from ${children}`,
		`insert into entries (id, child_id, device_id, organisation_id, seq, kind, said_by, to_roles, digest, sealed, made_at, received_at)
			select ${entry}, ${id('2', 'n')}, ${id('5', 'n')}, ${organisation}, e, 'message', 'child', '{iro}', 'bench',
				${bytes(SIZE.entry)}, now(), now() from ${children}, generate_series(1, ${entries}) e`,
		`insert into feed_items (child_id, kind, id, seq, at, organisation_id, sealed, audience)
			select ${id('2', 'n')}, 'receipt', ${entry}::text, e, now(), ${organisation}, ${bytes(SIZE.receipt)}, 'child'
			from ${children}, generate_series(1, ${entries}) e`,
		`insert into feed_items (child_id, kind, id, seq, at, organisation_id, sealed, audience)
			select ${id('2', 'n')}, 'person', e::text, ${entries} + e, now(), ${organisation}, ${bytes(SIZE.other)}, 'helpers'
			from ${children}, generate_series(1, ${OTHER_ITEMS}) e`
	];
}

/** What is in the database, counted there, and bytes on the disk. */
export async function contentOf(
	databaseUrl: string
): Promise<{ children: number; entries: number; bytes: number }> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ children: string; entries: string; bytes: string }>(
			`select (select count(*) from children) as children, (select count(*) from entries) as entries,
				pg_database_size(current_database()) as bytes`
		);
		const { children, entries, bytes } = rows[0] ?? {};
		return { children: Number(children), entries: Number(entries), bytes: Number(bytes) };
	} finally {
		await client.end();
	}
}
