import { session } from '$lib/offline/index';
import { speaker } from '$lib/speech/speaker.svelte';
import { forgetChosen } from './chosen';

/** Where Leave goes while the service's own address is not known. A page that anybody may be looking at. */
export const NEUTRAL = 'https://www.bbc.co.uk/weather';

/** In the tab's own storage: that somebody left, and where to. */
const LEFT = 'left';

let isLeaving = false;

/** True from the press on Leave until the page is gone. */
export function hasLeft(): boolean {
	return isLeaving;
}

/**
 * Hides everything at once and puts another site in the place of this page. What is unsent or half
 * written stays safe on the device.
 */
export function leaveNow(to: string): void {
	isLeaving = true;
	document.documentElement.hidden = true;
	document.title = '';
	speaker.stop();
	forgetChosen();
	keepLeft(to);
	const close = () => session.current?.close();
	// Words on their way to the store get there first; the other site takes longer to come.
	if (!session.current?.isWriting()) close();
	addEventListener('pagehide', close, { once: true });
	location.replace(to);
}

/**
 * After Leave, the way back through the browser's history leads out again; only somebody who opens
 * the app anew gets in.
 * @param isKept the browser had kept this page as it was, so that its visit does not say how somebody came back
 * @returns true when this page is on its way out
 */
export function leavesAgain(isKept = false): boolean {
	const to = readLeft();
	if (to === null) return false;
	const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	if (!isLeaving && !isKept && visit?.type !== 'back_forward') {
		keepLeft(null);
		return false;
	}
	document.documentElement.hidden = true;
	location.replace(to);
	return true;
}

/** A page that the browser had kept as it was leaves again, also where Leave was pressed on a later one. */
export function watchReturn(): () => void {
	const listen = ({ persisted }: PageTransitionEvent) => {
		if (persisted) leavesAgain(true);
	};
	addEventListener('pageshow', listen);
	return () => removeEventListener('pageshow', listen);
}

function keepLeft(to: string | null): void {
	try {
		if (to === null) sessionStorage.removeItem(LEFT);
		else sessionStorage.setItem(LEFT, to);
	} catch {
		// Without storage there is nothing of a child here to come back to.
	}
}

function readLeft(): string | null {
	try {
		return sessionStorage.getItem(LEFT);
	} catch {
		return null;
	}
}
