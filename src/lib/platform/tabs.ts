/** A line to this app's other tabs and its service worker. What is said does not come back. */
export interface Tabs {
	tell(news: unknown): void;
	/** Answers with how to stop listening. */
	hear(listen: (news: unknown) => void): () => void;
	close(): void;
}

/** Where a browser has no BroadcastChannel, a tab is alone. */
export function openTabs(name: string): Tabs {
	if (typeof BroadcastChannel === 'undefined') {
		return { tell: () => undefined, hear: () => () => undefined, close: () => undefined };
	}
	const channel = new BroadcastChannel(name);
	return {
		tell: (news) => channel.postMessage(news),
		hear(listen) {
			const onMessage = (event: MessageEvent<unknown>) => listen(event.data);
			channel.addEventListener('message', onMessage);
			return () => channel.removeEventListener('message', onMessage);
		},
		close: () => channel.close()
	};
}
