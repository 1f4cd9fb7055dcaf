import { attachmentFate, letGoOfSent } from './attachments';
import type { AttachmentRow } from './member-database';
import type { MemberStore } from './member-store';

/** The first attachment that waits to go up, other than those that were tried already. */
export function nextToUpload(
	store: MemberStore,
	tried: ReadonlySet<string>
): Promise<AttachmentRow | undefined> {
	return store.read(({ attachments }) =>
		attachments
			.where('f')
			.equals(attachmentFate('waiting'))
			.filter(({ id }) => !tried.has(id))
			.first()
	);
}

/** Whether it still waits to go up: it may have been taken back while it does. */
export async function isStillWaiting(store: MemberStore, id: string): Promise<boolean> {
	const row = await store.read(({ attachments }) => attachments.get(id));
	return row?.f === attachmentFate('waiting');
}

/** The service knows of it, and has so many bytes. */
export async function noteUploaded(store: MemberStore, id: string, bytes: number): Promise<void> {
	await store.together(({ attachments }) => attachments.update(id, { b: 1, u: bytes }));
	await store.changes.announce({ attachments: [id] });
}

/** The service has all of it. A copy stays here for as long as there is room. */
export async function settleUploaded(store: MemberStore, id: string): Promise<void> {
	await settle(store, id, 'sent');
	await letGoOfSent(store);
}

/** The service will not have it. It stays here. */
export function settleUploadRefused(store: MemberStore, id: string): Promise<void> {
	return settle(store, id, 'refused');
}

async function settle(store: MemberStore, id: string, fate: 'sent' | 'refused'): Promise<void> {
	await store.together(async ({ attachments }) => {
		const row = await attachments.get(id);
		if (row?.f !== attachmentFate('waiting')) return;
		await attachments.update(id, { f: attachmentFate(fate), u: fate === 'sent' ? row.z : row.u });
	});
	await store.changes.announce({ attachments: [id], counts: true });
}
