import { joinForOffline, open, PHONE } from '../support/child';
import { ELSEWHERE, goInVain, watchLeaving } from '../support/leaving';
import { expect, test } from '../support/test';
import { WHOLE_BROWSER } from '../support/whole-browser';

test.use({
	...PHONE,
	// As in a browser that nobody drives: pages left behind may be kept as they were.
	launchOptions: async ({ launchOptions }, use) =>
		use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
});

for (const last of ['/help', '/about', '/plan']) {
	test(
		`a page that the browser may have kept shows nothing after Leave on ${last}`,
		WHOLE_BROWSER,
		async ({ page, server }) => {
			const { shown } = await watchLeaving(page, ['Jaden', 'Callum', 'Samphire']);
			await joinForOffline(page, server, 'Jaden');
			await open(page, '/people');
			await open(page, last);
			await page.getByRole('banner').getByRole('link', { name: 'Leave' }).click();
			await expect(page).toHaveURL(ELSEWHERE);
			shown.length = 0;
			await goInVain(page, 'goBack', 2);
			expect(shown).toEqual([]);
		}
	);
}
