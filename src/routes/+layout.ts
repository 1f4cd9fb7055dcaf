import { browser } from '$app/environment';
import { leavesAgain } from '$lib/features/shell/leave';

export const load = async () => {
	// Nothing of the app is drawn for whoever comes back through the browser's history after Leave.
	if (browser && leavesAgain()) await new Promise(() => {});
};
