import { standsKey, type StandsFor } from '$lib/domain/pictures/own-picture';
import type { MemberStore } from './member-store';

/** A picture that stays on this device. */
export interface KeptPicture {
	stands: StandsFor;
	/** In base64. */
	picture: string;
}

/** The pictures of this device by their rows' keys; null for one that is gone, or does not open any more. */
export async function loadPictures(
	store: MemberStore,
	keys?: string[]
): Promise<Map<string, KeptPicture | null>> {
	const { vault } = store;
	const rows = await store.read(({ pictures }) => (keys ? pictures.bulkGet(keys) : pictures.toArray()));
	const loaded = new Map<string, KeptPicture | null>((keys ?? []).map((key) => [key, null]));
	for (const row of rows) {
		if (row) loaded.set(row.k, await vault.open<KeptPicture>(row.s, `j/${row.k}`).catch(() => null));
	}
	return loaded;
}

/** @throws {StorageFull | StorageBroken} */
export async function writePicture(store: MemberStore, kept: KeptPicture): Promise<void> {
	const k = await pictureKey(store, kept.stands);
	const s = await store.vault.seal(kept, `j/${k}`);
	await store.together(({ pictures }) => pictures.put({ k, s }));
	await store.changes.announce({ pictures: [k] });
}

/** @throws {StorageFull | StorageBroken} */
export async function erasePicture(store: MemberStore, stands: StandsFor): Promise<void> {
	const k = await pictureKey(store, stands);
	await store.together(({ pictures }) => pictures.delete(k));
	await store.changes.announce({ pictures: [k] });
}

function pictureKey({ vault }: MemberStore, stands: StandsFor): Promise<string> {
	return vault.digest(`picture/${standsKey(stands)}`);
}
