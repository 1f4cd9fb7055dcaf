import type { Page, TestInfo } from '@playwright/test';
import { joinOnDevice, open, PHONE, setLiking, TABLET } from '../support/child';
import { OneSwitch } from '../support/switch';
import { expect, test } from '../support/test';
import { spoken, withVoices } from '../support/voices';

/** Kept with the results of the run, for whoever wants to look. */
async function picture(page: Page, info: TestInfo, name: string): Promise<void> {
	const path = info.outputPath(`${name}.png`);
	await page.screenshot({ path });
	await info.attach(name, { path });
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('a child who reads symbols and has one switch', () => {
	test.use({ ...TABLET, serverFor: 'test' });

	test('opens her plan, sees her own photo of her carer, hears a card, and says that it is not OK', async ({
		page,
		server
	}, info) => {
		test.setTimeout(90_000);
		await withVoices(page, [{ name: 'Sonia', lang: 'en-GB' }]);
		await setLiking(server, 'Wren', { scanWay: 'one' });
		const me = new OneSwitch(page);
		await me.begin();
		await joinOnDevice(page, server, 'Wren');
		await me.choose(page.getByRole('navigation', { name: 'My Review' }).getByRole('link', { name: 'Plan' }));
		await expect(title(page)).toHaveText(/plan/i);
		await me.choose(page.getByRole('main').getByRole('link', { name: /^Home/ }).first());
		await expect(title(page)).toHaveText('Where I live');

		// The service has no photo of Dot: this one is Wren's own.
		await expect(page.getByRole('main').locator('.face img').first()).toBeVisible();
		await picture(page, info, 'symbols-plan');

		await me.choose(
			page
				.getByRole('main')
				.getByRole('button', { name: /^Listen/ })
				.first()
		);
		await expect.poll(async () => (await spoken(page)).map(({ text }) => text).join(' ')).toContain('Dot');
		await me.choose(page.getByRole('button', { name: 'Not OK', exact: true }).first());
		await expect(page.getByRole('button', { name: 'Not OK', exact: true }).first()).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await expect(page.getByText('Sent', { exact: true }).first()).toBeVisible();
		await picture(page, info, 'symbols-not-ok');
	});
});

test.describe('a newcomer who reads Arabic', () => {
	test.use(PHONE);

	test('reads his plan from right to left, hears what his device can speak, and knows what nobody has checked', async ({
		page,
		server
	}, info) => {
		await withVoices(page, [{ name: 'Laila', lang: 'ar-EG' }]);
		await joinOnDevice(page, server, 'Idris');
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.getByText('ترجمة آلية. لم يراجعها أحد بعد.').first()).toBeVisible();
		await picture(page, info, 'arabic-home');

		await open(page, '/plan');
		await expect(title(page)).toHaveText('خطتي');
		for (const heading of ['أين أعيش', 'المدرسة', 'صحتي', 'عائلتي'])
			await expect(
				page
					.getByRole('link', { name: heading })
					.or(page.getByRole('button', { name: heading }))
					.first()
			).toBeVisible();
		await page
			.getByRole('link', { name: 'أين أعيش' })
			.or(page.getByRole('button', { name: 'أين أعيش' }))
			.click();
		// "I live · with Helen · and Sunil": the first idea on the right, each under its picture.
		const ideas = page.getByRole('main').locator('.symline').first().locator('> span:has(svg)');
		await expect(ideas).toHaveText([/أعيش/, /مع هيلين/, /وسونيل\./]);
		const [live, helen] = await Promise.all([0, 1].map((at) => ideas.nth(at).boundingBox()));
		expect(live?.x).toBeGreaterThan(helen?.x ?? Infinity);
		await page
			.getByRole('button', { name: /^استمع|^استماع/ })
			.first()
			.click();
		await expect.poll(async () => (await spoken(page)).at(0)?.lang).toBe('ar-EG');
		await picture(page, info, 'arabic-plan');
	});

	test('is told when his device has no voice for it', async ({ page, server }) => {
		await withVoices(page, [{ name: 'Sonia', lang: 'en-GB' }]);
		await joinOnDevice(page, server, 'Idris');
		const listen = page
			.getByRole('main')
			.getByRole('button', { name: /^استمع|^استماع/ })
			.first();
		await listen.click();
		await expect(page.getByRole('status').filter({ hasText: 'صوت' })).toBeVisible();
		expect(await spoken(page)).toEqual([]);
	});
});

test.describe('a young person who reads mostly words', () => {
	test.use(PHONE);

	test('has his letters, a dark page and no cartoon anywhere', async ({ page, server }, info) => {
		test.setTimeout(60_000);
		await setLiking(server, 'Jaden', { level: 'words', font: 'opendyslexic', theme: 'dark' });
		await joinOnDevice(page, server, 'Jaden');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect.poll(() => page.evaluate(() => document.fonts.check('16px OpenDyslexic'))).toBe(true);
		for (const address of [
			'/home',
			'/people',
			'/people/promise',
			'/plan',
			'/plan/school',
			'/review',
			'/speak-up',
			'/messages/iro',
			'/help'
		]) {
			await open(page, address);
			await expect(page.locator('svg.sym:visible'), address).toHaveCount(0);
			await picture(page, info, `words${address.replaceAll('/', '-')}`);
		}
	});
});
