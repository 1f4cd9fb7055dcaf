import { joinAs } from '../support/api';
import { PHONE } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

const WORDS = 'He cooks well. He needs help with letters.';

test.use({ javaScriptEnabled: false });

test('somebody who matters says on their own form what they think, with no account, and those at the desk read it', async ({
	page: desk,
	newDevice,
	server,
	consoleErrors
}) => {
	test.setTimeout(90_000);
	consoleErrors.allow(/status of 404/);
	const jaden = await joinAs(server, 'Jaden');
	await signInAtDesk(desk, server.signIns.staff, 'Trish Noble');
	await desk.getByRole('link', { name: 'Reviews' }).click();
	await desk.getByRole('link', { name: 'Jaden’s review' }).click();
	await desk.getByRole('link', { name: 'Ask others what they think' }).click();
	const teacher = desk.getByRole('region', { name: 'Ms Bale' });
	await expect(teacher).toContainText('No link was made yet.');
	await teacher.getByRole('checkbox', { name: /first name/ }).check();
	await teacher.getByRole('button', { name: 'Make a link for Ms Bale' }).click();
	await expect(teacher.getByText('It is shown only once.')).toBeVisible();
	const path = new URL(await teacher.getByLabel('The link for Ms Bale', { exact: true }).inputValue())
		.pathname;

	const page = await (await newDevice({ ...PHONE, javaScriptEnabled: false })).newPage();
	await page.goto(path);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What do you think for Jaden’s review?');
	await expect(page.getByText('Callum Drew runs the review')).toBeVisible();
	expect(await page.content(), 'nothing of what the child is asked, chose or said').not.toMatch(
		/café|Nan Jo|How do you feel|Samphire/
	);
	await page.getByRole('link', { name: 'العربية' }).click();
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await page.goBack();
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page).toHaveTitle(/^Look again/);
	await page.getByRole('alert').getByRole('link').click();
	await expect(page.getByLabel('What goes well for Jaden?')).toBeFocused();
	await page.keyboard.type(WORDS);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. It is sent.');
	await page.goto(path);
	await expect(page.getByText('It is read before the review.'), 'once').toBeVisible();
	await expect(page.getByRole('textbox')).toHaveCount(0);

	await desk.context().clearCookies();
	await signInAtDesk(desk, server.signIns.staff, 'Callum Drew');
	await desk.getByRole('link', { name: 'Reviews' }).click();
	await desk.getByRole('link', { name: 'Jaden’s review' }).click();
	const heard = desk.getByRole('region', { name: 'What others say' });
	await expect(heard.getByRole('heading', { name: /^Ms Bale wrote on/ })).toBeVisible();
	await expect(heard).toContainText(WORDS);
	expect(JSON.stringify(await jaden.feed()), 'the child hears nothing of it').not.toContain('cooks well');

	await desk.getByRole('link', { name: 'Ask others what they think' }).click();
	await expect(teacher).toContainText('The form came on');
	const nan = desk.getByRole('region', { name: 'Nan Jo' });
	await nan.getByRole('button', { name: /^Make a (new )?link for Nan Jo/ }).click();
	const hers = new URL(await nan.getByLabel('The link for Nan Jo', { exact: true }).inputValue()).pathname;
	await nan.getByRole('button', { name: 'End the link for Nan Jo' }).click();
	await expect(desk.getByText('The link has ended.')).toBeVisible();
	expect((await page.goto(hers))?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
});
