import { getContext, setContext, type Snippet } from 'svelte';

const KEY = Symbol('ways out');

/** Called by the frame: Help now and Leave, for whatever lies over the page and so over the bar. */
export function provideWaysOut(waysOut: Snippet): void {
	setContext(KEY, waysOut);
}

/** Nothing where there is no frame, as at the desk. */
export function useWaysOut(): Snippet | undefined {
	return getContext<Snippet | undefined>(KEY);
}
