import { and, desc, eq, lte } from 'drizzle-orm';
import { attachmentPieces, type attachments } from '$lib/server/db/schema/index';
import type { Queryable, Transaction } from '$lib/server/db/types';
import type { StoredBytes, Stretch } from '$lib/server/media/recording';
import type { KeyRing } from '$lib/server/sealing/key-ring';

/** The attachment whose bytes they are. */
export type PieceOwner = Pick<typeof attachments.$inferSelect, 'childId' | 'id' | 'organisationId'>;

interface Piece {
	start: number;
	bytes: Buffer;
}

/** Bytes in one piece: few enough that many children can be served at once. */
export const PIECE_BYTES = 256 * 1024;

function contextOf({ childId, id }: PieceOwner, start: number): string {
	return `attachment/${childId}/${id}/${start}`;
}

/** The bytes of attachments, sealed piece by piece. Callers have checked whose they are. */
export class AttachmentPieces {
	constructor(private readonly keys: KeyRing) {}

	async add(tx: Transaction, owner: PieceOwner, start: number, bytes: Uint8Array): Promise<void> {
		await tx.insert(attachmentPieces).values({
			childId: owner.childId,
			attachmentId: owner.id,
			start,
			size: bytes.byteLength,
			sealed: this.keys.sealBytes(owner.organisationId, contextOf(owner, start), bytes)
		});
	}

	/** Other bytes in place of all that there are. */
	async replace(tx: Transaction, owner: PieceOwner, bytes: Buffer): Promise<void> {
		await this.clear(tx, owner);
		for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
			await this.add(tx, owner, start, bytes.subarray(start, start + PIECE_BYTES));
		}
	}

	/** The same bytes, sealed for another organisation. */
	async handOver(tx: Transaction, owner: PieceOwner, organisationId: string): Promise<void> {
		for (let place = 0; ;) {
			const piece = await this.at(tx, owner, place);
			if (!piece) return;
			const sealed = this.keys.sealBytes(organisationId, contextOf(owner, piece.start), piece.bytes);
			await tx
				.update(attachmentPieces)
				.set({ sealed })
				.where(and(ofOwner(owner), eq(attachmentPieces.start, piece.start)));
			place = piece.start + piece.bytes.length;
		}
	}

	async clear(tx: Transaction, owner: PieceOwner): Promise<void> {
		await tx.delete(attachmentPieces).where(ofOwner(owner));
	}

	/** Writes over some of the bytes. */
	async overwrite(tx: Transaction, owner: PieceOwner, { start, bytes }: Stretch): Promise<void> {
		for (let done = 0; done < bytes.length;) {
			const piece = await this.at(tx, owner, start + done);
			if (!piece) throw new Error('There is nothing to write over');
			const from = start + done - piece.start;
			const copied = bytes.copy(piece.bytes, from, done);
			const sealed = this.keys.sealBytes(owner.organisationId, contextOf(owner, piece.start), piece.bytes);
			await tx
				.update(attachmentPieces)
				.set({ sealed })
				.where(and(ofOwner(owner), eq(attachmentPieces.start, piece.start)));
			done += copied;
		}
	}

	/** The piece in which a byte is. */
	async at(db: Queryable, owner: PieceOwner, place: number): Promise<Piece | undefined> {
		const [row] = await db
			.select()
			.from(attachmentPieces)
			.where(and(ofOwner(owner), lte(attachmentPieces.start, place)))
			.orderBy(desc(attachmentPieces.start))
			.limit(1);
		if (!row || place >= row.start + row.size) return undefined;
		const bytes = this.keys.openBytes(owner.organisationId, contextOf(owner, row.start), row.sealed);
		return { start: row.start, bytes };
	}

	/** All bytes, to be read here and there; no more than two pieces of them are in memory. */
	stored(db: Queryable, owner: PieceOwner, size: number): StoredBytes {
		let piece: Piece | undefined;
		const load = async (place: number): Promise<Piece> => {
			const isHere = piece && place >= piece.start && place < piece.start + piece.bytes.length;
			if (!isHere) piece = await this.at(db, owner, place);
			if (!piece) throw new Error('A piece of an attachment is not there');
			return piece;
		};
		return {
			size,
			async read(start, length) {
				const end = Math.min(start + length, size);
				const parts: Buffer[] = [];
				for (let at = start; at < end;) {
					const { start: begin, bytes } = await load(at);
					const part = bytes.subarray(at - begin, end - begin);
					parts.push(part);
					at += part.length;
				}
				return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
			}
		};
	}

	/** Bytes from `start` up to `end`, piece by piece, as fast as they are taken. */
	async *stream(
		db: Queryable,
		owner: PieceOwner,
		{ start, end }: { start: number; end: number }
	): AsyncGenerator<Buffer, void> {
		for (let at = start; at < end;) {
			const piece = await this.at(db, owner, at);
			if (!piece) throw new Error('A piece of an attachment is not there');
			const part = piece.bytes.subarray(at - piece.start, end - piece.start);
			yield part;
			at += part.length;
		}
	}
}

function ofOwner({ childId, id }: PieceOwner) {
	return and(eq(attachmentPieces.childId, childId), eq(attachmentPieces.attachmentId, id));
}
