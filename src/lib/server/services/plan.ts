import type { PlanHeading } from '$lib/domain/plan/headings';
import type { PlanCard, PlanCardContent } from '$lib/domain/plan/plan-card';
import type { AdultText } from '$lib/domain/text/text';
import { dayAt } from '$lib/server/clock';
import type { Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import { childrenOf } from '$lib/server/policy/entries';
import { mayDo } from '$lib/server/policy/staff';
import type { ChildRow } from '$lib/server/repositories/children';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

/** The child's plan: published card by card, each as a new version that says why. */
export class PlanService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService
	) {}

	/** The latest card under each heading; none for those who do not work on the plan. @throws {Refusal} not-found */
	async cards(staff: StaffActor, childId: string) {
		const { repositories, db } = this.context;
		await this.#child(staff, childId);
		return mayDo(staff, 'read-plan') ? repositories.plan.latestOfAll(db, childId) : [];
	}

	/** The card under one heading; undefined while there is none. @throws {Refusal} not-found */
	async card(staff: StaffActor, childId: string, heading: PlanHeading) {
		const { repositories, db } = this.context;
		await this.#child(staff, childId);
		if (!mayDo(staff, 'read-plan')) throw new Refusal('not-found');
		return repositories.plan.latest(db, childId, heading);
	}

	/**
	 * Publishes a card as the next version of its heading.
	 * @throws {Refusal} not-found; not-valid when a changed card does not say why (NCB-AppB-6)
	 */
	async publish(
		staff: StaffActor,
		key: { childId: string; heading: PlanHeading },
		draft: PlanCardContent & { why?: AdultText }
	): Promise<PlanCard> {
		const { repositories, db, clock } = this.context;
		const child = await this.#child(staff, key.childId);
		if (!mayDo(staff, 'publish-plan')) throw new Refusal('not-found');
		const { why, ...content } = draft;
		return db.transaction(async (tx) => {
			await this.#checkActors(tx, key.childId, content);
			const before = await repositories.plan.latest(tx, key.childId, key.heading);
			if (before && !why) throw new Refusal('not-valid', { fields: [{ path: 'why', code: 'missing' }] });
			const now = clock.now();
			const version = (before?.version ?? 0) + 1;
			await repositories.plan.add(tx, {
				...key,
				version,
				content,
				why: why ?? null,
				publishedAt: now,
				publishedBy: staff.staffId
			});
			const card: PlanCard = {
				...content,
				heading: key.heading,
				version,
				publishedOn: this.#today(child, now),
				publishedBy: { name: staff.name, role: staff.role },
				...(before && why ? { changed: { why, before: before.content } } : {})
			};
			await this.feed.publish(tx, {
				childId: key.childId,
				kind: 'plan-card',
				id: key.heading,
				body: card,
				audience: 'helpers'
			});
			await this.#audit(tx, staff, key.childId, 'published', key.heading);
			return card;
		});
	}

	/** Records that an IRO has checked the whole plan today (N-P-8). @throws {Refusal} not-found */
	async check(staff: StaffActor, childId: string): Promise<void> {
		const { repositories, db, clock } = this.context;
		const child = await this.#child(staff, childId);
		if (!mayDo(staff, 'check-plan')) throw new Refusal('not-found');
		await db.transaction(async (tx) => {
			const on = this.#today(child, clock.now());
			await repositories.plan.check(tx, { childId, checkedBy: staff.staffId, checkedOn: on });
			await this.feed.publish(tx, {
				childId,
				kind: 'plan',
				id: childId,
				body: { checked: { name: staff.name, role: staff.role, on } },
				audience: 'helpers'
			});
			await this.#audit(tx, staff, childId, 'checked', childId);
		});
	}

	async lastCheck(childId: string) {
		return this.context.repositories.plan.lastCheck(this.context.db, childId);
	}

	async #child(staff: StaffActor, childId: string): Promise<ChildRow> {
		const { repositories, db } = this.context;
		const child = await repositories.children.findWhere(db, childId, childrenOf(db, staff));
		if (!child) throw new Refusal('not-found');
		return child;
	}

	/** Whoever is linked as the one who does it must be one of this child's people. */
	async #checkActors(tx: Transaction, childId: string, content: PlanCardContent): Promise<void> {
		const linked = content.who.flatMap(({ personId }) => (personId ? [personId] : []));
		if (linked.length === 0) return;
		const people = await this.context.repositories.people.ofChild(tx, childId);
		const known = new Set(people.map(({ row }) => row.id));
		if (linked.some((id) => !known.has(id))) {
			throw new Refusal('not-valid', { fields: [{ path: 'who', code: 'unknown-person' }] });
		}
	}

	async #audit(
		tx: Transaction,
		staff: StaffActor,
		childId: string,
		action: 'published' | 'checked',
		id: string
	) {
		const { repositories, clock } = this.context;
		const thingKind = action === 'published' ? 'plan-card' : 'plan';
		await repositories.audit.add(tx, {
			at: clock.now(),
			actor: staff,
			childId,
			action,
			thingKind,
			thingId: id
		});
	}

	#today(child: ChildRow, now: Date): string {
		return dayAt(now, this.context.directory.profileOf(child.place).timeZone);
	}
}
