import type { Entry, EntryBodies, EntryKind, SaidBy } from '$lib/domain/entries/entry';
import type { TakingBack } from './store/entries';
import { isStorageFailure, type StorageFailure } from './store/failures';

/** Why the device could not keep it. */
export type StorageTrouble = StorageFailure['why'];

type Failed = { ok: false; why: StorageTrouble };

/** What somebody wants to say. Who says it is filled in, unless a screen says otherwise. */
export type EntryDraft<K extends EntryKind = EntryKind> = {
	[Kind in K]: {
		kind: Kind;
		body: EntryBodies[Kind];
		to?: Entry['to'];
		about?: Entry['about'];
		saidBy?: SaidBy;
	};
}[K];

export type Saving = { ok: true; entry: Entry } | Failed;

export type TakingBackResult =
	{ ok: true; how: Exclude<TakingBack, 'not-here'> } | { ok: false; why: 'not-here' } | Failed;

/** Where a picture of the child's own is used: here alone, or on all of their devices. */
export type PictureReach = 'this-device' | 'my-devices';

/** `unsent`: signing out would lose so many entries, drafts and pictures. */
export type SigningOut =
	{ ok: true } | { ok: false; why: 'unsent'; entries: number; drafts: number; pictures: number } | Failed;

/** How keeping something on the device went. */
export type Keeping = { ok: true } | Failed;

/** Turns a failure of the storage into a value that a screen can explain; anything else is a bug and is thrown on. */
export function failed(error: unknown): Failed {
	if (isStorageFailure(error)) return { ok: false, why: error.why };
	throw error;
}
