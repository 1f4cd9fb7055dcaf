/** The room that the browser gives this app. */
export interface DeviceStorage {
	/** Asks the browser not to clear this app's data by itself. True when it has agreed. */
	askToKeep(): Promise<boolean>;
	/** Bytes that are left, or null where the browser does not say. */
	roomLeft(): Promise<number | null>;
}

export const browserStorage: DeviceStorage = {
	async askToKeep() {
		try {
			return (await navigator.storage.persisted()) || (await navigator.storage.persist());
		} catch {
			return false;
		}
	},
	async roomLeft() {
		try {
			const { quota, usage } = await navigator.storage.estimate();
			return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
		} catch {
			return null;
		}
	}
};
