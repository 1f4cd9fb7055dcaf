import { subDays, subHours } from 'date-fns';
import { ATTACHMENT_LIMITS, type ReceivedAttachment } from '$lib/domain/attachments/attachment';
import type { Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import { inspect, type Inspected, type NotTaken } from '$lib/server/media/inspect';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { PIECE_BYTES } from '$lib/server/repositories/attachment-pieces';
import type { AttachmentDraft, AttachmentRow } from '$lib/server/repositories/attachments';
import type { ServiceContext } from './context';
import type { FeedService } from './feed';

/** How far an attachment has come. */
export interface Arrival {
	size: number;
	received: number;
	isWhole: boolean;
}

/** A whole attachment, open for reading. */
export interface OpenAttachment {
	attachment: ReceivedAttachment;
	/** Bytes from `start` up to `end`, piece by piece. */
	stream(range: { start: number; end: number }): AsyncGenerator<Uint8Array, void>;
}

/** Where an attachment is: on an entry of a child. */
export interface CarriedKey {
	childId: string;
	entryId: string;
	id: string;
}

/** A hundred films of three minutes: more is no child's doing. */
const MOST_BYTES_OF_A_CHILD = 4_000_000_000;
/** Days until something that no entry carries is removed, counted from when the last of it came. */
const UNCARRIED_DAYS = 7;
/** Days until something is removed of which no more comes. The device has it still, and begins anew. */
const UNFINISHED_DAYS = 60;

/** Recordings and pictures that go with what a child says. They come in pieces, and count once they are whole. */
export class AttachmentsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly feed: FeedService
	) {}

	/**
	 * Begins to take one in; beginning again changes nothing.
	 * @throws {Refusal} too-big, not-valid, same-id-other-content
	 */
	async begin(device: DeviceActor, draft: AttachmentDraft): Promise<Arrival> {
		const { repositories, db, clock } = this.context;
		if (draft.size > ATTACHMENT_LIMITS[draft.kind].bytes) throw new Refusal('too-big');
		if (draft.size < 1) throw new Refusal('not-valid', { fields: [{ path: 'size', code: 'too_small' }] });
		const row = await db.transaction(async (tx) => {
			const known = await repositories.attachments.findBrought(tx, device, draft.id);
			if (known) return known;
			const kept = await repositories.attachments.bytesOf(tx, device);
			if (kept + draft.size > MOST_BYTES_OF_A_CHILD) throw new Refusal('too-big');
			return (
				(await repositories.attachments.add(tx, device, draft, clock.now())) ??
				(await repositories.attachments.findBrought(tx, device, draft.id))
			);
		});
		if (row?.kind !== draft.kind || row.size !== draft.size) throw new Refusal('same-id-other-content');
		return arrivalOf(row);
	}

	/** How far it has come. One that came whole while the service was dying is looked through now. @throws {Refusal} as `finish` */
	async arrival(device: DeviceActor, id: string): Promise<Arrival | null> {
		const { repositories, db } = this.context;
		const row = await repositories.attachments.findBrought(db, device, id);
		if (!row) return null;
		if (row.received === row.size && !row.receivedAt) {
			await this.finish(device, id);
			return { ...arrivalOf(row), isWhole: true };
		}
		return arrivalOf(row);
	}

	/**
	 * Takes in what comes, from `start` on, and keeps it piece by piece: what has come when the line is
	 * cut need not come again. Answers with how much there is now.
	 * @throws {Refusal} not-found, wrong-offset
	 */
	async append(
		device: DeviceActor,
		id: string,
		start: number,
		content: AsyncIterable<Uint8Array>
	): Promise<number> {
		const { repositories, db } = this.context;
		const row = await repositories.attachments.findBrought(db, device, id);
		if (!row) throw new Refusal('not-found');
		let at = start;
		let waiting: Uint8Array[] = [];
		let size = 0;
		const keep = async () => {
			if (size === 0) return;
			const bytes = Buffer.concat(waiting);
			[waiting, size] = [[], 0];
			await this.#keep(row, at, bytes);
			at += bytes.length;
		};
		for await (const part of untilCut(content)) {
			waiting.push(part);
			size += part.byteLength;
			if (size >= PIECE_BYTES) await keep();
		}
		await keep();
		return at;
	}

	/**
	 * Looks through one of which everything has come, takes out what must not be kept, and tells the
	 * child's devices that it is there. What is not what it was said to be is gone afterwards.
	 * @throws {Refusal} not-found, wrong-offset, wrong-type, too-long
	 */
	async finish(device: DeviceActor, id: string): Promise<ReceivedAttachment> {
		const { repositories, db } = this.context;
		const finished = await db.transaction(async (tx): Promise<ReceivedAttachment | NotTaken> => {
			const row = await repositories.attachments.lockBrought(tx, device, id);
			if (!row) throw new Refusal('not-found');
			if (row.receivedAt) return repositories.attachments.open(row);
			if (row.received !== row.size) throw new Refusal('wrong-offset');
			const found = await inspect(row.kind, repositories.attachments.pieces.stored(tx, row, row.size));
			if (typeof found !== 'string') return this.#settle(tx, device, row, found);
			await repositories.attachments.remove(tx, row);
			return found;
		});
		if (typeof finished === 'string') throw new Refusal(finished);
		return finished;
	}

	/** Takes one in whole. Sending it again changes nothing. @throws {Refusal} as `begin` and `finish` */
	async put(
		device: DeviceActor,
		draft: AttachmentDraft,
		content: AsyncIterable<Uint8Array>
	): Promise<{ attachment: ReceivedAttachment; isNew: boolean }> {
		const { repositories, db } = this.context;
		const { isWhole } = await this.begin(device, draft);
		if (isWhole) return { attachment: await this.finish(device, draft.id), isNew: false };
		await db.transaction(async (tx) => {
			const row = await repositories.attachments.lockBrought(tx, device, draft.id);
			if (row && row.received > 0 && !row.receivedAt) await repositories.attachments.restart(tx, row);
		});
		await this.append(device, draft.id, 0, content);
		return { attachment: await this.finish(device, draft.id), isNew: true };
	}

	/** @throws {Refusal} not-found, also for one that is not whole yet */
	async openForDevice(device: DeviceActor, id: string): Promise<OpenAttachment> {
		const { repositories, db } = this.context;
		const row = await repositories.attachments.findForDevice(db, device, id);
		if (!row?.receivedAt) throw new Refusal('not-found');
		return this.#open(row);
	}

	/** For those who may read the entry that carries it, and nobody else. @throws {Refusal} not-found */
	async openForStaff(staff: StaffActor, key: CarriedKey): Promise<OpenAttachment> {
		const { repositories, db, clock } = this.context;
		const row = await repositories.attachments.findForStaff(db, staff, key);
		if (!row) throw new Refusal('not-found');
		const at = clock.now();
		await repositories.attachments.markSeen(db, row, at);
		// A player asks for it again and again, part by part: the child needs to know once.
		await repositories.audit.addOnce(
			db,
			{
				at,
				actor: staff,
				childId: row.childId,
				action: 'opened',
				thingKind: row.kind,
				thingId: row.id
			},
			subHours(at, 1)
		);
		return this.#open(row);
	}

	/** Removes what nobody will ever ask for. Any process may do it, at any time. */
	async removeForgotten(): Promise<number> {
		const { repositories, db, clock } = this.context;
		const now = clock.now();
		return repositories.attachments.removeForgotten(db, {
			uncarried: subDays(now, UNCARRIED_DAYS),
			unfinished: subDays(now, UNFINISHED_DAYS)
		});
	}

	async #keep(row: AttachmentRow, start: number, bytes: Buffer): Promise<void> {
		const { repositories, db, clock } = this.context;
		const isKept = await db.transaction((tx) =>
			repositories.attachments.append(tx, row, start, bytes, clock.now())
		);
		if (!isKept) throw new Refusal('wrong-offset');
	}

	async #settle(
		tx: Transaction,
		device: DeviceActor,
		row: AttachmentRow,
		{ type, seconds, anew, blanks = [] }: Inspected
	): Promise<ReceivedAttachment> {
		const { repositories, clock } = this.context;
		const { pieces } = repositories.attachments;
		if (anew) await pieces.replace(tx, row, anew);
		for (const blank of blanks) await pieces.overwrite(tx, row, blank);
		const whole = { type, seconds, size: anew?.length ?? row.size };
		const attachment = await repositories.attachments.settle(tx, row, whole, clock.now());
		await this.feed.publish(tx, {
			childId: row.childId,
			kind: 'attachment',
			id: row.id,
			body: attachment,
			organisationId: row.organisationId,
			// Until something carries it, nobody knows who it is for.
			audience: (await repositories.attachments.isCarried(tx, row)) ? 'child' : 'device',
			deviceId: device.deviceId
		});
		return attachment;
	}

	#open(row: AttachmentRow): OpenAttachment {
		const { repositories, db } = this.context;
		return {
			attachment: repositories.attachments.open(row),
			stream: (range) => repositories.attachments.pieces.stream(db, row, range)
		};
	}
}

/** A line that is cut is no fault of anybody's: what has come is here, and the rest comes later. */
async function* untilCut(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
	try {
		yield* content;
	} catch {
		// The end, for now.
	}
}

function arrivalOf({ size, received, receivedAt }: AttachmentRow): Arrival {
	return { size, received, isWhole: receivedAt !== null };
}
