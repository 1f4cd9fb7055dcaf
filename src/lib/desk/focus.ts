import { focusHeading } from '$lib/a11y/focus';

/**
 * Where reading goes on after a change of page: what has just been done, or the page's heading.
 *
 * @param isWholePage the browser has loaded the page anew and reads it from its start, but for what has been done
 */
export function focusStart(isWholePage = false): void {
	const told = document.querySelector<HTMLElement>('[data-told]');
	if (told) told.focus();
	else if (!isWholePage) focusHeading();
}
