import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EntryV1 } from '$lib/contract/v1/entries';
import type { Entry } from '$lib/domain/entries/entry';
import { buildApp, type App, type AppParts } from '$lib/server/app';
import { openTestDatabase } from '$lib/server/db/test-database';
import { fillDemo } from '$lib/server/demo/fill';
import { demoService } from '$lib/server/demo/service';
import type { DemoSignIns } from '$lib/server/demo/sign-ins';
import { Refusal } from '$lib/server/http/problem';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { ServiceDirectory } from '$lib/server/service-info';

/** What a test says: the rest of an entry is filled in. */
export type SaidInTest<K extends Entry['kind']> = Pick<Entry<K>, 'kind' | 'body'> & Partial<Entry<K>>;

/** An id that nobody and nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000';

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
		const database = await openTestDatabase();
		const dataDir = mkdtempSync(join(tmpdir(), 'my-review-world-'));
		const clock = { moment, now: () => clock.moment };
		const logged: string[] = [];
		const note = (...said: unknown[]) => void logged.push(JSON.stringify(said));
		const parts: AppParts = {
			config: {
				dataDir,
				origin: 'http://localhost:3000',
				databaseUrl: undefined,
				demo: true,
				serviceFile: undefined,
				sealingKeys: undefined,
				metricsToken: undefined,
				logLevel: 'silent'
			},
			db: database.db,
			pool: database.pool,
			databaseUrl: database.url,
			masterKeys: [{ id: 1, key: Buffer.alloc(32, 7) }],
			directory: new ServiceDirectory(demoService),
			clock,
			log: { info: note, warn: note, error: note }
		};
		const signIns = await fillDemo(parts);
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
