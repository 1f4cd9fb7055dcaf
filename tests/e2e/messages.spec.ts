import { signInAs } from '../support/api';
import {
	IRO_OF,
	IroReader,
	PHONE,
	TABLET,
	bubble,
	joinOnDevice,
	knowSecrets,
	open,
	sendMessage
} from '../support/child';
import { keptDrafts } from '../support/storage';
import { expect, test } from '../support/test';

const WORDS = 'Can Kit come to my review?';

test.describe('messages', () => {
	test.use(PHONE);

	test('what was begun is there again after a reload', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Jaden');
		await open(page, '/messages/iro');
		const field = page.getByRole('textbox', { name: 'My message' });
		await field.fill('I want to');
		await page.getByRole('button', { name: 'Symbols', exact: true }).click();
		await page.getByRole('button', { name: 'mum', exact: true }).click();
		// The words are one draft and the symbols another; a reload ends the page in the middle of a write.
		await expect.poll(() => keptDrafts(page)).toBe(2);
		await page.reload();
		await expect(field).toHaveValue('I want to');
		await expect(page.getByRole('button', { name: 'Take out mum' })).toBeVisible();
	});

	test('taken back before anybody saw it, it is nowhere', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Jaden');
		await open(page, '/messages/iro');
		await sendMessage(page, WORDS);
		await expect(bubble(page, WORDS)).toContainText('Sent');
		await bubble(page, WORDS).getByRole('button', { name: 'Take it back' }).click();
		await expect(page.getByText('Nobody has seen it yet. It will be gone.')).toBeVisible();
		await page.getByRole('button', { name: 'Yes, take it back' }).click();
		await expect(bubble(page, WORDS)).toHaveCount(0);
		const iro = await IroReader.of(server, 'Jaden');
		await expect.poll(() => iro.count(WORDS)).toBe(0);
	});

	test('I say nearly to what my IRO heard, and my IRO gets it with my words', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Jaden');
		await open(page, '/messages/iro');
		await sendMessage(page, WORDS);
		await expect(bubble(page, WORDS)).toContainText('Sent');

		const client = await signInAs(server, IRO_OF.Jaden);
		const iro = await IroReader.of(server, 'Jaden');
		const entry = (await iro.messages()).find(({ words }) => words === WORDS);
		const path = `/api/v1/children/${iro.childId}/entries`;
		const text = { lang: 'en', text: 'You want Kit there the whole time.' };
		expect((await client.post(`${path}/${entry?.id}/heard-questions`, { text })).status).toBe(201);

		const question = page.getByRole('article').filter({ hasText: 'You want Kit there the whole time.' });
		await question.getByRole('button', { name: 'Nearly' }).click();
		await expect(question).toContainText('Sent');
		await question.getByRole('textbox', { name: 'What is not quite right?' }).fill('Only at the end.');
		await question.getByRole('button', { name: 'Send these words' }).click();
		await expect(question).toContainText('Only at the end.');
		await expect
			.poll(async () => (await client.get(`${path}?after=0&limit=200`)).text)
			.toContain('Only at the end.');
	});

	test('what a helper notices is never passed off as the child’s', async ({ page, newDevice, server }) => {
		await joinOnDevice(page, server, 'Dot');
		await open(page, '/messages/iro');
		await sendMessage(page, 'Wren laughed with Kit today.');
		const noticed = page.getByRole('article', { name: 'Dot noticed' });
		await expect(noticed.filter({ hasText: 'Wren laughed' })).toContainText('Sent');

		const wrens = await (await newDevice(PHONE)).newPage();
		await joinOnDevice(wrens, server, 'Wren');
		await open(wrens, '/messages/iro');
		const shown = wrens.getByRole('article', { name: 'Dot noticed' });
		await expect(shown.filter({ hasText: 'Wren laughed with Kit today.' })).toBeVisible();
	});

	test('before my first private word I press that I know what my IRO can not keep secret, and never again', async ({
		page,
		newDevice,
		server
	}) => {
		await joinOnDevice(page, server, 'Wren');
		await open(page, '/messages/iro');
		await page.getByRole('textbox', { name: 'My message' }).fill(WORDS);
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		const group = page.getByRole('group', { name: 'Do you get it?' });
		await expect(group).toContainText('Press one of these two first, please. Your words stay here.');
		await expect(group.getByRole('radio', { name: 'I get it' })).toBeFocused();
		await expect(page.getByRole('textbox', { name: 'My message' })).toHaveValue(WORDS);
		// Whoever is not safe is not held up.
		await page.getByRole('banner').getByRole('link', { name: 'Help now' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help now');
		await expect(group).toHaveCount(0);
		await open(page, '/messages/iro');
		await expect(page.getByRole('textbox', { name: 'My message' })).toHaveValue(WORDS);
		await knowSecrets(page);
		await page.getByRole('button', { name: 'Send', exact: true }).click();
		await expect(bubble(page, WORDS)).toContainText('Sent');
		await page.reload();
		await expect(bubble(page, WORDS)).toBeVisible();
		await expect(group).toHaveCount(0);

		const other = await (await newDevice(TABLET)).newPage();
		await joinOnDevice(other, server, 'Wren');
		await open(other, '/messages/iro');
		await sendMessage(other, 'From my other one');
		await expect(bubble(other, 'From my other one')).toContainText('Sent');
	});

	test('a call is asked for in one press from Speak up, and once', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Wren');
		await page.getByRole('navigation', { name: 'My Review' }).getByRole('link', { name: 'Speak up' }).click();
		const call = page.getByRole('button', { name: /^Please call me/ });
		await call.click();
		await expect(page.getByRole('listitem').filter({ hasText: 'Please call me' })).toContainText('Sent');
		await call.click();
		await expect(page.getByText(/^You asked already/)).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: 'Please call me' })).toHaveCount(1);
	});
});
