import type { App } from '$lib/server/app';
import { hashPassword } from '$lib/server/services/staff-sessions';
import { ORGANISATIONS } from './organisations';
import { easyPassword } from './passwords';
import type { Cast, CastMember } from './scene';
import type { DemoSignIns } from './sign-ins';
import { demoStaff, STAFF_KEYS, type StaffKey } from './staff';

/** An id and a password for somebody who is to be added. */
interface Place {
	id: string;
	password: string;
	passwordHash: string;
}

/** Adds the organisations and everybody who works there, each with a password of their own. */
export async function addCast(app: App): Promise<{ cast: Cast; signIns: DemoSignIns['staff'] }> {
	const organisations = await addOrganisations(app);
	const made = STAFF_KEYS.map(async (key) => [key, await makePlace(app)] as const);
	const places = new Map(await Promise.all(made));
	const cast = new Map<StaffKey, CastMember>();
	const signIns: DemoSignIns['staff'] = [];
	for (const [key, place] of places) {
		const { name, role, organisation, left } = demoStaff(key);
		const member = await addMember(app, key, { ...place, organisations, places });
		cast.set(key, member);
		const { email } = member.row;
		const { password } = place;
		if (!left) signIns.push({ name, role, organisation: ORGANISATIONS[organisation].name, email, password });
	}
	return { cast, signIns };
}

async function addOrganisations({ context, organisationKeys, resealing }: App): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const [key, { name, kind, place }] of Object.entries(ORGANISATIONS)) {
		const id = context.newId();
		await context.repositories.staff.addOrganisation(context.db, { id, name, kind, place });
		// What a child and an advocate say lies under a key that no council needs to have.
		if (kind === 'advocacy') await organisationKeys.make(id);
		ids.set(key, id);
	}
	await resealing.takeKeys();
	return ids;
}

async function makePlace({ context }: App): Promise<Place> {
	const password = easyPassword();
	return { id: context.newId(), password, passwordHash: await hashPassword(password) };
}

async function addMember(
	{ context }: App,
	key: StaffKey,
	place: Place & { organisations: ReadonlyMap<string, string>; places: ReadonlyMap<StaffKey, Place> }
): Promise<CastMember> {
	const { repositories, db } = context;
	const { name, organisation, role, manager, picture, hello, reach, left } = demoStaff(key);
	const { mail, kind } = ORGANISATIONS[organisation];
	const organisationId = place.organisations.get(organisation) ?? '';
	await repositories.staff.add(db, {
		id: place.id,
		organisationId,
		name,
		email: `${name.replaceAll(' ', '.')}@${mail}`,
		passwordHash: place.passwordHash,
		role,
		managerId: manager ? place.places.get(manager)?.id : null,
		controlsResources: role === 'social-work-manager',
		picture,
		hello,
		reach,
		active: !left
	});
	const row = await repositories.staff.find(db, place.id);
	if (!row) throw new Error('A member of staff was not kept');
	const actor = {
		kind: 'staff',
		staffId: row.id,
		organisationId,
		organisationKind: kind,
		role,
		name,
		language: row.language
	} as const;
	return { row, actor };
}
