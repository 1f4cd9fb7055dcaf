import type { Page } from '@playwright/test';
import { childAddresses } from '../support/addresses';
import { joinOnDevice, PHONE } from '../support/child';
import { follow } from '../support/screens';
import { expect, test } from '../support/test';
import { spoken, withVoices } from '../support/voices';

test.use({ ...PHONE, contextOptions: { reducedMotion: 'reduce' } });

/** Words that stand on the page and that nobody said, each with what holds it. */
async function unheard(page: Page): Promise<string[]> {
	const said = (await spoken(page)).map(({ text }) => text).join(' ');
	return page.evaluate((said) => {
		const wordsOf = (text: string) =>
			` ${text
				.toLowerCase()
				.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
				.trim()} `;
		const heard = wordsOf(said);
		const missing: string[] = [];
		const nodes = document.createTreeWalker(document.querySelector('main') as Element, NodeFilter.SHOW_TEXT);
		for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
			const holder = node.parentElement;
			if (!holder || holder.closest('.listenbox, .vh') || holder.getClientRects().length === 0) continue;
			const words = wordsOf(node.textContent ?? '');
			if (words.trim() !== '' && !heard.includes(words)) missing.push(`<${holder.localName}>${words}`);
		}
		return missing;
	}, said);
}

test('a child who reads nothing hears all that stands on a page by the first Listen button of it', async ({
	page,
	server
}) => {
	test.setTimeout(120_000);
	await withVoices(page, [
		{ name: 'Anna', lang: 'en-GB' },
		...['ar', 'cy', 'am', 'ckb', 'fa', 'fr', 'pl', 'ps', 'pt', 'ro', 'so', 'sq', 'ti', 'tr', 'uk', 'vi'].map(
			(lang) => ({ name: lang, lang })
		)
	]);
	await joinOnDevice(page, server, 'Wren');
	for (const address of await childAddresses(server, 'Wren')) {
		await follow(page, address);
		const listen = page
			.getByRole('main')
			.getByRole('button', { name: /^Listen/ })
			.first();
		// What comes from the service after a press is heard by the next one.
		await expect(async () => {
			await listen.click();
			expect(await unheard(page)).toEqual([]);
		}, address).toPass({ timeout: 15_000 });
	}
});
