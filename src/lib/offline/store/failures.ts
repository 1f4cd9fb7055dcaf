/** There is no room left on the device. Nothing was saved. */
export class StorageFull extends Error {
	readonly why = 'storage-full' as const;
}

/** The device's storage can't be used: shut off, damaged, or opened by a newer version. Nothing was saved. */
export class StorageBroken extends Error {
	readonly why = 'storage-broken' as const;
}

/** There is a lock on it, and nobody has opened it. Not a failure: it is as it should be. */
export class StoreLocked extends Error {}

export type StorageFailure = StorageFull | StorageBroken;

/**
 * Runs work on the device's storage.
 * @throws {StorageFull | StorageBroken} and nothing else. The browser's own error stays out of it: it can hold words.
 */
export async function onStorage<T>(work: () => PromiseLike<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (isStorageFailure(error)) throw error;
		throw isOutOfRoom(error) ? new StorageFull('There is no room left') : new StorageBroken(nameOf(error));
	}
}

export function isStorageFailure(error: unknown): error is StorageFailure {
	return error instanceof StorageFull || error instanceof StorageBroken;
}

/** Such as `InvalidStateError`: enough to look for the cause. */
function nameOf(error: unknown): string {
	return error instanceof Object ? String((error as { name?: unknown }).name) : typeof error;
}

/** Dexie wraps the browser's error, at times twice. */
function isOutOfRoom(error: unknown): boolean {
	for (let cause = error; cause instanceof Object; cause = (cause as { inner?: unknown }).inner) {
		if ((cause as { name?: unknown }).name === 'QuotaExceededError') return true;
	}
	return false;
}
