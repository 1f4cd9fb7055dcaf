import type { Vault } from '$lib/offline/vault/vault';
import type { MemberStore } from './member-store';

interface Draft {
	key: string;
	words: string;
}

/** Words that are not said yet, by the key of the place where they are being written. */
export async function loadDrafts(store: MemberStore, digests?: string[]): Promise<Map<string, Draft | null>> {
	const { vault } = store;
	const rows = await store.read(({ drafts }) => (digests ? drafts.bulkGet(digests) : drafts.toArray()));
	const loaded = new Map<string, Draft | null>((digests ?? []).map((digest) => [digest, null]));
	for (const row of rows) {
		// A draft that does not open any more is no draft.
		if (row) loaded.set(row.k, await vault.open<Draft>(row.s, `d/${row.k}`).catch(() => null));
	}
	return loaded;
}

/** The row's key of a draft. */
export function draftKey(vault: Vault, key: string): Promise<string> {
	return vault.digest(`draft/${key}`);
}

/** @throws {StorageFull | StorageBroken} */
export async function writeDraft(store: MemberStore, key: string, words: string): Promise<void> {
	const k = await draftKey(store.vault, key);
	if (words === '') {
		await store.together(({ drafts }) => drafts.delete(k));
	} else {
		const s = await store.vault.seal({ key, words } satisfies Draft, `d/${k}`);
		await store.together(({ drafts }) => drafts.put({ k, s }));
	}
	await store.changes.announce({ drafts: [k] });
}
