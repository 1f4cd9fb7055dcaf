import { inOrderOfService, prepare } from '$lib/domain/review/preparation';
import type { TopicId } from '$lib/domain/review/topics';
import type { MemberSession, StorageTrouble } from '$lib/offline/index';

/** What a child wants to be talked about first (N-CoP-2.2d). It is kept with each press, and goes up when the child says so. */
export class TopicOrder {
	/** Null: as it was said. */
	unsent = $state.raw<TopicId[] | null>(null);
	trouble = $state.raw<StorageTrouble | null>(null);
	#isSending = false;

	constructor(
		private readonly session: MemberSession,
		private readonly review: string
	) {
		const kept = session.draft(this.draft).split(' ').filter(Boolean);
		this.unsent = kept.length > 0 ? kept : null;
	}

	get draft(): string {
		return `views/${this.review}/order`;
	}

	get said(): TopicId[] {
		return prepare(inOrderOfService(this.session.view.entries), this.review).views.order ?? [];
	}

	get hasUnsent(): boolean {
		return this.unsent !== null && this.unsent.join(' ') !== this.said.join(' ');
	}

	/** In the child's order; what has no place in it comes after that, as it came. */
	sorted<T extends { topic: TopicId }>(all: readonly T[]): T[] {
		const order = this.unsent ?? this.said;
		const place = ({ topic }: T) => (order.includes(topic) ? order.indexOf(topic) : order.length);
		return [...all].sort((a, b) => place(a) - place(b));
	}

	/** Puts a topic before the one that it stands after. @param shown all of them, as they stand on the screen */
	async moveUp(topic: TopicId, shown: readonly TopicId[]): Promise<boolean> {
		const at = shown.indexOf(topic);
		if (at < 1) return false;
		const before = shown.slice(0, at - 1);
		const next = [...before, topic, ...shown.slice(at - 1).filter((one) => one !== topic)];
		this.unsent = next;
		const keeping = await this.session.keepDraft(this.draft, next.join(' '));
		this.trouble = keeping.ok ? null : keeping.why;
		return keeping.ok;
	}

	/** @returns whether it is on the disk as said */
	async send(): Promise<boolean> {
		const order = this.unsent;
		if (this.#isSending || !this.hasUnsent || order === null) return false;
		this.#isSending = true;
		const body = { review: this.review, order };
		const saving = await this.session.save({ kind: 'views', body }, this.draft);
		this.trouble = saving.ok ? null : saving.why;
		if (saving.ok && this.unsent === order) this.unsent = null;
		this.#isSending = false;
		return saving.ok;
	}
}

/** One for each review, so that no page waits for the disk to know what another has just kept. */
const orders = new WeakMap<MemberSession, Record<string, TopicOrder>>();

export function topicOrderFor(session: MemberSession, review: string): TopicOrder {
	const known = orders.get(session) ?? {};
	orders.set(session, known);
	return (known[review] ??= new TopicOrder(session, review));
}
