import { addYears } from 'date-fns';
import type { PlanActor } from '$lib/domain/plan/plan-card';
import type { Transaction } from '$lib/server/db/types';
import type { AuditAction } from '$lib/server/repositories/audit';
import type { DemoAssignment, DemoCard, DemoChild, DemoPerson } from './child-record';
import { ORGANISATIONS } from './organisations';
import { reviewActs } from './reviews';
import type { Act, Scene } from './scene';
import { demoStaff, STAFF_KEYS, type StaffKey } from './staff';

/** Codes of the demo work again and again, for this long. */
const CODE_YEARS = 5;

/** How everything came about that nobody said: the child, their people, their review and their plan. */
export function setUpActs(child: DemoChild): Act[] {
	const { added, team, people, plan, planChecked } = child;
	return [
		{ at: added.at, run: addChild },
		...people.map((person) => ({ at: added.at, run: (scene: Scene) => addPerson(scene, person) })),
		...team.map((assignment) => ({ at: assignment.from, run: (scene: Scene) => assign(scene, assignment) })),
		...team.flatMap(({ signs, staff }) =>
			signs ? [{ at: signs, run: (scene: Scene) => sign(scene, staff) }] : []
		),
		...plan.map((card) => ({ at: card.at, run: (scene: Scene) => publish(scene, card) })),
		...(planChecked ? [{ at: planChecked.at, run: (scene: Scene) => check(scene, planChecked.by) }] : []),
		...reviewActs(child)
	];
}

async function addChild(scene: Scene): Promise<void> {
	const { app, record, calendar, place } = scene;
	const { actor } = scene.member(record.added.by);
	await app.context.db.transaction(async (tx) => {
		scene.child = await app.children.addIn(tx, actor.organisationId, {
			name: record.name,
			birthday: calendar.day(record.birthday, place),
			language: record.language,
			place: ORGANISATIONS[record.organisation].place,
			lookedAfterSince: calendar.day(record.lookedAfterSince, place),
			...(record.pronouns ? { pronouns: record.pronouns } : {}),
			...(record.skin === undefined ? {} : { skin: record.skin })
		});
		await note(scene, tx, { by: record.added.by, action: 'added', kind: 'child', id: scene.child.id });
		await makeCodes(scene, tx);
	});
}

async function makeCodes(scene: Scene, tx: Transaction): Promise<void> {
	const { app, record, calendar } = scene;
	const expiresAt = addYears(calendar.filledAt, CODE_YEARS);
	for (const helperName of [null, ...record.helpers]) {
		const role = helperName ? 'helper' : 'child';
		const wanted = { childId: scene.child.id, role, helperName, reusable: true, expiresAt } as const;
		scene.codes.push(await app.joining.createCodeIn(tx, wanted, scene.member(record.added.by).row.id));
	}
}

async function addPerson(scene: Scene, person: DemoPerson): Promise<void> {
	const { app, calendar, place } = scene;
	const { key, name, role, since, order, ...details } = person;
	await app.context.db.transaction(async (tx) => {
		const row = await app.people.add(tx, {
			childId: scene.child.id,
			staffId: null,
			role,
			name,
			details,
			since: since ? calendar.day(since, place) : null,
			order
		});
		scene.people.add(key, row.id);
	});
}

async function assign(scene: Scene, { staff, whyChanged }: DemoAssignment): Promise<void> {
	const { app } = scene;
	const { row } = scene.member(staff);
	await app.context.db.transaction(async (tx) => {
		const draft = { staffId: row.id, role: row.role, ...(whyChanged ? { whyChanged } : {}) };
		await app.allocation.assignIn(tx, scene.child, row, draft);
		await note(scene, tx, { by: managerOf(scene), action: 'assigned', kind: row.role, id: row.id });
		const person = await app.context.repositories.people.findStaffPerson(tx, scene.child.id, row.id);
		if (person) scene.people.add(staff, person.id);
	});
}

/** Who decides there which member of staff works with which child. */
function managerOf({ record }: Scene): StaffKey {
	const isManager = (key: StaffKey) =>
		demoStaff(key).role === 'iro-manager' && demoStaff(key).organisation === record.organisation;
	return STAFF_KEYS.find(isManager) ?? record.added.by;
}

async function sign(scene: Scene, iro: StaffKey): Promise<void> {
	await scene.app.promises.sign(scene.member(iro).actor, scene.child.id);
}

async function publish(scene: Scene, card: DemoCard): Promise<void> {
	const { app, calendar, place } = scene;
	const { heading, by, who, byWhen, now, next, symbolLines, why } = card;
	await app.plan.publish(
		scene.member(by).actor,
		{ childId: scene.child.id, heading },
		{
			now,
			next,
			who: who.map((key) => planActor(scene, key)),
			byWhen: calendar.day(byWhen, place),
			...(symbolLines ? { symbolLines } : {}),
			...(why ? { why } : {})
		}
	);
}

function planActor({ record, people }: Scene, key: string): PlanActor {
	if (key === 'child') return { name: record.name };
	const person = record.people.find((one) => one.key === key);
	return { name: person?.name ?? demoStaff(key as StaffKey).name, personId: people.get(key) };
}

async function check(scene: Scene, iro: StaffKey): Promise<void> {
	await scene.app.plan.check(scene.member(iro).actor, scene.child.id);
}

async function note(
	scene: Scene,
	tx: Transaction,
	did: { by: StaffKey; action: AuditAction; kind: string; id: string }
): Promise<void> {
	const { clock, context } = scene.app;
	await context.repositories.audit.add(tx, {
		at: clock.now(),
		actor: scene.member(did.by).actor,
		childId: scene.child.id,
		action: did.action,
		thingKind: did.kind,
		thingId: did.id
	});
}
