import type { Page } from '@playwright/test';
import type { ReadingLevel } from '$lib/domain/text/text';
import { open, setLiking, type MemberName } from './child';
import { fullCross, pairwise, type Row } from './pairwise';
import type { TestServer } from './server';
import { expect } from './test';

const CHOICES = {
	level: ['symbols', 'symbols-and-words', 'words'],
	theme: ['light', 'dark', 'contrast'],
	language: ['en', 'en-x-easy', 'ar'],
	width: [320, 390, 1024]
} as const;

/** One way in which a child may see a page. */
export type Screen = Row<typeof CHOICES>;

/** Few of them, in which every two choices meet; or all, for `npm run test:every-screen`. */
export const SCREENS: readonly Screen[] =
	process.env['EVERY_SCREEN'] === 'on' ? fullCross(CHOICES) : pairwise(CHOICES);

/** Who reads at which level in the demo. */
export const READERS = {
	symbols: 'Wren',
	'symbols-and-words': 'Idris',
	words: 'Jaden'
} as const satisfies Record<ReadingLevel, MemberName>;

/** How a device looks on which nobody has chosen anything, as its own settings ask for it. */
export const DEVICE_THEMES = {
	light: { colorScheme: 'light', contrast: 'no-preference' },
	dark: { colorScheme: 'dark', contrast: 'no-preference' },
	contrast: { colorScheme: 'light', contrast: 'more' }
} as const;

/** Of a phone. */
const HEIGHT = 844;

/** Shows the app to a child who has chosen level, theme and language, on another device of theirs. */
export async function show(page: Page, server: TestServer, name: MemberName, screen: Screen): Promise<void> {
	const { level, theme, language, width } = screen;
	await page.setViewportSize({ width, height: HEIGHT });
	await open(page, '/home');
	await setLiking(server, name, { level, theme, language });
	const root = page.locator('html');
	await expect(root).toHaveAttribute('lang', language);
	await expect(root).toHaveAttribute('data-level', level);
	await expect(root).toHaveAttribute('data-theme', theme);
}

/**
 * Follows a link to an address of the app. Reading goes on from the heading of the new page, and this
 * waits for it.
 */
export async function follow(page: Page, address: string): Promise<void> {
	await page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await expect(page).toHaveURL(address);
	await expect(page.getByRole('heading', { level: 1 }), `${address}: reading goes on`).toBeFocused();
}

/**
 * Looks at a page in a window as tall as it, so that nothing lies half under the bar at the bottom: axe
 * takes that for a small target, and does not know that a page can be scrolled. A page that has grown
 * meanwhile, as by what is read from the device, is looked at anew.
 */
export async function unrolled<T>(page: Page, look: () => Promise<T>): Promise<T> {
	const small = page.viewportSize() ?? { width: 0, height: 0 };
	const needed = () => page.evaluate(() => document.documentElement.scrollHeight);
	for (let height = await needed(); ; height = await needed()) {
		const isLong = height > small.height;
		if (isLong) await page.setViewportSize({ ...small, height });
		const seen = await look();
		if (isLong) await page.setViewportSize(small);
		if ((await needed()) <= height) return seen;
	}
}
