import { tick } from 'svelte';
import { goto } from '$app/navigation';
import { focusHeading } from '$lib/a11y/focus';
import { session } from '$lib/offline/index';
import { speaker } from '$lib/speech/speaker.svelte';

/** The page on which a lock is opened, and where it leads then. */
export function unlockPage(to: string): string {
	return `/unlock?to=${encodeURIComponent(to)}`;
}

/** Where an opened lock leads: back to a page of this app, or home. */
export function wayBack(to: string | null): string {
	return to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/unlock') ? to : '/home';
}

/** Locks at once: nothing of theirs stays on the screen. What is half written is safe. */
export async function lockNow(): Promise<void> {
	const { classList } = document.documentElement;
	classList.add('locking');
	speaker.stop();
	try {
		await goto(unlockPage(location.pathname), { replaceState: true });
	} finally {
		session.current?.close();
		classList.remove('locking');
	}
	// What is out of sight takes no focus, and closing has drawn the page anew.
	await tick();
	focusHeading();
}

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

const MINUTE = 60_000;

/**
 * Locks after so many minutes without a touch, also while the page is out of sight.
 * @returns how to stop
 */
export function lockWhenIdle(minutes: number, lock: () => void): () => void {
	let last = Date.now();
	const noteLife = () => (last = Date.now());
	const look = () => {
		if (Date.now() - last >= minutes * MINUTE) lock();
	};
	// A timer of so many minutes stands still while a tablet sleeps; looking again and again does not.
	const timer = setInterval(look, 1000);
	document.addEventListener('visibilitychange', look);
	for (const sign of SIGNS_OF_LIFE) addEventListener(sign, noteLife, { capture: true, passive: true });
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', look);
		for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, noteLife, { capture: true });
	};
}
