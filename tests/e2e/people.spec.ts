import type { Entry } from '$lib/domain/entries/entry';
import { signInAs, type ApiClient, type ChildName } from '../support/api';
import {
	IRO_OF,
	IroReader,
	joinForOffline,
	joinOnDevice,
	KEEPS_THE_APP,
	open,
	PHONE,
	setLiking
} from '../support/child';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

const CHILDREN = ['Wren', 'Jaden', 'Idris'] as const satisfies readonly ChildName[];

/** How a worker finds what Jaden has asked them for, through the API. */
async function askedOf(
	server: TestServer,
	staff: string
): Promise<{ client: ApiClient; childId: string; asked: Entry[] }> {
	const client = await signInAs(server, staff);
	const { childId } = await IroReader.of(server, 'Jaden');
	const { json } = await client.get(`/api/v1/children/${childId}/entries?after=0&limit=200`);
	const entries = (json['items'] as { entry: Entry }[]).map(({ entry }) => entry);
	return { client, childId, asked: entries.filter(({ kind }) => kind === 'contact-request') };
}

test.describe('my people', () => {
	test.use(PHONE);

	for (const name of CHILDREN) {
		test(`${name} finds their IRO first, and the promise that this IRO has signed`, async ({
			page,
			server
		}) => {
			await setLiking(server, name, { language: 'en' });
			await joinOnDevice(page, server, name);
			await open(page, '/people');
			const people = page.getByRole('main').getByRole('link');
			await expect(people.first()).toContainText(IRO_OF[name]);
			await people.first().click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(IRO_OF[name]);
			await expect(page.getByRole('list').filter({ has: page.getByRole('listitem').nth(10) })).toBeVisible();
			await expect(page.getByText(`Signed by ${IRO_OF[name]} on`)).toBeVisible();
			for (const other of CHILDREN.filter((child) => child !== name)) {
				await expect(page.getByText(IRO_OF[other])).toHaveCount(0);
			}
		});
	}

	test('who it was before is told with the words of the adult who knows why', async ({ page, server }) => {
		await setLiking(server, 'Idris', { language: 'en', level: 'words' });
		await joinOnDevice(page, server, 'Idris');
		await open(page, '/people');
		await page
			.getByRole('main')
			.getByRole('link', { name: /Farida Lind/ })
			.click();
		await expect(page.getByText('Jonah Fielding', { exact: true })).toBeVisible();
		await expect(page.getByText('Jonah has a new job. It is not because of you.')).toBeVisible();
	});

	test('my review says when it is and leads to a message about it', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Jaden');
		await open(page, '/review');
		await expect(page.getByText('The back room of the café on the sea front')).toBeVisible();
		await page.getByRole('link', { name: 'Write to Callum about my review' }).click();
		await expect(page).toHaveURL(/\/messages\/iro/);
	});
});

test.describe('“please visit me”', () => {
	test.use({ ...PHONE, serverFor: 'test' });

	test('is one press, goes up once, and shows when it was seen', async ({ page, server }) => {
		await joinOnDevice(page, server, 'Jaden');
		await open(page, '/people');
		await page
			.getByRole('main')
			.getByRole('link', { name: /Callum Drew/ })
			.click();
		const visit = page.getByRole('button', { name: 'Please visit me', exact: true });
		await visit.click();
		await expect(page.getByText('You asked for a visit on')).toBeVisible();
		await expect(page.getByText(/^Sent/).last()).toBeVisible();

		await visit.click();
		await expect(page.getByText('You have asked for a visit. There is no answer yet.')).toBeVisible();
		const { client, childId, asked } = await askedOf(server, 'Callum');
		const visits = asked.filter((entry) => entry.kind === 'contact-request' && entry.body.way === 'visit');
		expect(visits).toHaveLength(1);

		await client.get(`/api/v1/children/${childId}/entries/${visits[0]?.id}`);
		await expect(page.getByText(/^Seen/).last()).toBeVisible();
	});
});

test.describe('“please visit me”', () => {
	test.use({ ...PHONE, ...KEEPS_THE_APP, serverFor: 'test' });

	test('asked with no network is saved here, and taken back it never goes up', async ({
		page,
		context,
		server,
		consoleErrors
	}) => {
		consoleErrors.allowOffline();
		// It was tried on its way, so the service is asked to take back what never came there.
		consoleErrors.allow(/status of 404 .*\/withdrawal\)/);
		await joinForOffline(page, server, 'Jaden');
		await open(page, '/people');
		await page
			.getByRole('main')
			.getByRole('link', { name: /Trish Noble/ })
			.click();
		await context.setOffline(true);
		await page.getByRole('button', { name: 'Please visit me', exact: true }).click();
		await expect(page.getByText(/^Saved here/)).toBeVisible();
		await page.getByRole('button', { name: 'Take back: please visit me' }).click();
		await expect(page.getByText('You asked for a visit on')).toHaveCount(0);
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Please call me', exact: true }).click();
		await expect(page.getByText(/^Sent/)).toBeVisible();
		const { asked } = await askedOf(server, 'Trish');
		expect(asked.map(({ body }) => body)).toEqual([{ way: 'call' }]);
	});
});
