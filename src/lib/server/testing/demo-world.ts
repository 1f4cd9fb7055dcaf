import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntryV1 } from '$lib/contract/v1/entries';
import type { Entry } from '$lib/domain/entries/entry';
import { buildApp, type App, type AppParts } from '$lib/server/app';
import { openTestDatabase } from '$lib/server/db/test-database';
import { fillDemo } from '$lib/server/demo/fill';
import type { DemoSignIns } from '$lib/server/demo/sign-ins';
import { Refusal } from '$lib/server/http/problem';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { demoParts } from './demo-parts';

/** What a test says: the rest of an entry is filled in. */
export type SaidInTest<K extends Entry['kind']> = Pick<Entry<K>, 'kind' | 'body'> & Partial<Entry<K>>;

/** An id that nobody and nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

/** A demo that nobody uses, and what stands beside its database. */
interface Filled {
	database: string;
	dataDir: string;
	signIns: DemoSignIns;
}

const filled = new Map<number, Promise<Filled>>();

/** The demo as it is filled at a moment: once in each process, since a copy takes a tenth of the time. */
function filledAt(moment: Date): Promise<Filled> {
	const known = filled.get(moment.getTime()) ?? fill(moment);
	filled.set(moment.getTime(), known);
	return known;
}

async function fill(moment: Date): Promise<Filled> {
	const database = await openTestDatabase();
	const dataDir = mkdtempSync(join(tmpdir(), 'my-review-filled-'));
	process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
	const nothing = () => undefined;
	const log = { info: nothing, warn: nothing, error: nothing };
	const signIns = await fillDemo(demoParts(database, { dataDir, clock: { now: () => moment }, log }));
	await database.letGo();
	return { database: database.name, dataDir, signIns };
}

/** For tests: the service with the demo in a database of its own, and a clock that stands where it is put. */
export class DemoWorld {
	private constructor(
		readonly app: App,
		/** What it was built from. */
		readonly parts: AppParts,
		private readonly signIns: DemoSignIns,
		readonly clock: { moment: Date; now(): Date },
		readonly logged: string[],
		readonly close: () => Promise<void>
	) {}

	static async open(moment: Date): Promise<DemoWorld> {
		const { database: copyOf, dataDir: filledDir, signIns } = await filledAt(moment);
		const database = await openTestDatabase({ copyOf });
		const dataDir = mkdtempSync(join(tmpdir(), 'my-review-world-'));
		cpSync(filledDir, dataDir, { recursive: true });
		const clock = { moment, now: () => clock.moment };
		const logged: string[] = [];
		const note = (...said: unknown[]) => void logged.push(JSON.stringify(said));
		const log = { info: note, warn: note, error: note };
		const parts = demoParts(database, { dataDir, clock, log });
		return new DemoWorld(buildApp(parts), parts, signIns, clock, logged, async () => {
			await database.close();
			rmSync(dataDir, { recursive: true, force: true });
		});
	}

	/** The device of a child, or of a helper, by name. */
	async device(name: string): Promise<DeviceActor> {
		const all = [...this.signIns.children, ...this.signIns.helpers];
		const code = all.find((one) => one.name === name)?.code ?? '';
		return (await this.app.joining.join(code, null)).device;
	}

	/** A device as its next call finds it: it may have been opened to what an advocate says, or closed, since. */
	async now(device: DeviceActor): Promise<DeviceActor> {
		const { db, repositories } = this.app.context;
		const isOpen = (await repositories.devices.openOf(db, device.childId)).includes(device.deviceId);
		return { ...device, isOpen };
	}

	get staffNames(): string[] {
		return this.signIns.staff.map(({ name }) => name);
	}

	/** How a member of staff signs in, by the start of their name. */
	signInOf(name: string): { email: string; password: string } {
		const member = this.signIns.staff.find((one) => one.name.startsWith(name));
		return { email: member?.email ?? '', password: member?.password ?? '' };
	}

	async staff(name: string): Promise<StaffActor> {
		const { email, password } = this.signInOf(name);
		return (await this.app.staffSessions.signIn(email, password)).staff;
	}

	/** Says something from a device, as it comes over the wire, and gives back the entry's id. */
	async say<K extends Entry['kind']>(device: DeviceActor, said: SaidInTest<K>): Promise<string> {
		const entry = {
			id: this.app.context.newId(),
			madeAt: this.clock.now().toISOString(),
			saidBy: { by: 'child' },
			...said
		};
		return (await this.app.entries.receive(device, EntryV1.parse(entry))).id;
	}

	/** The review of a child that is to come. */
	async reviewOf(childId: string): Promise<string> {
		const { db, repositories } = this.app.context;
		const [open] = await repositories.reviews.openOf(db, [childId]);
		return open?.id ?? NOBODY;
	}

	/** The id of one of a child's people, by the start of their name. */
	async person(childId: string, name: string): Promise<string> {
		const all = await this.app.context.repositories.people.ofChild(this.app.context.db, childId);
		return all.find(({ row, staff }) => (row.name ?? staff?.name ?? '').startsWith(name))?.row.id ?? NOBODY;
	}
}

/** Why something was refused: the code, or each field with its code; `done` when it was not. */
export async function whyRefused(attempt: Promise<unknown>): Promise<string> {
	try {
		await attempt;
		return 'done';
	} catch (refused) {
		if (!(refused instanceof Refusal)) throw refused;
		const fields = refused.details.fields?.map(({ path, code }) => `${path} ${code}`);
		return fields?.join(', ') ?? refused.code;
	}
}
