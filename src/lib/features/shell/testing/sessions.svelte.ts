import { attachmentIdsIn } from '$lib/domain/attachments/attachment';
import type { Entry, EntryKind } from '$lib/domain/entries/entry';
import type { EntryState, Receipt } from '$lib/domain/entries/receipt';
import { standsKey, type StandsFor } from '$lib/domain/pictures/own-picture';
import type {
	ChildView,
	EntryDraft,
	MemberSession,
	PictureReach,
	SavedEntry,
	Saving,
	StorageTrouble
} from '$lib/offline/index';
import { PretendAttachments } from './pretend-attachments';
import { viewOf } from './views';

/** A member's app without a store: it keeps what screens say in memory, and can refuse to. */
export class PretendSession {
	view = $state.raw<ChildView>(viewOf());
	member = $state.raw<MemberSession['member']>({
		deviceId: 'device',
		childId: 'child',
		role: 'child',
		name: 'Kai'
	});
	/** Why the store takes nothing. */
	refuses: StorageTrouble | null = null;
	/** On the child's own device: who sits beside them. */
	helpedBy = $state<string | null>(null);
	readonly drafts: Record<string, string> = {};
	readonly read: string[] = [];
	readonly takenBack: string[] = [];
	#made = 0;

	constructor(parts: Partial<ChildView> = {}) {
		this.view = viewOf(parts);
	}

	/** What screens make for drafts; their contents are nowhere. */
	readonly attachments = new PretendAttachments(this);

	/** As the screens take it. */
	get session(): MemberSession {
		return this as unknown as MemberSession;
	}

	/** What was said, without what the device adds to it. */
	get said() {
		return this.view.entries.map(({ entry: { kind, to, body } }) => ({ kind, ...(to ? { to } : {}), body }));
	}

	save = (draft: EntryDraft, fromDraft?: string): Promise<Saving> => {
		if (this.refuses) return Promise.resolve({ ok: false, why: this.refuses });
		this.#made += 1;
		const saved = savedOf(draft.kind, draft.body, {
			id: `made-${this.#made}`,
			...(draft.to ? { to: draft.to } : {}),
			...(draft.about ? { about: draft.about } : {})
		});
		if (fromDraft !== undefined) this.drafts[fromDraft] = '';
		this.view = { ...this.view, entries: [...this.view.entries, saved] };
		this.attachments.carry(attachmentIdsIn(saved.entry));
		return Promise.resolve({ ok: true, entry: saved.entry });
	};

	takeBack = (id: string) => {
		if (this.refuses) return Promise.resolve({ ok: false as const, why: this.refuses });
		this.takenBack.push(id);
		this.view = { ...this.view, entries: this.view.entries.filter(({ entry }) => entry.id !== id) };
		return Promise.resolve({ ok: true as const, how: 'erased' as const });
	};

	draft = (key: string): string => this.drafts[key] ?? '';

	keepDraft: MemberSession['keepDraft'] = (key, words) => {
		if (this.refuses) return Promise.resolve({ ok: false, why: this.refuses });
		this.drafts[key] = words;
		return Promise.resolve({ ok: true });
	};

	keepPicture = (stands: StandsFor, picture: string, reach: PictureReach) => {
		if (this.refuses) return Promise.resolve({ ok: false as const, why: this.refuses });
		this.#made += 1;
		const entryId = reach === 'my-devices' ? `made-${this.#made}` : null;
		const saved = entryId && savedOf('own-picture', { stands, picture }, { id: entryId });
		this.view = {
			...this.view,
			entries: saved ? [...this.view.entries, saved] : this.view.entries,
			ownPictures: [...this.#otherPictures(stands), { stands, picture, entryId }]
		};
		return Promise.resolve({ ok: true as const });
	};

	putPictureBack = (stands: StandsFor) => {
		if (this.refuses) return Promise.resolve({ ok: false as const, why: this.refuses });
		this.view = { ...this.view, ownPictures: this.#otherPictures(stands) };
		return Promise.resolve({ ok: true as const });
	};

	#otherPictures(stands: StandsFor) {
		return this.view.ownPictures.filter((own) => standsKey(own.stands) !== standsKey(stands));
	}

	markRead = (kind: string, id: string) => {
		this.read.push(`${kind} ${id}`);
		this.view = { ...this.view, news: this.view.news.filter((item) => item.kind !== kind || item.id !== id) };
		return Promise.resolve({ ok: true as const });
	};
}

interface Made {
	id?: string;
	to?: Entry['to'];
	about?: Entry['about'];
	state?: EntryState;
	madeAt?: string;
	saidBy?: Entry['saidBy'];
	receipt?: Partial<Receipt>;
}

/** Something that was said, and how far it has come. */
export function savedOf<K extends EntryKind>(
	kind: K,
	body: Extract<Entry, { kind: K }>['body'],
	{
		id = 'entry',
		to,
		about,
		state = 'saved-here',
		madeAt = '2026-05-03T16:00:00+01:00',
		saidBy,
		receipt
	}: Made = {}
): SavedEntry {
	const entry = {
		id,
		kind,
		madeAt,
		saidBy: saidBy ?? { by: 'child' },
		...(to ? { to } : {}),
		...(about?.length ? { about } : {}),
		body
	} as Entry;
	return {
		entry,
		state,
		refusedFor: null,
		receipt: receipt
			? {
					entryId: id,
					receivedAt: madeAt,
					seenAt: null,
					seenBy: null,
					answeredAt: null,
					answeredBy: null,
					doneAt: null,
					declined: null,
					takenBackAt: null,
					...receipt
				}
			: null
	};
}
