import { ATTACHMENT_LIMITS, type AttachmentKind } from '$lib/domain/attachments/attachment';
import type { Ids } from '$lib/platform/ids';
import type { DeviceStorage } from '$lib/platform/storage';
import { failed, type Keeping } from './answers';
import { AttachmentWriter } from './attachment-writer';
import {
	beginAttachment,
	describeAttachment,
	dropAttachment,
	letGoOfSent,
	readBytes,
	type AttachmentStart
} from './store/attachments';
import { isStorageFailure } from './store/failures';
import type { MemberStore } from './store/member-store';
import type { AttachmentReading } from './sync/read-attachment';
import type { ChildView } from './view/member-view.svelte';

export interface AttachmentPorts {
	ids: Ids;
	storage: Pick<DeviceStorage, 'roomLeft'>;
	/** Fetches one that is not on this device. */
	fetchAttachment: (id: string) => Promise<AttachmentReading>;
}

type Begun = { ok: true; writer: AttachmentWriter } | Exclude<Keeping, { ok: true }>;

/** Room that must be free before a recording begins: as much as it may need, and some for the words. */
const SPARE_BYTES = 5_000_000;
const NEEDED_BYTES: Readonly<Record<AttachmentKind, number>> = {
	voice: 6_000_000,
	drawing: ATTACHMENT_LIMITS.drawing.bytes,
	photo: 4_000_000,
	film: 30_000_000
};

/**
 * The recordings and pictures of one member. Each is made for a draft and stays in it until an entry
 * that names its id in a field `attachments` is saved. From then on it goes up by itself.
 */
export class MemberAttachments {
	readonly #making = new Set<Promise<unknown>>();

	constructor(
		private readonly store: MemberStore,
		private readonly view: Pick<ChildView, 'attachments'>,
		private readonly ports: AttachmentPorts
	) {}

	/** Whether one of this kind would fit on the device. Copies of what was sent are let go for it. */
	async hasRoomFor(kind: AttachmentKind): Promise<boolean> {
		const needed = NEEDED_BYTES[kind] + SPARE_BYTES;
		const fits = async () => ((await this.ports.storage.roomLeft()) ?? Infinity) >= needed;
		if (await fits()) return true;
		await letGoOfSent(this.store, 0).catch(() => undefined);
		return fits();
	}

	/** Begins a recording, which is in its draft from now on. */
	async begin(start: AttachmentStart): Promise<Begun> {
		const begun = await this.#begin(start);
		if (begun.ok) await this.store.changes.announce({ attachments: [begun.writer.id] });
		return begun;
	}

	/** Keeps something that is whole already. It is in its draft once all of it is on the disk. */
	async keep(start: AttachmentStart & { words?: string }, bytes: Blob): Promise<Keeping> {
		const { words, ...begin } = start;
		const begun = await this.#begin(begin);
		if (!begun.ok) return begun;
		const added = await begun.writer.add(bytes);
		if (added.ok) return begun.writer.finish({ seconds: null, ...(words ? { words } : {}) });
		await begun.writer.drop();
		return added;
	}

	/** Work that may end with something in a draft, such as painting a drawing: `settled` waits for it. */
	async making<Result>(work: Promise<Result>): Promise<Result> {
		this.#making.add(work);
		try {
			return await work;
		} finally {
			this.#making.delete(work);
		}
	}

	/** Once nothing is on its way into a draft, so that what is sent now leaves nothing behind. */
	async settled(): Promise<void> {
		await Promise.allSettled(this.#making);
	}

	/** Says what is on one that is still in a draft. */
	async describe(id: string, words: string): Promise<Keeping> {
		return this.#keeping(() => describeAttachment(this.store, id, { words }));
	}

	/** Takes one out of its draft, and forgets it. */
	async drop(id: string): Promise<Keeping> {
		return this.#keeping(() => dropAttachment(this.store, id));
	}

	/** The content, from this device where it is here, from the service otherwise. */
	async open(id: string): Promise<AttachmentReading> {
		const known = this.view.attachments.get(id);
		if (known?.isHere) {
			try {
				const blob = await readBytes(this.store, id, 0, known.size);
				if (blob) return { ok: true, blob: blob.slice(0, blob.size, known.type) };
			} catch (error) {
				// A piece that does not open any more: the service may have it whole.
				if (isStorageFailure(error) && known.state !== 'sent') return failed(error);
			}
		}
		return this.ports.fetchAttachment(id);
	}

	async #begin(start: AttachmentStart): Promise<Begun> {
		const id = this.ports.ids.next();
		try {
			await beginAttachment(this.store, id, start);
			return { ok: true, writer: new AttachmentWriter(this.store, id) };
		} catch (error) {
			return failed(error);
		}
	}

	async #keeping(work: () => Promise<void>): Promise<Keeping> {
		try {
			await work();
			return { ok: true };
		} catch (error) {
			return failed(error);
		}
	}
}
