import type { Locator, Page } from '@playwright/test';
import { codeOf } from '../support/api';
import { PHONE, TABLET, bubble, joinOnDevice, open, setLiking, type MemberName } from '../support/child';
import { ELSEWHERE, watchLeaving } from '../support/leaving';
import type { TestServer } from '../support/server';
import { OneSwitch } from '../support/switch';
import { expect, test } from '../support/test';

/** A carer has joined for the child; from here on there is one switch and nothing else. */
async function joined(page: Page, server: TestServer, name: MemberName): Promise<OneSwitch> {
	await setLiking(server, name, { scanWay: 'one' });
	const me = new OneSwitch(page);
	await me.begin();
	await joinOnDevice(page, server, name);
	return me;
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const inBar = (page: Page, name: string) => page.getByRole('banner').getByRole('link', { name });
const place = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'My Review' }).getByRole('link', { name });

/** Where the turn is, by itself or in its row. */
async function expectTurn(on: Locator): Promise<void> {
	await expect(on).toHaveAttribute('data-scan', /thing|group/);
}

test.describe('with one switch, in big symbols', () => {
	test.use(TABLET);

	test('I find my IRO and their promise, send a message and take it back, ask for a call, and get help', async ({
		page,
		server
	}) => {
		test.setTimeout(60_000);
		const me = await joined(page, server, 'Wren');
		await me.choose(link(page, /^Marguerite$/));
		await expect(title(page)).toHaveText('Marguerite Osei');
		await me.choose(link(page, /promise/i));
		await expect(title(page)).toHaveText(/promise/i);

		await me.choose(place(page, 'Speak up'));
		await expect(title(page)).toHaveText('Speak up');
		// On a new page it goes on from the heading, not from where it was.
		await expectTurn(button(page, 'Listen: Speak up'));
		await me.choose(link(page, /^To Marguerite Independent/));
		await expect(title(page)).toHaveText('Marguerite Osei');
		await me.choose(button(page, 'I'));
		// After a choice that stays, in the same row.
		await expectTurn(button(page, 'I'));
		await me.choose(button(page, 'friend'));
		// Before my first private word I say that I know what Marguerite can't keep secret.
		await me.choose(button(page, 'Send'));
		const knows = page.getByRole('radio', { name: 'I get it' });
		await expect(knows).toBeFocused();
		await me.choose(knows);
		await me.choose(button(page, 'Send'));
		const sent = page.getByRole('article').filter({ hasText: 'I friend' });
		await expect(sent).toContainText('Sent');
		// Sent, at what can be done with the message.
		await expectTurn(sent.getByRole('button', { name: 'Take it back' }));

		await me.choose(sent.getByRole('button', { name: 'Take it back' }));
		const box = page.getByRole('dialog');
		await me.choose(box.getByRole('button', { name: 'No' }));
		await expect(box).toBeHidden();
		await expectTurn(sent.getByRole('button', { name: 'Take it back' }));
		await me.choose(sent.getByRole('button', { name: 'Take it back' }));
		await me.choose(box.getByRole('button', { name: /^Yes/ }));
		await expect(sent).toHaveCount(0);

		await me.choose(inBar(page, 'Back'));
		for (const ask of ['Please call me', 'Please visit me']) {
			await me.choose(button(page, new RegExp(`^${ask}`)));
			await expect(page.getByRole('listitem').filter({ hasText: ask })).toContainText('Sent');
		}

		await me.choose(inBar(page, 'Help now'));
		await expect(title(page)).toHaveText('Help now');
		await watchLeaving(page, []);
		await me.choose(inBar(page, 'Leave'));
		await expect(page).toHaveURL(ELSEWHERE);
	});
});

test.describe('with one switch, in words', () => {
	test.use(PHONE);

	test('I join, say who I am, say whether I was heard right, and write with letters', async ({
		page,
		server
	}) => {
		test.setTimeout(60_000);
		const me = new OneSwitch(page);
		await me.begin();
		await page.goto(`/join#${codeOf(server.signIns, 'Jaden')}`);
		await page.getByRole('button', { name: 'Start one switch' }).click();
		await me.choose(button(page, 'Join'));
		await expect(title(page)).toHaveText(/Jaden/);

		// Begun by a carer before I joined, it is my own from now on, and works where I am not known yet.
		await open(page, '/who');
		await me.choose(button(page, /^Jaden/));
		await expect(title(page)).toHaveText(/Jaden/);
		await me.choose(place(page, 'Speak up'));
		await me.choose(link(page, /^To Callum Independent/));
		const heard = page.getByRole('article').filter({ hasText: 'What I heard you say' }).last();
		await me.choose(heard.getByRole('button', { name: 'Yes', exact: true }));
		await expect(heard.getByRole('button', { name: 'Yes', exact: true })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await me.choose(page.getByRole('textbox', { name: 'My message' }));
		const letters = page.getByRole('dialog');
		for (const letter of ['h', 'i'])
			await me.choose(letters.getByRole('button', { name: letter, exact: true }));
		await me.choose(letters.getByRole('button', { name: 'Done' }));
		await expect(letters).toBeHidden();
		await me.choose(button(page, 'Send'));
		await expect(bubble(page, 'hi')).toContainText('Sent');
	});

	test('I read a card of my plan, look up a hard word, and say that it is not OK', async ({
		page,
		server
	}) => {
		test.setTimeout(60_000);
		const me = await joined(page, server, 'Jaden');
		await me.choose(place(page, 'My plan'));
		await expect(title(page)).toHaveText('My plan');
		await me.choose(link(page, /^School/));
		await expect(title(page)).toHaveText('School');
		await me.choose(button(page, 'personal education plan').first());
		await expect(page.getByText('A plan for your learning').first()).toBeVisible();
		await me.choose(button(page, 'Not OK'));
		await expect(button(page, 'Not OK')).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByText('Sent', { exact: true })).toBeVisible();
	});
});
