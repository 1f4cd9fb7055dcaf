import type {
	AttachmentReading,
	ChildView,
	Keeping,
	MemberAttachments,
	SavedAttachment,
	StorageTrouble
} from '$lib/offline/index';

type Start = Parameters<MemberAttachments['keep']>[0];

interface Holder {
	view: ChildView;
	refuses: StorageTrouble | null;
}

/** The recordings and pictures of a pretend session: kept in its view. */
export class PretendAttachments {
	readonly contents = new Map<string, Blob>();
	hasRoom = true;
	/** What opening one answers, where that is not its content. */
	reading: AttachmentReading | null = null;
	#made = 0;
	readonly #making: Promise<unknown>[] = [];

	constructor(private readonly session: Holder) {}

	get shown(): SavedAttachment[] {
		return [...this.session.view.attachments.values()];
	}

	hasRoomFor = () => Promise.resolve(this.hasRoom);

	keep = async (start: Start, bytes: Blob): Promise<Keeping> => {
		const begun = await this.begin(start);
		if (!begun.ok) return begun;
		await begun.writer.add(bytes);
		return begun.writer.finish({ seconds: null, ...(start.words ? { words: start.words } : {}) });
	};

	making = <Result>(work: Promise<Result>): Promise<Result> => {
		this.#making.push(work);
		return work;
	};

	settled = async (): Promise<void> => {
		await Promise.allSettled(this.#making);
	};

	begin = ({ kind, type, draft }: Start) => {
		if (this.session.refuses) return Promise.resolve({ ok: false as const, why: this.session.refuses });
		this.#made += 1;
		const id = `attachment-${this.#made}`;
		this.contents.set(id, new Blob());
		this.put({ id, kind, type, draft, size: 0, seconds: null, state: 'draft', progress: 0, isHere: true });
		return Promise.resolve({ ok: true as const, writer: this.#writer(id) });
	};

	drop = (id: string): Promise<Keeping> => {
		const attachments = new Map(this.session.view.attachments);
		attachments.delete(id);
		this.session.view = { ...this.session.view, attachments };
		return Promise.resolve({ ok: true });
	};

	open = (id: string): Promise<AttachmentReading> =>
		Promise.resolve(this.reading ?? { ok: true, blob: this.contents.get(id) ?? new Blob() });

	carry(ids: readonly string[]): void {
		for (const id of ids) {
			const known = this.session.view.attachments.get(id);
			if (known) this.put({ ...known, draft: null, state: 'saved-here' });
		}
	}

	put(attachment: SavedAttachment): void {
		const attachments = new Map(this.session.view.attachments).set(attachment.id, attachment);
		this.session.view = { ...this.session.view, attachments };
	}

	#writer(id: string) {
		return {
			id,
			add: (bytes: Blob): Promise<Keeping> => {
				const { refuses } = this.session;
				if (refuses) return Promise.resolve({ ok: false, why: refuses });
				this.contents.set(id, new Blob([this.contents.get(id) ?? '', bytes], { type: bytes.type }));
				return Promise.resolve({ ok: true });
			},
			finish: (more: { seconds: number | null; words?: string }): Promise<Keeping> => {
				const known = this.session.view.attachments.get(id);
				if (known) this.put({ ...known, ...more, size: this.contents.get(id)?.size ?? 0 });
				return Promise.resolve({ ok: true });
			},
			drop: () => this.drop(id)
		};
	}
}
