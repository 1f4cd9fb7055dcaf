import { signInAs } from '../support/api';
import { findings } from '../support/axe';
import { joinForOffline, KEEPS_THE_APP, open, PHONE } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

test.use(KEEPS_THE_APP);

test('a child reads what the social worker wrote with no line, says what is not right, and the IRO has it with the review', async ({
	page: desk,
	newDevice,
	server,
	consoleErrors
}) => {
	test.setTimeout(90_000);
	consoleErrors.allowOffline();
	const { json } = await (await signInAs(server, 'Callum')).get('/api/v1/reviews');
	const rows = json['items'] as { id: string; childName: string }[];
	const review = rows.find(({ childName }) => childName === 'Jaden')?.id ?? '';

	await signInAtDesk(desk, server.signIns.staff, 'Trish Noble');
	await desk.goto(`/desk/reviews/${review}`);
	await desk.getByRole('link', { name: 'Write or read the report' }).click();
	await desk.getByLabel('Which part').selectOption('Fun and free time');
	const share = desk.getByRole('button', { name: 'Share with Jaden' });
	await share.click();
	await expect(desk.getByRole('alert').getByRole('link')).toHaveText([
		'What you write to Jaden: Please fill this in.'
	]);
	await desk.getByLabel('What you write to Jaden').fill('You swim twice a week. You want to stop.');
	expect(await findings(desk)).toEqual([]);
	await share.click();
	await expect(desk.getByText('Jaden can read this part now.')).toBeFocused();
	const sheet = desk.getByRole('article', { name: 'For Jaden’s review' });
	await expect(sheet).toContainText('You swim twice a week.');
	await expect(sheet, 'what the child said of it is on no paper').not.toContainText('It is not enough');
	await expect(sheet, 'not before the child agrees').not.toContainText('glasses');

	const context = await newDevice(PHONE);
	const phone = await context.newPage();
	await joinForOffline(phone, server, 'Jaden');
	// What was said before comes down after the rest.
	await open(phone, '/review/report');
	const said = phone.getByRole('region', { name: 'Family and friends' });
	await expect(said.getByRole('group', { name: 'You said:' })).toContainText('It is not enough.');
	await open(phone, '/review');
	await expect(phone.getByRole('link', { name: /What Trish wrote for my review/ })).toBeVisible();
	await context.setOffline(true);
	await phone.getByRole('link', { name: /What Trish wrote for my review/ }).click();
	const part = phone.getByRole('region', { name: 'Fun and free time' });
	await expect(part).toContainText('You swim twice a week.');
	await part.getByRole('button', { name: 'Not right' }).click();
	await expect(part.getByText('Saved here')).toBeVisible();
	await part.getByRole('textbox', { name: 'What is not right?' }).fill('I never said that I want to stop.');
	await part.getByRole('button', { name: 'Symbols' }).click();
	await part.getByRole('button', { name: 'friend', exact: true }).click();
	await part.getByRole('button', { name: 'Send' }).click();
	const why = part.getByRole('group', { name: 'You said:' });
	await expect(why, 'what was said, where the field was').toBeFocused();
	await expect(why).toContainText('I never said that I want to stop.');
	await expect(why.getByText('friend', { exact: true })).toBeVisible();
	expect(await findings(phone)).toEqual([]);
	await context.setOffline(false);
	await expect(part.getByText('Sent', { exact: true })).toBeVisible({ timeout: 20_000 });

	await desk.goto(`/desk/reviews/${review}`);
	const report = desk.getByRole('region', { name: 'The social worker’s report' });
	await expect(report).toContainText('Jaden has not said anything of it');
	await expect(report, 'the social worker hears it from the child or the IRO').not.toContainText(
		'I never said'
	);
	await desk.context().clearCookies();
	await signInAtDesk(desk, server.signIns.staff, 'Callum Drew');
	await desk.goto(`/desk/reviews/${review}`);
	await expect(report).toContainText('Not right');
	await expect(report).toContainText('I never said that I want to stop.');
	await expect(report.getByText('friend', { exact: true })).toBeVisible();
	await expect(report).toContainText('There for Jaden to read by');
	expect(await findings(desk)).toEqual([]);
	await report.getByRole('link', { name: 'Open what Jaden said' }).last().click();
	await expect(desk.getByText('Fun and free time: Not right').first()).toBeVisible();
});
