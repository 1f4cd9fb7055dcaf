import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOfficeRole, STAFF_ROLES, type StaffRole } from '$lib/domain/people/roles';
import { openTestDatabase } from '$lib/server/db/test-database';
import { entries } from '$lib/server/db/schema/index';
import type { OpenDatabase } from '$lib/server/db/open';
import type { StaffActor } from './actors';
import { entriesReadableBy } from './entries';
import { mayDo, STAFF_VERBS } from './staff';

/** Two councils, and an advocacy service. The first keeps what its child said, the last what is said to an advocate. */
const ORGANISATIONS = { near: 'council', far: 'council', advocacy: 'advocacy' } as const;

type Organisation = keyof typeof ORGANISATIONS;

const NAMES = Object.keys(ORGANISATIONS) as Organisation[];

/** The role is held for this child of the near council; nobody at an advocacy service holds one so. */
const CHILD_OF: Record<Organisation, 'one' | 'other' | null> = { near: 'one', far: 'other', advocacy: null };

interface Somebody {
	organisation: Organisation;
	role: StaffRole;
	holds: boolean;
	actor: StaffActor;
}

interface Said {
	id: string;
	child: 'one' | 'other';
	keeper: Organisation;
	to: StaffRole;
	isAboutAll: boolean;
}

const everybody: Somebody[] = NAMES.flatMap((organisation) =>
	STAFF_ROLES.flatMap((role) =>
		[true, false].map((holds) => ({
			organisation,
			role,
			holds: holds && CHILD_OF[organisation] !== null,
			actor: {
				kind: 'staff' as const,
				staffId: randomUUID(),
				organisationId: '',
				organisationKind: ORGANISATIONS[organisation],
				role,
				name: `${organisation} ${role}`,
				language: 'en'
			}
		}))
	)
);

const everything: Said[] = (['one', 'other'] as const).flatMap((child) =>
	(['near', 'advocacy'] as const).flatMap((keeper) =>
		STAFF_ROLES.flatMap((to) =>
			[true, false].map((isAboutAll) => ({ id: randomUUID(), child, keeper, to, isAboutAll }))
		)
	)
);

/** The whole rule, in words of its own. */
function mayRead({ organisation, role, holds }: Somebody, said: Said): boolean {
	if (said.isAboutAll || said.keeper !== organisation || said.to !== role) return false;
	if (organisation === 'advocacy') return true;
	return isOfficeRole(role) || (holds && CHILD_OF[organisation] === said.child);
}

let database: OpenDatabase;

beforeAll(async () => {
	database = await openTestDatabase();
	const { pool } = database;
	const ids = Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as Record<Organisation, string>;
	const children = { one: randomUUID(), other: randomUUID() };
	const device = randomUUID();
	for (const name of NAMES)
		await pool.query('insert into organisations (id, name, kind) values ($1, $2, $3)', [
			ids[name],
			name,
			ORGANISATIONS[name]
		]);
	for (const id of Object.values(children))
		await pool.query(
			`insert into children (id, organisation_id, place, name, birthday, created_at) values ($1, $2, 'x', 'x', '2012-01-01', now())`,
			[id, ids.near]
		);
	await pool.query(
		`insert into devices (id, child_id, role, token_hash, created_at, last_used_at) values ($1, $2, 'child', 'x', now(), now())`,
		[device, children.one]
	);
	for (const { organisation, role, holds, actor } of everybody) {
		actor.organisationId = ids[organisation];
		await pool.query(
			`insert into staff_members (id, organisation_id, name, email, password_hash, role) values ($1::uuid, $2, $3, ($1::uuid)::text, '', $4)`,
			[actor.staffId, actor.organisationId, actor.name, role]
		);
		const child = CHILD_OF[organisation];
		if (holds && child)
			await pool.query(
				`insert into assignments (id, child_id, staff_id, role, from_date) values (gen_random_uuid(), $1, $2, $3, '2026-01-01')`,
				[children[child], actor.staffId, role]
			);
	}
	for (const [seq, said] of everything.entries()) {
		await pool.query(
			`insert into entries (id, child_id, device_id, organisation_id, seq, kind, said_by, to_roles, digest, sealed, made_at, received_at)
			values ($1, $2, $3, $4, $5, 'message', 'child', array[$6], '', '\\x00', now(), now())`,
			[said.id, children[said.child], device, ids[said.keeper], seq, said.to]
		);
		if (said.isAboutAll)
			await pool.query('insert into entry_subjects (entry_id, staff_id) select $1, id from staff_members', [
				said.id
			]);
	}
}, 120_000);

afterAll(() => database.close());

describe('what somebody reads of everything that was said', () => {
	const readers = everybody.map((somebody) => ({
		name: `${somebody.actor.name}${somebody.holds ? ', of this child' : ''}`,
		somebody
	}));

	it.each(readers)('is by the rule: $name', async ({ somebody }) => {
		const { db } = database;
		const read = await db
			.select({ id: entries.id })
			.from(entries)
			.where(entriesReadableBy(db, somebody.actor));
		const expected = everything.filter((said) => mayRead(somebody, said));
		expect(read.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
	});

	it('is something for somebody in every organisation that keeps anything', () => {
		for (const keeper of ['near', 'advocacy'] as const) {
			const some = everybody.filter((one) =>
				everything.some((said) => said.keeper === keeper && mayRead(one, said))
			);
			expect(new Set(some.map(({ organisation }) => organisation))).toEqual(new Set([keeper]));
		}
	});
});

describe('what somebody does', () => {
	it.each(STAFF_VERBS)('%s is for roles of a council, and for not one of an advocacy service', (verb) => {
		const may = everybody.filter(({ actor }) => mayDo(actor, verb));
		expect(may.length).toBeGreaterThan(0);
		expect(may.filter(({ organisation }) => organisation === 'advocacy')).toEqual([]);
		const roles = new Set(may.map(({ role }) => role));
		expect(roles.size).toBeLessThan(STAFF_ROLES.length / 2);
		for (const nobody of ['administrator', 'complaints-officer', 'advocate', 'carer'] as const)
			expect(roles).not.toContain(nobody);
	});
});
