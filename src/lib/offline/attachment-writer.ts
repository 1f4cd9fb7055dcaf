import { failed, type Keeping } from './answers';
import { CHUNK_BYTES, describeAttachment, dropAttachment, writeChunk } from './store/attachments';
import type { MemberStore } from './store/member-store';

/**
 * Keeps a recording while it is being made: what it was given is on the disk when `add` resolves, so
 * that an empty battery loses no more than the last moment. No more than one piece is in memory.
 */
export class AttachmentWriter {
	readonly #piece = new Uint8Array(CHUNK_BYTES);
	#filled = 0;
	#place = 0;
	#turn: Promise<Keeping> = Promise.resolve({ ok: true });

	constructor(
		private readonly store: MemberStore,
		readonly id: string
	) {}

	/** Adds what comes next. After a failure nothing more is kept; what was kept stays. */
	add(bytes: Blob): Promise<Keeping> {
		this.#turn = this.#turn.then((before) => (before.ok ? this.#add(bytes) : before));
		return this.#turn;
	}

	/** All of it is here. */
	async finish({ seconds, words }: { seconds: number | null; words?: string }): Promise<Keeping> {
		const kept = await this.#turn;
		try {
			await describeAttachment(this.store, this.id, { seconds, ...(words ? { words } : {}) });
			return kept;
		} catch (error) {
			return failed(error);
		}
	}

	/** Forgets it. */
	async drop(): Promise<Keeping> {
		await this.#turn;
		try {
			await dropAttachment(this.store, this.id);
			return { ok: true };
		} catch (error) {
			return failed(error);
		}
	}

	async #add(blob: Blob): Promise<Keeping> {
		try {
			for (let at = 0; at < blob.size;) {
				const part = blob.slice(at, at + CHUNK_BYTES - this.#filled);
				this.#piece.set(new Uint8Array(await part.arrayBuffer()), this.#filled);
				this.#filled += part.size;
				at += part.size;
				await writeChunk(this.store, this.id, this.#place, this.#piece.slice(0, this.#filled));
				if (this.#filled === CHUNK_BYTES) this.#nextPiece();
			}
			return { ok: true };
		} catch (error) {
			return failed(error);
		}
	}

	#nextPiece(): void {
		this.#filled = 0;
		this.#place += 1;
	}
}
