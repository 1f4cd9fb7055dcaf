import { and, asc, eq, gt, gte, isNotNull, ne, notExists, sql } from 'drizzle-orm';
import { auditEvents, complaints, organisations, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable } from '$lib/server/db/types';
import type { Actor, DeviceActor, StaffActor } from '$lib/server/policy/actors';

/** What was done. The words for the child are under `settings.looked.<action>`. */
export type AuditAction =
	| 'joined'
	| 'signed-out'
	| 'signed-in'
	| 'read'
	| 'opened'
	| 'listed'
	| 'answered'
	| 'asked-heard'
	| 'published'
	| 'checked'
	| 'signed'
	| 'added'
	| 'assigned'
	| 'planned'
	| 'made-code'
	| 'stopped-code'
	| 'took-back'
	| 'told'
	| 'told-in-person'
	| 'took-on'
	| 'extended'
	| 'decided'
	| 'noted'
	| 'asked-others'
	| 'ended-form'
	| 'ended-device'
	| 'let-in-device'
	| 'shut-device'
	| 'accepted'
	| 'appointed'
	| 'secured'
	| 'changed-password'
	| 'unsecured'
	| 'erased';

export interface AuditEvent {
	at: Date;
	actor: Actor | null;
	childId?: string;
	action: AuditAction;
	thingKind: string;
	thingId?: string;
}

export class AuditRepository {
	async add(db: Queryable, event: AuditEvent): Promise<void> {
		await db.insert(auditEvents).values({
			at: event.at,
			actorKind: event.actor?.kind ?? 'service',
			actorId: event.actor
				? event.actor.kind === 'staff'
					? event.actor.staffId
					: event.actor.deviceId
				: null,
			childId: event.childId ?? null,
			action: event.action,
			thingKind: event.thingKind,
			thingId: event.thingId ?? null
		});
	}

	/** The same, unless the same has been noted since. */
	async addOnce(
		db: Queryable,
		event: AuditEvent & { actor: StaffActor; childId: string },
		since: Date
	): Promise<void> {
		const [noted] = await db
			.select({ id: auditEvents.id })
			.from(auditEvents)
			.where(
				and(
					eq(auditEvents.childId, event.childId),
					eq(auditEvents.actorId, event.actor.staffId),
					eq(auditEvents.action, event.action),
					event.thingId === undefined ? undefined : eq(auditEvents.thingId, event.thingId),
					gte(auditEvents.at, since)
				)
			)
			.limit(1);
		if (!noted) await this.add(db, event);
	}

	/**
	 * What staff did with one child's things, in the order in which it happened. What the child has to be told
	 * in person first is not in it before; what advocates did, only for a device that is open to what they say.
	 */
	async pageForDevice(
		db: Queryable,
		{ childId, isOpen }: DeviceActor,
		{ after, limit }: { after: number; limit: number }
	) {
		return db
			.select({
				id: auditEvents.id,
				at: auditEvents.at,
				action: auditEvents.action,
				thingKind: auditEvents.thingKind,
				name: staffMembers.name,
				role: staffMembers.role,
				organisation: organisations.name
			})
			.from(auditEvents)
			.innerJoin(staffMembers, eq(staffMembers.id, auditEvents.actorId))
			.innerJoin(organisations, eq(organisations.id, staffMembers.organisationId))
			.where(
				and(
					eq(auditEvents.childId, childId),
					gt(auditEvents.id, after),
					ne(auditEvents.actorKind, 'device'),
					isOpen ? undefined : ne(organisations.kind, 'advocacy'),
					notExists(held(db))
				)
			)
			.orderBy(asc(auditEvents.id))
			.limit(limit);
	}
}

/** The complaint that an event is of, while it is held from the child. */
function held(db: Queryable) {
	return db
		.select({ one: sql`1` })
		.from(complaints)
		.where(
			and(eq(sql`${complaints.entryId}::text`, auditEvents.thingId), isNotNull(complaints.tellInPersonBy))
		);
}
