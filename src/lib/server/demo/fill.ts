import { buildApp, type App, type AppParts } from '$lib/server/app';
import type { Clock } from '$lib/server/clock';
import type { Queryable } from '$lib/server/db/types';
import { holidaysAround } from '$lib/server/holidays';
import { ChildrenRepository } from '$lib/server/repositories/children';
import { ash } from './ash';
import { StoryCalendar, type PlaceCalendar } from './calendar';
import { addCast } from './cast';
import type { DemoChild } from './child-record';
import { idris } from './idris/child';
import { jaden } from './jaden/child';
import { ORGANISATIONS } from './organisations';
import { robin } from './robin';
import { Scene, type Act, type Cast } from './scene';
import { setUpActs } from './set-up';
import { writeSignIns, type DemoSignIns } from './sign-ins';
import { wren } from './wren/child';

const CHILDREN = [wren, jaden, idris, ash, robin];

export class DemoNotEmpty extends Error {
	override readonly name = 'DemoNotEmpty';
}

/** Pretend children among real ones would be a danger to both. */
export class NotADemo extends Error {
	override readonly name = 'NotADemo';
}

/** Whether nothing was ever put in: no organisation and no child. */
export function isEmpty(db: Queryable): Promise<boolean> {
	return new ChildrenRepository().isNothingThere(db);
}

/**
 * Fills an empty database with the demo, through the same services that everybody uses, each thing
 * with the clock at the moment when it happened. All of it is kept or none, and the ways in are
 * written to the data folder before it is: a database without them would be locked for good.
 * @throws {DemoNotEmpty} or {NotADemo}, and leaves everything as it is
 */
export async function fillDemo(parts: AppParts): Promise<DemoSignIns> {
	if (!parts.directory.info.demo) throw new NotADemo('This service is real: start it with DEMO=off');
	return parts.db.transaction(async (tx) => {
		if (!(await isEmpty(tx))) throw new DemoNotEmpty('The demo fills an empty database only');
		const calendar = new StoryCalendar(parts.clock.now());
		const clock = new StoryClock(parts.clock.now());
		const app = buildApp({ ...parts, db: tx, clock });
		const { cast, signIns: staff } = await addCast(app);
		const scenes = CHILDREN.map((child) => sceneOf(app, child(calendar), calendar, cast));
		for (const { act, at, scene } of inOrder(scenes)) {
			clock.moment = at;
			await act.run(scene);
		}
		for (const scene of scenes) await leaveDevices(scene);
		const signIns = { ...waysIn(scenes), staff };
		await writeSignIns(parts.config.dataDir, signIns);
		return signIns;
	});
}

/** Shows whatever moment the story is at. */
class StoryClock implements Clock {
	constructor(public moment: Date) {}

	now(): Date {
		return this.moment;
	}
}

function sceneOf(app: App, record: DemoChild, calendar: StoryCalendar, cast: Cast): Scene {
	const { timeZone, holidays } = app.directory.profileOf(ORGANISATIONS[record.organisation].place);
	const place: PlaceCalendar = {
		timeZone,
		holidays: holidaysAround(holidays, calendar.filledAt.getUTCFullYear())
	};
	return new Scene(app, record, calendar, place, cast);
}

/** Everything that happened to anybody, the earliest first; at one moment in the order of the record. */
function inOrder(scenes: readonly Scene[]): { act: Act; at: Date; scene: Scene }[] {
	return scenes
		.flatMap((scene) =>
			[...setUpActs(scene.record), ...scene.record.story].map((act) => ({
				act,
				at: scene.calendar.moment(act.at, scene.place),
				scene
			}))
		)
		.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Nobody holds the devices of the story. Whoever tries the demo is the child, on the child's only device. */
async function leaveDevices({ app, devices }: Scene): Promise<void> {
	for (const device of devices.all()) if (device.role === 'child') await app.joining.signOut(device);
}

function waysIn(scenes: readonly Scene[]): Pick<DemoSignIns, 'children' | 'helpers'> {
	const all = scenes.flatMap(({ app, record, codes }) =>
		codes.map(({ code, link, helperName }) => ({ code, link, helperName, app, record }))
	);
	return {
		children: all.flatMap(({ code, link, helperName, app, record }) => {
			const place = app.directory.place(ORGANISATIONS[record.organisation].place).name;
			return helperName ? [] : [{ name: record.name, place, code, link }];
		}),
		helpers: all.flatMap(({ code, link, helperName, record }) =>
			helperName ? [{ name: helperName, child: record.name, code, link }] : []
		)
	};
}
