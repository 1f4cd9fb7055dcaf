import { signInAs } from '../support/api';
import { findings } from '../support/axe';
import { joinOnDevice, open, PHONE } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

test('a child sees a call booked, asks to meet, and reads what was written down; the desk says what is missing', async ({
	page: desk,
	newDevice,
	server
}) => {
	test.setTimeout(60_000);
	const phone = await (await newDevice(PHONE)).newPage();
	await joinOnDevice(phone, server, 'Robin');
	const { json } = await (await signInAs(server, 'Marguerite')).get('/api/v1/reviews');
	const rows = json['items'] as { id: string; childName: string }[];
	const review = rows.find(({ childName }) => childName === 'Robin')?.id ?? '';
	const send = desk.getByRole('button', { name: 'Book it, and tell Robin' });

	await signInAtDesk(desk, server.signIns.staff, 'Marguerite Osei');
	await desk.goto(`/desk/reviews/${review}`);
	const ready = desk.getByRole('region', { name: 'Is the review ready?' });
	await expect(ready).toContainText('The private talk');
	await desk.getByRole('link', { name: 'Book it, or write it down' }).click();
	const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
	await desk.getByLabel('Day', { exact: true }).fill(day);
	await desk.getByLabel('Time', { exact: true }).fill('17:00');
	await desk.getByLabel('Length in minutes').fill('30');
	await desk.getByText('By phone', { exact: true }).first().click();
	await desk.getByLabel('One plain line to Robin').fill('We talk about your cousin.');
	await send.click();
	await expect(desk.getByRole('alert')).toContainText('Please fill this in.');
	await desk.getByLabel('Why', { exact: true }).fill('I am far away this week.');
	expect(await findings(desk)).toEqual([]);
	await send.click();
	await expect(desk.getByText('Robin sees the talk now.')).toBeFocused();

	await open(phone, '/review');
	const card = phone.getByRole('region', { name: 'A talk with Marguerite' });
	await expect(card).toContainText('Just you and Marguerite');
	await expect(card).toContainText('A phone call');
	await card.getByRole('link', { name: 'I want to meet, face to face' }).click();
	await phone.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(phone.getByText('You asked already. Marguerite knows, or will know soon.')).toBeVisible();
	await open(phone, '/review');
	await expect(card).toContainText('The call does not count now.');

	await desk.reload();
	const talk = desk.getByRole('region', { name: 'Private talk before the review' });
	await expect(talk).toContainText('Robin wants to meet face to face.');
	await expect(talk).toContainText('Counts no more:');
	await expect(talk).toContainText('I want to meet my IRO face to face before my review');
	expect(await findings(desk)).toEqual([]);

	await desk.getByRole('link', { name: 'Book it, or write it down' }).click();
	await desk.getByText('The talk was: write it down').click();
	await desk.getByLabel('Robin said').fill('I want to see Sky more.');
	await desk.getByLabel('I saw', { exact: true }).fill('You laughed when we talked of Sky.');
	await desk.locator('form[action="?/held"]').getByRole('button', { name: 'Write it down' }).click();
	await expect(desk.getByText('It is written down. Robin can read it.')).toBeFocused();
	await expect(ready).not.toContainText('The private talk');

	const noted = phone.getByRole('region', { name: /^You and Marguerite talked on/ });
	await expect(noted).toContainText(/I want to see Sky more\./);
	await expect(noted.getByRole('heading', { name: 'What Marguerite saw' })).toBeVisible();
	await noted.getByRole('link', { name: 'That’s not what I said' }).click();
	await expect(phone.getByRole('heading', { level: 1, name: 'That’s not what I said' })).toBeVisible();
});
