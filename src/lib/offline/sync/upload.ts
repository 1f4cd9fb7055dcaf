import { CHUNK_BYTES, openAttachment, readBytes, type KeptAttachment } from '$lib/offline/store/attachments';
import type { AttachmentRow } from '$lib/offline/store/member-database';
import {
	isStillWaiting,
	nextToUpload,
	noteUploaded,
	settleUploaded,
	settleUploadRefused
} from '$lib/offline/store/uploads';
import type { HttpStack, UploadOptions } from 'tus-js-client';
import { unsettled, type Outcome, type SyncMember, type SyncPorts } from './outcome';
import { pauseLeft } from './pause';
import { UploadRequests } from './upload-requests';

const ATTACHMENTS = '/api/v1/me/attachments';

/** Answers that say that this attachment will never be taken, however often it is sent. */
const REFUSALS: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/**
 * Sends recordings and pictures that wait: one at a time, in one tab at a time, and never in the way of
 * words, which have a schedule of their own. One that does not go through does not keep the others here.
 */
export function uploadWaiting(member: SyncMember, ports: SyncPorts): Promise<Outcome> {
	return ports.locks.alone(`upload-${member.store.name}`, () => uploadAll(member, ports));
}

async function uploadAll(member: SyncMember, ports: SyncPorts): Promise<Outcome> {
	const { store } = member;
	const tried = new Set<string>();
	let trouble: Outcome | null = null;
	for (;;) {
		const pause = await pauseLeft(store, ports.clock);
		if (pause) return { ended: 'trouble', wait: pause };
		const row = await nextToUpload(store, tried);
		if (!row) return trouble ?? { ended: 'well', tryAt: null };
		tried.add(row.id);
		const outcome = await upload(member, row, ports);
		if (outcome && outcome.ended !== 'trouble') return outcome;
		trouble ??= outcome;
	}
}

/** Sends one attachment, or what is left of it. Null: it is settled one way or the other. */
async function upload(member: SyncMember, row: AttachmentRow, ports: SyncPorts): Promise<Outcome | null> {
	const { store, deviceId } = member;
	const attachment = await openAttachment(store.vault, row).catch(() => null);
	if (!attachment) return settleUploadRefused(store, row.id).then(() => null);
	const requests = new UploadRequests(deviceId, ports);
	const ended = await send(member, { attachment, isBegun: row.b === 1 }, requests);
	if (ended === 'whole') return settleUploaded(store, row.id).then(() => null);
	if (ended === 'not-here') return null;
	const { last } = requests;
	if (last.is === 'problem' && REFUSALS.has(last.status)) {
		return settleUploadRefused(store, row.id).then(() => null);
	}
	const now = await store.read(({ attachments }) => attachments.get(row.id));
	// The service has more of it than was thought: a browser sends by itself again what was cut.
	const isAhead = last.is === 'problem' && last.status === 409;
	if (isAhead) await noteUploaded(store, row.id, now?.u ?? row.u);
	return withProgress(unsettled(last), isAhead || (now !== undefined && now.u > row.u));
}

function withProgress(outcome: Outcome, hasMoved: boolean): Outcome {
	const canSay = outcome.ended === 'no-network' || outcome.ended === 'trouble';
	return canSay && hasMoved ? { ...outcome, moved: true } : outcome;
}

/** The tus protocol is spoken by its own library, which is fetched when there is something to send. */
async function send(
	{ store }: SyncMember,
	{ attachment, isBegun }: { attachment: KeptAttachment; isBegun: boolean },
	httpStack: HttpStack
): Promise<'whole' | 'broken' | 'not-here'> {
	const { id, size } = attachment;
	const { Upload } = await import('tus-js-client');
	const source = new StoredSource(size, async (start, end) =>
		(await isStillWaiting(store, id)) ? readBytes(store, id, start, end) : null
	);
	return new Promise((resolve) => {
		const options: UploadOptions = {
			endpoint: ATTACHMENTS,
			uploadUrl: isBegun ? `${ATTACHMENTS}/${id}` : null,
			metadata: metadataOf(attachment),
			chunkSize: CHUNK_BYTES,
			// When to try again is the schedule's to say.
			retryDelays: null,
			storeFingerprintForResuming: false,
			fingerprint: () => Promise.resolve(''),
			fileReader: { openFile: () => Promise.resolve(source) },
			httpStack,
			// What the service has said that it has: before the first part of this try, and after each.
			onProgress: (accepted) => void noteUploaded(store, id, accepted).catch(() => undefined),
			onSuccess: () => resolve('whole'),
			onError: () => resolve(source.isGone ? 'not-here' : 'broken')
		};
		// What is sent comes from `fileReader`.
		new Upload(new Blob(), options).start();
	});
}

function metadataOf({ id, kind, words }: KeptAttachment): Record<string, string> {
	return { id, kind, ...(words === undefined ? {} : { words }) };
}

/** The bytes of an attachment as the library takes them: opened when they are needed, and no earlier. */
class StoredSource {
	/** It is not here any more, or was taken back. */
	isGone = false;

	constructor(
		readonly size: number,
		private readonly read: (start: number, end: number) => Promise<Blob | null>
	) {}

	async slice(start: number, end: number): Promise<{ value: Blob; done: boolean }> {
		const value = await this.read(start, end);
		if (!value) {
			this.isGone = true;
			throw new Error('The bytes are not here');
		}
		return { value, done: end >= this.size };
	}

	close(): void {
		// There is nothing to close.
	}
}
