import { and, asc, eq, gt, gte, ne } from 'drizzle-orm';
import { auditEvents, organisations, staffMembers } from '$lib/server/db/schema/index';
import type { Queryable } from '$lib/server/db/types';
import type { Actor, StaffActor } from '$lib/server/policy/actors';

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
	| 'took-on'
	| 'decided'
	| 'ended-device'
	| 'accepted'
	| 'appointed'
	| 'secured'
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

	/** What staff did with one child's things, in the order in which it happened. */
	async pageForChild(db: Queryable, childId: string, after: number, limit: number) {
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
				and(eq(auditEvents.childId, childId), gt(auditEvents.id, after), ne(auditEvents.actorKind, 'device'))
			)
			.orderBy(asc(auditEvents.id))
			.limit(limit);
	}
}
