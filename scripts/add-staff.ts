import { randomBytes, randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DESK_LANGUAGES } from '../src/lib/domain/people/desk-languages';
import { organisationKindOf, STAFF_ROLES, type StaffRole } from '../src/lib/domain/people/roles';
import { migrateDatabase } from '../src/lib/server/db/migrate';
import { openDatabase } from '../src/lib/server/db/open';
import { StaffRepository } from '../src/lib/server/repositories/staff';
import { OrganisationKeys, organisationKeysIn } from '../src/lib/server/sealing/organisation-keys';
import { hashPassword } from '../src/lib/server/services/staff-sessions';
import { command } from './command';

/**
 * `npm run staff:add -- --organisation … --place … --name … --role … --email …`: the first way into
 * an empty service. Makes the organisation when it is new, and prints a password once.
 * `--language cy` has their desk in Welsh from the start.
 * With the embedded database, stop the app first: only one may use the data folder.
 */
await command(async () => {
	const { values } = parseArgs({
		options: {
			organisation: { type: 'string' },
			kind: { type: 'string' },
			place: { type: 'string' },
			name: { type: 'string' },
			role: { type: 'string', default: 'iro-manager' },
			email: { type: 'string' },
			language: { type: 'string', default: 'en' }
		}
	});

	function required(name: 'organisation' | 'name' | 'email'): string {
		const value = values[name]?.trim();
		if (!value) throw new Error(`Say --${name} "…"`);
		return value;
	}

	function chosen<T extends string>(name: string, value: string, among: readonly T[]): T {
		const found = among.find((one) => one === value);
		if (!found) throw new Error(`--${name} is one of ${among.join(', ')}`);
		return found;
	}

	const role = chosen<StaffRole>('role', values.role, STAFF_ROLES);
	const kind = organisationKindOf(role);
	if (values.kind !== undefined && values.kind !== kind)
		throw new Error(`Whoever is ${role} works for an organisation of the kind ${kind}. Leave --kind out.`);
	const wanted = {
		organisation: required('organisation'),
		kind,
		name: required('name'),
		role,
		email: required('email'),
		language: chosen('language', values.language, DESK_LANGUAGES)
	};

	const dataDir = resolve(process.env['DATA_DIR'] ?? 'data');
	const keysFolder = process.env['ORGANISATION_KEYS'] || organisationKeysIn(dataDir);
	const keys = new OrganisationKeys(keysFolder);
	const database = await openDatabase({
		databaseUrl: process.env['DATABASE_URL'],
		dataDir,
		log: { info: () => undefined, warn: (event) => console.error(event) }
	});
	try {
		await migrateDatabase(database.pool);
		const staff = new StaffRepository();
		if (await staff.findByEmail(database.db, wanted.email))
			throw new Error(`${wanted.email} is somebody’s already. Nobody was added.`);
		const known = await staff.findOrganisation(database.db, wanted.organisation);
		if (known && known.kind !== kind)
			throw new Error(`${known.name} is of the kind ${known.kind}: nobody there is ${role}.`);
		if (!known && kind === 'council' && !values.place)
			throw new Error('Say --place <id> for a new council: the place’s id in the service file.');
		const password = randomBytes(12).toString('base64url');
		const passwordHash = await hashPassword(password);
		await database.db.transaction(async (tx) => {
			const organisationId = known?.id ?? randomUUID();
			if (!known) {
				const { organisation: name } = wanted;
				await staff.addOrganisation(tx, { id: organisationId, name, kind, place: values.place ?? null });
				// What a child and an advocate say lies under a key that no council needs to have.
				if (kind === 'advocacy') {
					await keys.make(organisationId);
					await staff.holdKeys(tx, [organisationId]);
					console.log(`${name} has a key of its own: back up ${join(keysFolder, organisationId)} now.`);
				}
			}
			const { name, email, language } = wanted;
			await staff.add(tx, { id: randomUUID(), organisationId, name, role, email, language, passwordHash });
		});
		console.log(`${wanted.name} can sign in at /desk with ${wanted.email} and the password ${password}`);
	} finally {
		await database.close();
	}
});
