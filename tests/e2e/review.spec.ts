import type { Page } from '@playwright/test';
import { signInAs } from '../support/api';
import { joinOnDevice, open, PHONE, setLiking, TABLET } from '../support/child';
import { OneSwitch } from '../support/switch';
import { expect, test } from '../support/test';

/** As the service calls them, and as Wren reads them. */
const SIX_TOPICS = {
	'going-well': 'What goes well',
	school: 'School',
	health: 'My health',
	family: 'Family and friends',
	feelings: 'How I feel',
	identity: 'Who I am'
};

const main = (page: Page) => page.getByRole('main');
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test.describe('a young person who leads', () => {
	test.use(PHONE);

	test('sees what came of each wish, asks for something else, is told why not, and answers back', async ({
		page,
		server
	}) => {
		await joinOnDevice(page, server, 'Jaden');
		await open(page, '/review');
		await expect(main(page).getByRole('link', { name: /^Where At a café/ })).toContainText('Sent');
		await main(page).getByRole('link', { name: 'What they said to my wishes' }).click();
		await expect(card(page, 'Where')).toContainText('Yes. Callum agreed.');
		await expect(card(page, 'Nan Jo')).toContainText('Nan Jo: Yes');
		await expect(card(page, 'Mum')).toContainText('Mum: Yes, For the second half');
		await expect(card(page, 'Neil')).toContainText('Neil: No');
		await expect(card(page, 'Who leads')).toContainText(/I lead: Who is who/);
		await open(page, '/review/private');
		await expect(main(page).getByRole('link', { name: /^My health/ })).toContainText('Private');
		await open(page, '/review/ask/other-day');
		await expect(page.getByRole('heading', { name: 'Callum answered you.' })).toBeVisible();

		await open(page, '/review/choices/where');
		await page.getByText('At a club', { exact: true }).click();
		await expect(page.getByText('Saved here. Not sent yet.')).toBeVisible();
		await open(page, '/review');
		await page.getByRole('button', { name: 'Send what I have' }).click();
		await expect(main(page).getByRole('link', { name: /^Where At a club/ })).toContainText('Sent');

		const callum = await signInAs(server, 'Callum');
		const reviews = (await callum.get('/api/v1/reviews')).json['items'] as {
			id: string;
			childName: string;
		}[];
		const review = reviews.find(({ childName }) => childName === 'Jaden')?.id ?? '';
		const words = { lang: 'en', text: 'The club is shut that day. The café keeps its back room for us.' };
		await expect
			.poll(async () => {
				const answer = { wish: 'where', state: 'something-else', words };
				return (await callum.post(`/api/v1/reviews/${review}/answers`, answer)).status;
			})
			.toBe(201);
		await open(page, '/review/answers');
		await expect(card(page, 'Where')).toContainText('Not this time. Callum says why:');
		await expect(card(page, 'Where')).toContainText('The club is shut that day.');
		await card(page, 'Where').getByRole('button', { name: 'That’s not OK' }).click();
		await expect(card(page, 'Where')).toContainText('Sent');
		await card(page, 'Where').getByRole('link', { name: 'Find somebody on my side' }).click();
		await expect(page).toHaveURL('/speak-up/advocate');
	});
});

test.describe('with one switch, in big symbols', () => {
	test.use(TABLET);

	test('I say where, and what I think of things, and that Dot helps me', async ({ page, server }) => {
		test.setTimeout(60_000);
		await setLiking(server, 'Wren', { scanWay: 'one' });
		const me = new OneSwitch(page);
		const goBack = async (path: string) => {
			await me.choose(page.getByRole('banner').getByRole('link', { name: 'Back' }));
			await expect(page).toHaveURL(path);
		};
		await me.begin();
		await joinOnDevice(page, server, 'Wren');
		await me.choose(main(page).locator('a[href="/review"]'));
		await me.choose(page.getByRole('button', { name: /^Does somebody help you now/ }));
		await me.choose(page.getByRole('radio', { name: 'Dot', exact: true }));
		await me.choose(main(page).getByRole('link', { name: /^Where / }));
		await me.choose(page.getByRole('link', { name: 'Skip this' }));
		await me.choose(page.getByRole('radio', { name: 'Outside', exact: true }));
		await expect(page.getByText('Saved here. Not sent yet.')).toBeVisible();
		await goBack('/review');
		await me.choose(main(page).getByRole('link', { name: /^Who comes / }));
		await me.choose(page.getByRole('button', { name: 'An advocate', exact: true }));
		await goBack('/review');
		await me.choose(main(page).getByRole('link', { name: /^What I want to say/ }));
		for (const topic of Object.values(SIX_TOPICS)) {
			await me.choose(main(page).getByRole('link', { name: new RegExp(`^${topic} `) }));
			await me.choose(page.getByRole('button', { name: 'Good', exact: true }));
			await goBack('/review/views');
		}
		await goBack('/review');
		await me.choose(page.getByRole('button', { name: 'Send', exact: true }));
		const marguerite = await signInAs(server, 'Marguerite');
		const [child] = (
			(await marguerite.get('/api/v1/children')).json['items'] as { id: string; name: string }[]
		).filter(({ name }) => name.startsWith('Wren'));
		interface Said {
			kind: string;
			saidBy: { helper?: string };
			body: { topics?: object; guests?: object };
		}
		const withDot = async () => {
			const { json } = await marguerite.get(`/api/v1/children/${child?.id}/entries?limit=500`);
			const entries = (json['items'] as { entry: Said }[]).map(({ entry }) => entry);
			return entries.filter(({ saidBy }) => saidBy.helper === 'Dot');
		};
		const reactions = Object.fromEntries(
			Object.keys(SIX_TOPICS).map((topic) => [topic, { reaction: 'good' }])
		);
		await expect
			.poll(
				async () => Object.assign({}, ...(await withDot()).map(({ body }) => body.topics ?? {})) as object
			)
			.toMatchObject(reactions);
		const choices = (await withDot()).findLast(({ kind }) => kind === 'review-choices');
		expect(choices).toMatchObject({
			saidBy: { by: 'child-with-help', helper: 'Dot' },
			body: { where: { places: ['outdoors'] } }
		});
		expect(Object.values(choices?.body.guests ?? {})).toEqual([{ as: 'advocate' }]);
	});
});
