/** Whether the device thinks it has a network. It may be wrong: only an answer proves that there is one. */
export interface Online {
	isOnline(): boolean;
	/** Answers with how to stop listening. */
	onChange(tell: () => void): () => void;
}

export const browserOnline: Online = {
	isOnline: () => navigator.onLine,
	onChange(tell) {
		addEventListener('online', tell);
		addEventListener('offline', tell);
		return () => {
			removeEventListener('online', tell);
			removeEventListener('offline', tell);
		};
	}
};
