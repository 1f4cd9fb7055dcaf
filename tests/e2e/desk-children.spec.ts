import type { Page } from '@playwright/test';
import sharp from 'sharp';
import type { Person } from '$lib/domain/people/person';
import type { PlanCard } from '$lib/domain/plan/plan-card';
import { ApiClient, joinAs, message, type ApiClient as Client } from '../support/api';
import { signInAtDesk } from '../support/desk';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

const signIn = (page: Page, server: TestServer, name: string) =>
	signInAtDesk(page, server.signIns.staff, name);

async function bodyOf<T>(child: Client, kind: string, id?: string): Promise<T | undefined> {
	const found = (await child.feed()).find(
		(item) => item.kind === kind && (id === undefined || item.id === id)
	);
	return found?.body as T | undefined;
}

test.describe('a plan card', () => {
	test('is published in three levels, and from the second version on says why', async ({ page, server }) => {
		const jaden = await joinAs(server, 'Jaden');
		await signIn(page, server, 'Callum Drew');
		await page.goto(`/desk/children/${jaden.childId}/plan/self-care`);
		const before = await bodyOf<PlanCard>(jaden, 'plan-card', 'self-care');
		const publish = page.getByRole('button', { name: 'Publish for Jaden' });

		// Everything that is missing is said at once, and focus goes to it.
		for (const part of ['Now', 'Next']) {
			for (const level of ['Big symbols', 'Symbols and words', 'Mostly words']) {
				await page.getByRole('textbox', { name: `${part}, ${level}` }).fill('I cook twice a week.');
			}
		}
		await page.getByRole('textbox', { name: 'Next, Mostly words' }).fill('');
		await page.getByLabel('By when', { exact: true }).fill('');
		await page.getByLabel('There is nothing to be done by a day').uncheck();
		const chosen = page.getByRole('checkbox', { checked: true });
		while ((await chosen.count()) > 0) await chosen.first().uncheck({ force: true });
		await page.getByRole('textbox', { name: 'Somebody else' }).fill('');
		await publish.click();
		const summary = page.getByRole('alert');
		await expect(summary).toBeFocused();
		await expect(summary).toContainText('Next, Mostly words: Please fill this in.');
		await expect(summary).toContainText('Who does it: Name at least one person who does it.');
		await expect(summary).toContainText('By when: Give a day, or say that there is none.');
		await expect(page).toHaveTitle(/^Look again: /);
		await expect(page.getByRole('textbox', { name: 'Now, Big symbols' })).toHaveValue('I cook twice a week.');
		await summary.getByRole('link', { name: /Mostly words/ }).click();
		await expect(page.getByRole('textbox', { name: 'Next, Mostly words' })).toBeFocused();

		await page.getByRole('textbox', { name: 'Next, Mostly words' }).fill('I learn to make three meals.');
		await page.getByRole('checkbox', { name: 'Steph' }).check({ force: true });
		await page.getByLabel('By when', { exact: true }).fill('2030-03-20');
		if (before) await page.getByRole('textbox', { name: 'Why it changed' }).fill('You asked for it.');
		await publish.click();
		await expect(page.getByText('Jaden has the new card.')).toBeFocused();
		const first = await bodyOf<PlanCard>(jaden, 'plan-card', 'self-care');
		expect(first).toMatchObject({ version: (before?.version ?? 0) + 1, byWhen: '2030-03-20' });
		expect(first?.next.text.words).toBe('I learn to make three meals.');
		expect(first?.who).toHaveLength(1);

		// The next version is refused without a why, and keeps what the child saw before.
		await page.goto(`/desk/children/${jaden.childId}/plan/self-care`);
		await page.getByRole('textbox', { name: 'Now, Big symbols' }).fill('I cook each day.');
		await publish.click();
		await expect(summary).toContainText('Why it changed: Say why it changed.');
		await page.getByRole('textbox', { name: 'Why it changed' }).fill('You told me that you like it.');
		await publish.click();
		await expect(page.getByText('Jaden has the new card.')).toBeFocused();
		const second = await bodyOf<PlanCard>(jaden, 'plan-card', 'self-care');
		expect(second?.changed?.why.text).toBe('You told me that you like it.');
		expect(second?.changed?.before.now.text.symbols).toBe('I cook twice a week.');
	});

	test('shows a symbol line by hand, and refuses one that says other words', async ({ page, server }) => {
		const jaden = await joinAs(server, 'Jaden');
		await signIn(page, server, 'Callum Drew');
		await page.goto(`/desk/children/${jaden.childId}/plan/home`);
		await page.getByText('Symbols by hand').click();
		await page.getByRole('textbox', { name: 'Symbol line for “now”' }).fill('[home]Something else.');
		await page.getByRole('textbox', { name: 'Why it changed' }).fill('A test.');
		await page.getByRole('button', { name: 'Publish for Jaden' }).click();
		await expect(page.getByRole('alert')).toContainText(
			'The symbol line must say the same words as the text.'
		);
		await page.getByRole('button', { name: 'Start from this' }).first().click();
		await expect(page.getByRole('textbox', { name: 'Symbol line for “now”' })).toHaveValue(/\[/);
	});
});

test.describe('a child’s page', () => {
	test('lets the IRO say that they checked the plan today', async ({ page, server }) => {
		const jaden = await joinAs(server, 'Jaden');
		await signIn(page, server, 'Callum Drew');
		await page.goto(`/desk/children/${jaden.childId}`);
		await page.getByRole('button', { name: 'I checked this plan today' }).click();
		await expect(page.getByText('Jaden now sees that you checked the plan today.')).toBeFocused();
		const plan = await bodyOf<{ checked: { name: string } }>(jaden, 'plan');
		expect(plan?.checked.name).toBe('Callum Drew');
	});

	test('lets the new IRO sign the promise, once', async ({ page, server }) => {
		const robin = await joinAs(server, 'Robin');
		await signIn(page, server, 'Marguerite Osei');
		await page.goto(`/desk/children/${robin.childId}`);
		await page.getByRole('link', { name: 'Sign the promise' }).click();
		await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(11);
		await page.getByRole('button', { name: 'I promise this to Robin' }).click();
		await expect(page.getByText('You signed the promise.')).toBeFocused();
		expect(await bodyOf(robin, 'promise')).toMatchObject({
			iroName: 'Marguerite Osei',
			signedOn: expect.any(String)
		});
		await page.getByRole('link', { name: 'Read the promise' }).click();
		await expect(page.getByText(/You signed this on/)).toBeVisible();
		await expect(page.getByRole('button', { name: /I promise/ })).toHaveCount(0);
	});

	test('makes a joining code that is shown once, prints as a card, lets one device in, and can be stopped', async ({
		page,
		server
	}) => {
		const wren = await joinAs(server, 'Wren');
		await signIn(page, server, 'Marguerite Osei');
		const path = `/desk/children/${wren.childId}/joining-codes`;
		await page.goto(path);
		await page.getByText('For somebody who helps Wren').click();
		await page.getByRole('button', { name: 'Make a code' }).click();
		await expect(page.getByRole('alert')).toContainText('Please fill this in.');
		await page.getByRole('textbox', { name: 'The helper’s name' }).fill('Imran');
		await page.getByRole('button', { name: 'Make a code' }).click();
		await expect(page.getByText('You see this code now and never again.')).toBeFocused();
		const card = page.getByRole('region', { name: 'To help Wren' });
		await expect(card.getByRole('img', { name: /square code/ })).toBeVisible();
		const code = (await card.locator('.code').textContent()) ?? '';
		await page.emulateMedia({ media: 'print' });
		await expect(card).toBeVisible();
		for (const name of ['Sign out', 'Make a code'])
			await expect(page.getByRole('button', { name })).toBeHidden();
		await page.emulateMedia({ media: 'screen' });

		const join = () => new ApiClient(server.url).post('/api/v1/devices', { code });
		const joined = await join();
		expect(joined.json).toMatchObject({ role: 'helper', helper: { name: 'Imran' } });
		expect((await join()).status).toBe(404);
		await page.goto(path);
		await expect(page.getByText(code)).toHaveCount(0);
		await expect(page.getByText(/^Imran, made/)).toBeVisible();
		await expect(page.getByText('Used.').first()).toBeVisible();

		// One that was lost is stopped; a used one can't be.
		await page.getByRole('button', { name: 'Make a code' }).click();
		const lost = (await page.locator('.joincard .code').textContent()) ?? '';
		await page.getByRole('button', { name: /^Stop this code: Wren/ }).click();
		await expect(page.getByText(/^The code works no more/)).toBeFocused();
		await expect(page.getByText('Stopped. It works no more.')).toBeVisible();
		await expect(page.getByRole('button', { name: /^Stop this code/ })).toHaveCount(0);
		const refused = await new ApiClient(server.url).post('/api/v1/devices', { code: lost });
		expect(refused).toMatchObject({ status: 404, json: { code: 'code-not-valid' } });
	});

	test('adds a child, whose IRO is whoever adds them', async ({ page, server }) => {
		await signIn(page, server, 'Marguerite Osei');
		await page.goto('/desk/children');
		await page.getByRole('link', { name: 'Add a child' }).click();
		await page.getByRole('textbox', { name: 'The name that the child uses' }).fill('Noor');
		await page.getByLabel('Birthday').fill('2090-01-01');
		await page.getByLabel('First language').selectOption({ label: 'Arabic' });
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('Birthday: This day has not come yet.');
		await page.getByLabel('Birthday').fill('2018-01-01');
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(page.getByText('Noor is added.')).toBeFocused();
		await expect(page.getByText('Marguerite Osei is the IRO of this child.')).toBeVisible();
		await page.goto('/desk/children');
		await expect(page.getByRole('row', { name: /Noor/ })).toContainText('Marguerite Osei');
	});
});

test.describe('an IRO manager', () => {
	test('gives each child an IRO, in kind words when another one takes over, and reads nothing else', async ({
		page,
		server,
		consoleErrors
	}) => {
		consoleErrors.allow(/status of 404/);
		const wren = await joinAs(server, 'Wren');
		const entry = message('Only for my IRO');
		await wren.post('/api/v1/me/entries', entry);
		await signIn(page, server, 'Owen Tarrant');
		await page.goto('/desk/children');
		await expect(page.getByRole('row', { name: /Ash/ })).toContainText('No IRO yet');
		await page.getByRole('link', { name: 'Choose an IRO for Ash' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('An IRO for Ash');
		await page.getByRole('radio', { name: 'Farida Lind' }).check({ force: true });
		await page.getByRole('button', { name: 'Make this person the IRO' }).click();
		await expect(page.getByText('Farida Lind is now the IRO of Ash.')).toBeFocused();

		await page.goto(`/desk/children/${wren.childId}/iro`);
		await expect(page.getByText('Is the IRO now.')).toBeVisible();
		await page.getByRole('radio', { name: 'Farida Lind' }).check({ force: true });
		await page.getByRole('button', { name: 'Make this person the IRO' }).click();
		await expect(page.getByRole('alert')).toContainText('Say why the IRO changes, in kind words.');
		await expect(page.getByRole('radio', { name: 'Farida Lind' })).toBeChecked();

		await page.goto(`/desk/children/${wren.childId}`);
		await expect(page.getByText('What the child says is not shown to you.')).toBeVisible();
		await expect(page.getByText('Only for my IRO')).toHaveCount(0);
		for (const rest of [`inbox/${wren.childId}/${entry.id}`, `children/${wren.childId}/plan/home`]) {
			expect((await page.request.get(`/desk/${rest}`)).status()).toBe(404);
		}
	});
});

test.describe('my card', () => {
	test('shows a photo to every child, and says kindly what is no photo', async ({ page, server }) => {
		const idris = await joinAs(server, 'Idris');
		await signIn(page, server, 'Farida Lind');
		await page.goto('/desk/my-card');
		const photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#a05050' } })
			.jpeg()
			.toBuffer();
		const input = page.getByLabel('Your photo');
		await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7') });
		await page.getByRole('button', { name: 'Save my card' }).click();
		await expect(page.getByRole('alert')).toContainText('This is not a photo that we can read.');
		await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: photo });
		await page.getByRole('textbox', { name: 'A hello' }).fill('Hello, I am Farida.');
		await page.getByRole('button', { name: 'Save my card' }).click();
		await expect(page.getByText('Your card is saved.')).toBeFocused();
		const people = (await idris.feed())
			.filter(({ kind }) => kind === 'person')
			.map(({ body }) => body as Person | null);
		const farida = people.find((person) => person?.name === 'Farida Lind');
		expect(farida?.photo).toMatch(/^data:image\/webp;base64,/);
		expect(farida?.hello?.text).toBe('Hello, I am Farida.');
		const face = page.getByRole('region', { name: 'How children see it' }).locator('img');
		await expect(face.first()).toHaveAttribute('src', /^data:image\/webp/);
	});
});

test.describe('without any script', () => {
	test.use({ javaScriptEnabled: false });

	test('the desk works: sign in, read, look at the preview, answer, and be told what is missing', async ({
		page,
		server
	}) => {
		const jaden = await joinAs(server, 'Jaden');
		const entry = message('No script here');
		await jaden.post('/api/v1/me/entries', entry);
		await signIn(page, server, 'Callum Drew');
		await page.getByRole('link', { name: /No script here/ }).click();
		await page.getByRole('button', { name: 'Send to Jaden' }).click();
		await expect(page.getByRole('alert')).toContainText('Please fill this in.');
		await page.getByRole('textbox', { name: 'Write to Jaden' }).fill('I will attend on Saturday.');
		await page.getByRole('button', { name: 'Show what they will see' }).first().click();
		await expect(page.getByRole('textbox', { name: 'Write to Jaden' })).toHaveValue(
			'I will attend on Saturday.'
		);
		const preview = page.getByRole('region', { name: 'What Jaden will see' }).first();
		await preview.getByText('Symbols', { exact: true }).click();
		await expect(preview.locator('.sym').locator('visible=true').first()).toBeVisible();
		await expect(page.getByText('“attend” is a hard word.')).toBeVisible();
		await page.getByRole('button', { name: 'Send to Jaden' }).click();
		await expect(page.getByText('Your answer is on its way to Jaden.')).toBeVisible();
		expect(await bodyOf<{ answeredAt: string | null }>(jaden, 'receipt', entry.id)).toMatchObject({
			answeredAt: expect.any(String)
		});
		await page.getByRole('button', { name: 'Sign out' }).click();
		await expect(page.getByText('You are signed out.')).toBeVisible();
	});

	test('a plan card keeps its words while it is looked at', async ({ page, server }) => {
		const jaden = await joinAs(server, 'Jaden');
		await signIn(page, server, 'Callum Drew');
		await page.goto(`/desk/children/${jaden.childId}/plan/home`);
		await page.getByRole('textbox', { name: 'Now, Big symbols' }).fill('I see my friend.');
		await page.getByRole('button', { name: 'Show what they will see' }).click();
		await expect(page.getByRole('textbox', { name: 'Now, Big symbols' })).toHaveValue('I see my friend.');
		await expect(page.getByText('friend.').locator('visible=true').first()).toBeVisible();
		await page.getByRole('button', { name: 'Publish for Jaden' }).click();
		await expect(page.getByRole('alert')).toContainText('Why it changed: Say why it changed.');
	});

	test('my own card shows the advice before it is saved, and saves nothing by that', async ({
		page,
		server
	}) => {
		await signIn(page, server, 'Callum Drew');
		await page.goto('/desk/my-card');
		await page.getByRole('textbox', { name: 'When to phone' }).fill('I commence at ten.');
		await page.getByRole('button', { name: 'Show the advice' }).click();
		await expect(page.getByText('“commence” is a hard word. Try “start”.')).toBeVisible();
		await page.goto('/desk/my-card');
		await expect(page.getByRole('textbox', { name: 'When to phone' })).not.toHaveValue(/commence/);
	});
});
