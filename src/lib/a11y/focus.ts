/**
 * Where reading starts after a change of page: the page's own heading. A screen reader then says
 * where one is, and the next Tab goes on from there.
 */
export function focusHeading(root: ParentNode = document): void {
	const target = root.querySelector<HTMLElement>('main h1') ?? root.querySelector<HTMLElement>('main');
	if (!target) return;
	if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '-1');
	target.focus({ preventScroll: true });
}

/**
 * Remembers what has focus now.
 * @returns gives the focus back, when the thing that had it is still on the page
 */
export function rememberFocus(): () => void {
	const before = document.activeElement;
	return () => {
		if (before instanceof HTMLElement && before.isConnected) before.focus();
	};
}
