import { mergeFields, type Patch } from '$lib/domain/review/fields';
import { inOrderOfService, prepare } from '$lib/domain/review/preparation';
import { isListedTopic, REVIEW_TOPICS, type TopicId } from '$lib/domain/review/topics';
import { SAID_LIMITS, type SaidSomehow } from '$lib/domain/entries/said-somehow';
import type { PrivateTopic, TopicView } from '$lib/domain/review/views';
import { Saying } from '$lib/features/shell/saying/saying.svelte';
import type { MemberSession, Saving, StorageTrouble } from '$lib/offline/index';
import { systemIds } from '$lib/platform/ids';
import { saidOf, type Keep, type SaidTopic } from './said-topic';

type Answers = Omit<TopicView, keyof SaidSomehow>;

/** What was pressed and is not sent yet. */
type TopicChange = Patch<Answers & SaidSomehow> & { keep?: Keep };

/**
 * What a child says of one topic. Presses, words, symbols, recordings and pictures are kept on the
 * device as they come, and go up together when the child says so.
 */
export class TopicDraft {
	change = $state.raw<TopicChange>({});
	readonly saying: Saying;
	trouble = $state.raw<StorageTrouble | null>(null);
	#isSending = false;

	constructor(
		private readonly session: MemberSession,
		private readonly review: string,
		readonly topic: TopicId
	) {
		this.saying = new Saying(session, `${this.draft}/say`);
		this.change = this.#news(readChange(session.draft(this.draft)));
	}

	get draft(): string {
		return `views/${this.review}/${this.topic}`;
	}

	/** What was said of it already. */
	get said(): SaidTopic {
		return saidOf(prepare(inOrderOfService(this.session.view.entries), this.review), this.topic);
	}

	/** Who is to hear it. Bodies and homes are for the IRO alone unless the child says otherwise (NCB-4.1.1a). */
	get keep(): Keep {
		const isPrivateFirst = REVIEW_TOPICS.some(({ key, privateFirst }) => key === this.topic && privateFirst);
		const first = isPrivateFirst && this.session.member.role === 'child' ? 'only-iro' : 'meeting';
		return this.change.keep ?? this.said.keep ?? first;
	}

	/** All of it as it stands on the screen, but for what is being said just now. */
	get wanted(): TopicView {
		const { keep: _, ...fields } = this.change;
		return mergeFields<TopicView>(this.said.view, fields);
	}

	get hasUnsent(): boolean {
		const { keep, ...fields } = this.change;
		const isMoved = keep !== undefined && this.said.keep !== null && keep !== this.said.keep;
		return isMoved || Object.keys(fields).length > 0 || this.saying.problem()?.why !== 'empty';
	}

	async set(change: TopicChange): Promise<boolean> {
		return this.#keep(this.#news({ ...this.change, ...change }));
	}

	/** Sends what is not sent yet. @returns whether it is on the disk as said */
	async send(): Promise<boolean> {
		await this.saying.settled();
		if (this.#isSending || !this.hasUnsent || this.saying.problem()?.why === 'too-long') return false;
		this.#isSending = true;
		const { said, keep, change } = this;
		const { words } = this.saying;
		const saving = keep === 'meeting' ? await this.#sendShared(said) : await this.#sendPrivate(said, keep);
		this.trouble = saving.ok ? null : saving.why;
		if (saving.ok) {
			await this.saying.clear(words);
			await this.#keep(this.change === change ? {} : this.#news(this.change));
			await this.#leaveOther(said, keep);
		}
		this.#isSending = false;
		return saving.ok;
	}

	#sendShared(said: SaidTopic): Promise<Saving> {
		const { keep: _, ...fields } = this.change;
		const told =
			said.keep === 'meeting' ? { ...fields, ...this.#added() } : { ...this.wanted, ...this.#added() };
		const body = { review: this.review, topics: { [this.topic]: told } };
		return this.session.save({ kind: 'views', body }, this.saying.draft);
	}

	#sendPrivate(said: SaidTopic, keep: PrivateTopic['keep']): Promise<Saving> {
		const { title, reaction, words, symbols, attachments } = { ...this.wanted, ...this.#added() };
		const { topic } = this;
		const fields = { title, reaction, words, symbols, attachments };
		const body = {
			review: this.review,
			topic: said.privateId ?? (isListedTopic(topic) ? systemIds.next() : topic),
			keep,
			...(isListedTopic(topic) ? { of: topic } : {}),
			...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
		};
		return this.session.save({ kind: 'private-topic', body, to: ['iro'] }, this.saying.draft);
	}

	/** What was said before stays in front of what is added. */
	#added(): SaidSomehow {
		const { words, symbols, attachments } = this.saying.body();
		const before = this.wanted;
		return {
			...(words === undefined ? {} : { words: [before.words ?? [], words].flat().join('\n\n') }),
			...(symbols ? { symbols: [...(before.symbols ?? []), ...symbols].slice(0, SAID_LIMITS.symbols) } : {}),
			...(attachments
				? { attachments: [...(before.attachments ?? []), ...attachments].slice(0, SAID_LIMITS.attachments) }
				: {})
		};
	}

	/** What is private now is out of the views, and the other way round. */
	async #leaveOther(said: SaidTopic, keep: Keep): Promise<void> {
		if (keep !== 'meeting' && said.keep === 'meeting') {
			const body = { review: this.review, topics: { [this.topic]: null } };
			await this.session.save({ kind: 'views', body });
		}
		if (keep !== 'meeting' || said.privateId === null) return;
		for (const { entry } of this.session.view.entries) {
			if (entry.kind === 'private-topic' && entry.body.topic === said.privateId)
				await this.session.takeBack(entry.id);
		}
	}

	/** Without what only says again what was said already. */
	#news({ keep, ...fields }: TopicChange): TopicChange {
		const { view, keep: before } = this.said;
		const news = Object.entries(fields).filter(
			([field, value]) =>
				JSON.stringify(value ?? null) !== JSON.stringify(view[field as keyof TopicView] ?? null)
		);
		return { ...Object.fromEntries(news), ...(keep === undefined || keep === before ? {} : { keep }) };
	}

	async #keep(change: TopicChange): Promise<boolean> {
		this.change = change;
		const words = Object.keys(change).length > 0 ? JSON.stringify(change) : '';
		const keeping = await this.session.keepDraft(this.draft, words);
		this.trouble = keeping.ok ? null : keeping.why;
		return keeping.ok;
	}
}

/** What does not read is no draft. */
function readChange(words: string): TopicChange {
	try {
		return words === '' ? {} : (JSON.parse(words) as TopicChange);
	} catch {
		return {};
	}
}

/** One for each topic, so that no page waits for the disk to know what another has just kept. */
const drafts = new WeakMap<MemberSession, Record<string, TopicDraft>>();

export function topicDraftFor(session: MemberSession, review: string, topic: TopicId): TopicDraft {
	const known = drafts.get(session) ?? {};
	drafts.set(session, known);
	return (known[`${review}/${topic}`] ??= new TopicDraft(session, review, topic));
}
