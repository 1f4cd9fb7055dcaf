import { ApiClient, codeOf, joinAs, signInAs } from '../api';
import { ask } from '../database';
import type { TestServer } from '../server';
import type { Plant } from './plants';

/** Somebody who looks at everything that they can reach. */
export interface Actor {
	name: string;
	client: ApiClient;
	/** Null for somebody who is not signed in. */
	as: 'device' | 'staff' | null;
	/** The id of the device, or of the member of staff. */
	id: string;
}

/** Everybody who has a way into the demo, each role by itself, and somebody who has none. */
export async function everybody(server: TestServer): Promise<Actor[]> {
	const { children, helpers, staff } = server.signIns;
	const devices = [...children, ...helpers].map(async ({ name, code }) => {
		if (codeOf(server.signIns, name) !== code) throw new Error(`Two people are called ${name}`);
		const client = await joinAs(server, name);
		return { name: `${name}'s device`, client, as: 'device' as const, id: client.deviceId };
	});
	const desks = staff.map(async ({ name, role, email }) => {
		const client = await signInAs(server, name);
		const [row] = await ask<{ id: string }>(
			server.databaseUrl,
			'select id from staff_members where email = $1',
			[email.toLowerCase()]
		);
		return { name: `${name} (${role})`, client, as: 'staff' as const, id: row?.id ?? '' };
	});
	const intruder = await joinWithCodeOf(server, 'Marguerite', 'Wren');
	const stranger = { name: 'a stranger', client: new ApiClient(server.url), as: null, id: '' };
	return [...(await Promise.all([...devices, ...desks])), intruder, stranger];
}

/** Somebody at the council who makes a joining code for the child and uses it: they have a child's device. */
async function joinWithCodeOf(server: TestServer, staff: string, child: string): Promise<Actor> {
	const desk = await signInAs(server, staff);
	const { childId } = await joinAs(server, child);
	const made = await desk.post(`/api/v1/children/${childId}/joining-codes`, { role: 'child' });
	const joined = await new ApiClient(server.url).post('/api/v1/devices', { code: made.json['code'] });
	const client = new ApiClient(server.url, joined.json['token'] as string);
	const id = joined.json['deviceId'] as string;
	return { name: `${staff} with a code for ${child}`, client, as: 'device', id };
}

/** Roles that are held for one child. Whoever has another role has it for the whole organisation. */
const HELD_FOR_A_CHILD = ['iro', 'social-worker', 'social-work-manager', 'advocate', 'carer'];

/**
 * Who may read what, asked in one question of its own, past the service's rules: staff of the organisation
 * that keeps it, who hold a role that it went to and whom it is not about. At an advocacy service that is
 * everybody for a request, and else whoever was named for the child. The child's own devices have all, but
 * what is the advocate's only where they were let in; a helper's has its own. Answers of an advocate are for
 * devices that were let in alone.
 */
export async function mayRead(
	server: TestServer,
	actor: Actor,
	plants: readonly Plant[]
): Promise<Set<string>> {
	const entryIds = [...new Set(plants.flatMap(({ entryId }) => entryId || []))];
	const question = actor.as === 'staff' ? FOR_STAFF : FOR_DEVICES;
	const values = actor.as === 'staff' ? [entryIds, actor.id, HELD_FOR_A_CHILD] : [entryIds, actor.id];
	const rows =
		actor.as === null
			? []
			: await ask<{ id: string; answers: boolean }>(server.databaseUrl, question, values);
	const found = new Map(rows.map(({ id, answers }) => [id, answers]));
	const apart = await mayReadApart(server, actor, plants);
	const may = ({ word, entryId, isAnswer, readers }: Plant) =>
		readers ? apart.has(word) : isAnswer ? found.get(entryId) === true : found.has(entryId);
	return new Set(plants.filter(may).map(({ word }) => word));
}

/** Of what hangs on no entry, what they may read: by the roles that they hold for the child now, or by whose device it is. */
async function mayReadApart(
	server: TestServer,
	actor: Actor,
	plants: readonly Plant[]
): Promise<Set<string>> {
	if (actor.as === null) return new Set();
	const words: string[] = [];
	for (const { word, readers } of plants) {
		if (!readers) continue;
		const { childId, roles, offices = [], isChilds, isHelpers } = readers;
		const devices = [...(isChilds ? ['child'] : []), ...(isHelpers ? ['helper'] : [])];
		const may =
			actor.as === 'staff'
				? await ask(server.databaseUrl, FOR_TEAM, [childId, actor.id, roles, offices])
				: await ask(server.databaseUrl, FOR_OWN_DEVICES, [childId, actor.id, devices]);
		if (may.length > 0) words.push(word);
	}
	return new Set(words);
}

const FOR_TEAM = `
	select 1 from assignments where child_id = $1 and staff_id = $2 and role = any($3::text[]) and to_date is null
	union all
	select 1 from staff_members s join children c on c.organisation_id = s.organisation_id
	where c.id = $1 and s.id = $2 and s.role = any($4::text[])`;

const FOR_OWN_DEVICES = 'select 1 from devices where child_id = $1 and id = $2 and role = any($3::text[])';

const FOR_STAFF = `
	select e.id, true as answers from entries e join staff_members s on s.id = $2
	join organisations o on o.id = s.organisation_id
	where e.id = any($1::uuid[]) and e.organisation_id = o.id
	and not exists (select 1 from entry_subjects x where x.entry_id = e.id and x.staff_id = s.id)
	and (
		exists (
			select 1 from assignments a where a.child_id = e.child_id and a.staff_id = s.id
			and a.to_date is null and a.role = any(e.to_roles)
		)
		or (s.role = any(e.to_roles) and s.role <> all($3::text[]))
		or (
			o.kind = 'advocacy' and s.role = any(e.to_roles)
			and (e.kind in ('advocate-request', 'rights-request') or not exists (
				select 1 from advocacy_appointments p where p.child_id = e.child_id
				and p.organisation_id = o.id and p.to_date is null and p.staff_id <> s.id
			))
		)
	)`;

/** How a child likes the app is for those who help as well, whichever device it came from. */
const FOR_DEVICES = `
	select e.id, o.kind <> 'advocacy' or d.opened_at is not null as answers
	from entries e join devices d on d.id = $2 and d.child_id = e.child_id
	join organisations o on o.id = e.organisation_id
	left join devices said on said.id = e.device_id
	where e.id = any($1::uuid[])
	and (o.kind <> 'advocacy' or d.opened_at is not null or e.device_id = d.id)
	and (d.role = 'child' or e.kind = 'settings'
		or (said.role = 'helper' and said.helper_name is not distinct from d.helper_name))`;
