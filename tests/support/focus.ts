import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** More than any page has to press. */
const MOST = 150;

/** What has focus, as a keyboard user gets it. */
export interface Focused {
	/** A few words to find it by when a test fails. */
	what: string;
	/** It can be seen where it stands, and nothing lies over it. */
	isSeen: boolean;
	hasRing: boolean;
	isWholePage: boolean;
}

/** Looks at what has focus. A radio or a box that is drawn by its label is looked for there. */
export async function focused(page: Page): Promise<Focused> {
	const [found] = await page.evaluate(look, false);
	if (!found) throw new Error('Nothing has focus, not even the page');
	return found;
}

/** Gives focus to everything that can be pressed, one after the other, and gives back what can't be seen then. */
export async function covered(page: Page): Promise<string[]> {
	const all = await page.evaluate(look, true);
	return all.filter(({ isSeen }) => !isSeen).map(({ what }) => `covered: ${what}`);
}

/** Runs in the page. @param isForEach gives focus to one after the other; otherwise to nothing */
function look(isForEach: boolean): Focused[] {
	const isSeenAt = (drawn: Element) => {
		const { left, right, top, bottom } = drawn.getBoundingClientRect();
		const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
		const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
		const over = document.elementFromPoint(x, y);
		return over !== null && (drawn.contains(over) || over.contains(drawn));
	};
	const lookAt = (active: Element): Focused => {
		const label = active instanceof HTMLInputElement ? active.closest('label') : null;
		const drawn = label ?? active;
		const rings = [active, drawn, active.nextElementSibling].map((one) => one && getComputedStyle(one));
		// The browser's own button in a field for a day or a time: it draws its own ring, where no script can look.
		const isOfBrowser = active.matches('input:is([type=date], [type=time]):not(:focus-visible)');
		return {
			what: `${active.tagName} ${(active.getAttribute('aria-label') ?? active.textContent ?? '').trim().slice(0, 60)}`,
			isSeen: isSeenAt(drawn),
			hasRing:
				isOfBrowser ||
				rings.some((style) => style?.outlineStyle !== 'none' && parseFloat(style?.outlineWidth ?? '0') >= 2),
			isWholePage: active === document.body
		};
	};
	if (!isForEach) return [lookAt(document.activeElement ?? document.body)];
	const found: Focused[] = [];
	for (const one of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')) {
		one.focus();
		if (document.activeElement === one) found.push(lookAt(one));
	}
	return found;
}

/** Presses Tab through the whole page and gives back what was wrong on the way. */
export async function walk(page: Page): Promise<string[]> {
	const wrong: string[] = [];
	for (let step = 0; step < MOST; step += 1) {
		await page.keyboard.press('Tab');
		const { what, isSeen, hasRing, isWholePage } = await focused(page);
		if (isWholePage) return wrong;
		if (!isSeen) wrong.push(`hidden: ${what}`);
		if (!hasRing) wrong.push(`no ring: ${what}`);
	}
	return [...wrong, 'Tab does not come to an end'];
}

/** Presses Tab until this has focus, and sees that it shows. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let step = 0; step < MOST; step += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) {
			expect(await focused(page)).toMatchObject({ isSeen: true, hasRing: true });
			return;
		}
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not come to it');
}
