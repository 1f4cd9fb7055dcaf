import { randomBytes, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { STAFF_ROLES, type StaffRole } from '../src/lib/domain/people/roles';
import { migrateDatabase } from '../src/lib/server/db/migrate';
import { openDatabase } from '../src/lib/server/db/open';
import { StaffRepository } from '../src/lib/server/repositories/staff';
import { hashPassword } from '../src/lib/server/services/staff-sessions';

/**
 * `npm run staff:add -- --organisation … --place … --name … --role … --email …`: the first way into
 * an empty service. Makes the organisation when it is new, and prints a password once.
 * With the embedded database, stop the app first: only one may use the data folder.
 */
const { values } = parseArgs({
	options: {
		organisation: { type: 'string' },
		kind: { type: 'string', default: 'council' },
		place: { type: 'string' },
		name: { type: 'string' },
		role: { type: 'string', default: 'iro-manager' },
		email: { type: 'string' }
	}
});

function required(name: 'organisation' | 'name' | 'email'): string {
	const value = values[name]?.trim();
	if (!value) throw new Error(`--${name} is missing`);
	return value;
}

function chosen<T extends string>(name: string, value: string, among: readonly T[]): T {
	const found = among.find((one) => one === value);
	if (!found) throw new Error(`--${name} is one of ${among.join(', ')}`);
	return found;
}

const wanted = {
	organisation: required('organisation'),
	kind: chosen('kind', values.kind, ['council', 'advocacy'] as const),
	name: required('name'),
	role: chosen<StaffRole>('role', values.role, STAFF_ROLES),
	email: required('email')
};

const database = await openDatabase({
	databaseUrl: process.env['DATABASE_URL'],
	dataDir: resolve(process.env['DATA_DIR'] ?? 'data'),
	log: { info: () => undefined, warn: (event) => console.error(event) }
});
try {
	await migrateDatabase(database.pool);
	const staff = new StaffRepository();
	const password = randomBytes(12).toString('base64url');
	const passwordHash = await hashPassword(password);
	await database.db.transaction(async (tx) => {
		const known = await staff.findOrganisation(tx, wanted.organisation);
		const organisationId = known?.id ?? randomUUID();
		if (!known) {
			const { organisation: name, kind } = wanted;
			await staff.addOrganisation(tx, { id: organisationId, name, kind, place: values.place ?? null });
		}
		const { name, role, email } = wanted;
		await staff.add(tx, { id: randomUUID(), organisationId, name, role, email, passwordHash });
	});
	console.log(`${wanted.name} can sign in at /desk with ${wanted.email} and the password ${password}`);
} finally {
	await database.close();
}
