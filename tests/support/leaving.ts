import type { Page } from '@playwright/test';
import { expect } from './test';

/** Where the demo's Leave goes. In tests a page of our own stands there. */
export const ELSEWHERE = 'https://www.bbc.co.uk/weather';

const WEATHER_PAGE = '<!doctype html><title>Weather</title><h1>Light rain later</h1>';

/** Puts a page at the end of Leave, and notes each time that any of these words can be seen. */
export async function watchLeaving(page: Page, words: readonly string[]): Promise<{ shown: string[] }> {
	await page
		.context()
		.route(`${new URL(ELSEWHERE).origin}/**`, (route) =>
			route.fulfill({ contentType: 'text/html', body: WEATHER_PAGE })
		);
	const shown: string[] = [];
	await page.exposeFunction('noteShown', (seen: string) => void shown.push(seen));
	await page.addInitScript(
		(wanted) => {
			const { noteShown } = window as unknown as { noteShown: (seen: string) => void };
			const look = () => {
				const text = document.documentElement.hidden ? '' : (document.body?.innerText ?? '');
				const seen = wanted.filter((word) => text.includes(word) || document.title.includes(word));
				if (seen.length > 0) noteShown(`${location.pathname}: ${seen.join()}`);
			};
			new MutationObserver(look).observe(document, {
				subtree: true,
				childList: true,
				characterData: true,
				attributes: true,
				attributeFilter: ['hidden']
			});
			// What is painted, once everybody has heard that the page is back.
			addEventListener('pageshow', () => requestAnimationFrame(look));
		},
		[...words]
	);
	return { shown };
}

/** Goes through the browser's history; each time the way must lead out again. */
export async function goInVain(page: Page, way: 'goBack' | 'goForward', times: number): Promise<void> {
	for (let time = 0; time < times; time += 1) {
		// A page that is come back to leaves again before it has loaded, which ends this call early.
		await page[way]({ waitUntil: 'commit' }).catch(() => null);
		await expect(page).toHaveURL(ELSEWHERE);
		await expect(page.getByRole('heading', { name: 'Light rain later' })).toBeVisible();
	}
}
