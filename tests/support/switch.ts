import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** How long the ring stays on a thing unless a child has chosen otherwise. */
const PACE = 2000;
/** More than any page has. */
const MOST_STEPS = 60;

/** What the ring says of something on the page. */
type Turn = 'asleep' | 'resting' | 'here' | 'inside' | 'elsewhere';

/**
 * Somebody who has one switch and nothing else: they wait until the ring is where they want it, and
 * press. The browser's clock is moved on by hand, so that waiting takes no time and no press is late.
 */
export class OneSwitch {
	/** Presses so far. */
	presses = 0;

	constructor(private readonly page: Page) {}

	/** Call before the page is opened. */
	async begin(): Promise<void> {
		await this.page.clock.install();
	}

	async press(): Promise<void> {
		this.presses += 1;
		await this.page.keyboard.press('Space');
	}

	/** Waits for it, row by row, and presses. */
	async choose(wanted: Locator): Promise<void> {
		for (let step = 0; step < MOST_STEPS; step += 1) {
			const turn = await this.turnOf(wanted);
			if (turn === 'here') return this.press();
			if (turn === 'elsewhere') await this.page.clock.fastForward(PACE * 1.5);
			else if (turn === 'asleep') await this.wake();
			else await this.press();
		}
		throw new Error(`The ring never came to ${wanted.toString()}`);
	}

	/** The first press on a page that was opened by its address. */
	private async wake(): Promise<void> {
		await expect(this.page.getByText('Press your switch to start.')).toBeVisible();
		await this.press();
		await expect(this.page.locator('html')).toHaveAttribute('data-scanning');
	}

	private turnOf(wanted: Locator): Promise<Turn> {
		return wanted.evaluate((element) => {
			const kind = document.documentElement.dataset['scanning'];
			if (kind === undefined) return 'asleep';
			if (kind === 'resting') return 'resting';
			const face = (element instanceof HTMLInputElement && element.closest('label')) || element;
			const scan = (face as HTMLElement).dataset['scan'];
			if (scan === undefined || scan === 'out') return 'elsewhere';
			return scan === 'thing' ? 'here' : 'inside';
		});
	}
}
