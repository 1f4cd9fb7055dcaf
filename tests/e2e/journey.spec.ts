import { ApiClient, codeOf, signInAs } from '../support/api';
import { IroReader, PHONE, bubble, joinOnDevice, open, readyForOffline, sendMessage } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';
import { WHOLE_BROWSER } from '../support/whole-browser';

const ASKED = 'Can my review be after my exam?';
const ANSWERED = 'Yes. It starts at half past four, after your exam.';

test.describe('the way from a child to the IRO and back', () => {
	test.use({ ...PHONE, serverFor: 'test' });

	test(
		'a message written offline, in a tab that is closed, goes up by itself and comes back answered',
		WHOLE_BROWSER,
		async ({ context, page, server, newDevice, consoleErrors }) => {
			test.setTimeout(120_000);
			consoleErrors.allowOffline();

			// The chair joins with the printed code, and sees his IRO and the signed promise.
			await joinOnDevice(page, server, 'Jaden');
			await page.getByRole('link', { name: 'My people' }).first().click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('My people');
			await page
				.getByRole('region', { name: 'My IRO' })
				.getByRole('link', { name: /Callum Drew/ })
				.click();
			await expect(page.getByRole('heading', { level: 1, name: 'Callum Drew' })).toBeVisible();
			await expect(page.getByText(/Signed by Callum Drew on/)).toBeVisible();

			// "School" in his plan, and a hard word in it.
			await page
				.getByRole('navigation', { name: 'My Review' })
				.getByRole('link', { name: 'My plan' })
				.click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plan');
			await page
				.getByRole('main')
				.getByRole('link', { name: /School/ })
				.click();
			await page.getByRole('button', { name: 'personal education plan' }).first().click();
			await expect(page.getByText('A plan for your learning').first()).toBeVisible();

			// Offline, he writes to his IRO and closes the tab.
			await readyForOffline(page);
			await open(page, '/messages/iro');
			await context.setOffline(true);
			await sendMessage(page, ASKED);
			await expect(bubble(page, ASKED)).toContainText('Saved here');
			const iro = await IroReader.of(server, 'Jaden');
			expect(await iro.count(ASKED)).toBe(0);
			await page.close();
			await context.setOffline(false);
			await expect.poll(() => iro.count(ASKED), { timeout: 60_000 }).toBe(1);

			// The IRO signs in at the desk, reads it, and the chair sees that it was seen.
			const desk = await (await newDevice({ viewport: { width: 1280, height: 900 } })).newPage();
			await signInAtDesk(desk, server.signIns.staff, 'Callum Drew');
			await desk.getByRole('link', { name: new RegExp(ASKED.replace('?', '\\?')) }).click();
			await expect(desk.getByRole('article').filter({ hasText: ASKED })).toBeVisible();
			const back = await context.newPage();
			await open(back, '/messages/iro');
			await expect(bubble(back, ASKED)).toContainText('Seen');

			// The answer comes down by itself.
			await desk.getByRole('textbox', { name: 'Write to Jaden' }).fill(ANSWERED);
			await desk.getByRole('button', { name: /^Send to/ }).click();
			await expect(desk.getByText(ANSWERED).first()).toBeVisible();
			await expect(back.getByText(ANSWERED)).toBeVisible();
			await expect(bubble(back, ASKED)).toContainText('Answered');
		}
	);

	test("the newcomer sees only his own world, and his IRO can't see the chair by any call", async ({
		page,
		server,
		consoleErrors
	}) => {
		consoleErrors.allow(/status of 404/);
		await joinOnDevice(page, server, 'Jaden');
		const chair = await new ApiClient(server.url).post('/api/v1/devices', {
			code: codeOf(server.signIns, 'Jaden')
		});
		const { id } = chair.json['child'] as { id: string };
		const farida = await signInAs(server, 'Farida');
		expect((await farida.get('/api/v1/children')).text).not.toContain(id);
		expect((await farida.get(`/api/v1/children/${id}`)).status).toBe(404);
		await signInAtDesk(page, server.signIns.staff, 'Farida Lind');
		for (const path of ['/desk/inbox?show=all', '/desk/children']) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByText('Jaden')).toHaveCount(0);
		}
		const direct = await page.goto(`/desk/children/${id}`);
		expect(direct?.status()).toBe(404);
	});
});
