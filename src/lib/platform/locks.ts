/** Keeps tabs and the service worker from doing the same thing at once. */
export interface Locks {
	/** Runs when nobody else holds this name, in the order of asking. */
	alone<T>(name: string, run: () => Promise<T>): Promise<T>;
}

/** Where a browser has no Web Locks, work simply runs: the service takes the same entry twice as once. */
export const browserLocks: Locks = {
	async alone(name, run) {
		const { navigator } = globalThis as { navigator?: { locks?: LockManager } };
		return navigator?.locks ? await navigator.locks.request(name, run) : run();
	}
};
