import { focusHeading } from '$lib/a11y/focus';

/** Where reading goes on after a change of page: what has just been done, or the page's heading. */
export function focusStart(): void {
	const told = document.querySelector<HTMLElement>('[data-told]');
	if (told) told.focus();
	else focusHeading();
}
