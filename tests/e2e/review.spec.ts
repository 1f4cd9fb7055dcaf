import type { Locator, Page } from '@playwright/test';
import { joinAs, signInAs } from '../support/api';
import { joinOnDevice, open, PHONE, setLiking, TABLET } from '../support/child';
import { signInAtDesk } from '../support/desk';
import type { TestServer } from '../support/server';
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

/** A day so many days from now, `YYYY-MM-DD`. */
function inDays(count: number): string {
	return new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
}

/** Ends the demo's review of Jaden and suggests a day for the next one, for which nobody has chosen anything. */
async function beginAnew(server: TestServer, on: string): Promise<void> {
	const callum = await signInAs(server, 'Callum');
	const { json } = await callum.get('/api/v1/reviews');
	const rows = json['items'] as { id: string; childName: string }[];
	const last = rows.find(({ childName }) => childName === 'Jaden')?.id ?? '';
	const held = await callum.call('PUT', `/api/v1/reviews/${last}/held`, { on: inDays(0) });
	const suggested = await callum.call('PUT', `/api/v1/reviews/${String(held.json['next'])}/booking`, {
		startsAt: `${on}T16:30:00Z`,
		minutes: 45,
		place: { lang: 'en', text: 'The meeting room at the office' },
		isSuggestion: true
	});
	expect(suggested.status).toBe(204);
}

/** Goes from question to question, answers those to which there is an answer, and skips the others. */
async function goThrough(page: Page, answers: Record<string, () => Promise<void>>): Promise<void> {
	const asked: string[] = [];
	for (;;) {
		const key = new URL(page.url()).pathname.split('/')[3];
		if (key === undefined) break;
		asked.push(key);
		const onward = page.getByRole('link', { name: /^(Skip this|Next|Done)/ });
		await answers[key]?.();
		const to = (await onward.getAttribute('href')) ?? '';
		await onward.click();
		await expect(page).toHaveURL(to);
	}
	expect(asked).toEqual(expect.arrayContaining(Object.keys(answers)));
}

/** Plans the review of a young person in the words level: a press for each thing that he wants. */
async function chooseAll(page: Page, exam: string): Promise<void> {
	const press = (words: string, within: Locator | Page = page) =>
		within.getByText(words, { exact: true }).click();
	const person = (name: string, answer: string) =>
		page.getByRole('group', { name, exact: true }).getByRole('button', { name: answer, exact: true }).click();
	await main(page)
		.getByRole('link', { name: /^Where Not yet/ })
		.click();
	await expect(page).toHaveURL(/\/review\/choices\//);
	await expect(page.getByText('The meeting room at the office')).toBeVisible();
	await goThrough(page, {
		where: () => press('At a café'),
		'keep-clear': async () => {
			await press('Exams');
			await page.getByLabel('Or on just one day').fill(exam);
			await press('In the morning');
			await page.getByRole('button', { name: 'Add it' }).click();
		},
		times: () => press('After school'),
		who: async () => {
			await person('Nan Jo', 'Yes');
			await person('Mum', 'Yes');
			await press('For the second half', page.getByRole('group', { name: 'How much is Mum there?' }));
			await person('Neil', 'No');
		},
		before: () => press('Yes, just us two'),
		chair: async () => {
			await press('Yes, a part');
			for (const item of ITEMS_HE_LEADS) await press('I lead', page.getByRole('group', { name: item }));
		},
		health: () => press('Only some of it')
	});
}

const ITEMS_HE_LEADS = ['1. Who is who', '2. What I want to reach', '3. School', '4. Fun and free time'];
const PRIVATE_WORDS = 'Ask me about my chest, just you and me.';
const REASONS = {
	when: 'Not after school that day. The café shuts at 4, so we meet at 3.',
	day: 'That is past the last day that we can have. I can do the day before. Is that OK?'
};

/** Answers every wish at the desk, as the IRO. */
async function answerAll(desk: Page): Promise<void> {
	const send = desk.getByRole('button', { name: 'Send to Jaden' });
	const told = desk.getByRole('button', { name: 'Tell Jaden' });
	const something = async (wish: string, state: string, words: string) => {
		await desk.getByRole('link', { name: `Answer: ${wish}` }).click();
		await desk.getByText(state).click();
		await send.click();
		await expect(desk.getByRole('alert')).toContainText('Please fill this in.');
		await expect(desk.getByRole('alert'), 'what is missing is read first').toBeFocused();
		await desk.getByLabel('Your words to Jaden').fill(words);
		await send.click();
		await expect(desk.getByText('Jaden sees your answer now.'), 'what was done is read first').toBeFocused();
	};
	const decide = async (person: string, comes: string, part?: string) => {
		await desk.getByRole('link', { name: `Decide on ${person}` }).click();
		await desk.getByRole('group', { name: 'What is decided?' }).getByText(comes).click();
		if (part) await desk.getByLabel('Which part').fill(part);
		await told.click();
		await expect(desk.getByText('Jaden sees who comes now.')).toBeFocused();
	};
	for (const wish of ['Place', 'Before the meeting', 'Who leads']) {
		await desk.getByRole('button', { name: `Agree: ${wish}` }).click();
		await expect(desk.getByText('Jaden sees your answer now.'), 'what was done is read first').toBeFocused();
		await expect(desk.getByRole('button', { name: `Agree: ${wish}` })).toHaveCount(0);
	}
	await something('Day and time', 'Something else, and why', REASONS.when);
	await something('The health report', 'I want to ask Jaden something first', 'Which part may people hear?');
	await decide('Nan Jo', 'Comes to all of it');
	await decide('Mum', 'Comes for a part', 'From the break on');
	await decide('Neil', 'Does not come');
}

test.describe('a young person who leads', () => {
	test('plans his review from nothing, and sees each wish asked, seen, agreed or not, and why', async ({
		page: desk,
		newDevice,
		server
	}) => {
		test.setTimeout(90_000);
		const exam = inDays(60);
		await beginAnew(server, exam);
		const phone = await (await newDevice(PHONE)).newPage();
		await joinOnDevice(phone, server, 'Jaden');
		await open(phone, '/review');
		await chooseAll(phone, exam);

		await main(phone)
			.getByRole('link', { name: /^What I want to say/ })
			.click();
		await main(phone)
			.getByRole('link', { name: /^My health/ })
			.click();
		await phone.getByRole('textbox', { name: 'In my own words' }).fill(PRIVATE_WORDS);
		for (const path of ['/review/views', '/review']) {
			await phone.getByRole('banner').getByRole('link', { name: 'Back' }).click();
			await expect(phone).toHaveURL(path);
		}
		await phone.getByRole('button', { name: 'Send what I have' }).click();
		await expect(phone.getByText('All that you chose is sent.')).toBeVisible();
		await main(phone)
			.getByRole('link', { name: /^I want another day/ })
			.click();
		await phone.getByLabel('Day', { exact: true }).fill(inDays(300));
		await phone.getByRole('button', { name: 'Add this day' }).click();
		await phone.getByRole('textbox', { name: 'Why is another day better?' }).fill('I swim on that day.');
		await phone.getByRole('button', { name: 'Send', exact: true }).click();
		await expect(
			phone.getByRole('heading', { name: 'You asked already. Callum knows, or will know soon.' })
		).toBeVisible();

		await open(phone, '/review/answers');
		const wishes = ['Where', 'When', 'Who leads', 'Before the meeting', 'Nan Jo', 'Mum', 'Neil'];
		for (const wish of wishes) await expect(card(phone, wish)).toContainText('Asked');
		await signInAtDesk(desk, server.signIns.staff, 'Callum Drew');
		await desk.getByRole('link', { name: 'Reviews' }).click();
		await desk.getByRole('link', { name: 'Jaden’s review' }).click();
		await expect(desk.getByRole('main')).not.toContainText(PRIVATE_WORDS);
		for (const wish of wishes) await expect(card(phone, wish)).toContainText('Seen');

		await answerAll(desk);
		await desk.getByRole('link', { name: 'Read private words 1' }).click();
		await expect(desk.getByText(PRIVATE_WORDS)).toBeVisible();
		await desk.goBack();
		await desk.getByRole('link', { name: 'I want another day for my review', exact: true }).click();
		await desk.getByRole('textbox', { name: 'Write to Jaden' }).fill(REASONS.day);
		await desk.getByRole('button', { name: 'Send to Jaden' }).click();
		await expect(desk.getByText('Your answer is on its way to Jaden.')).toBeVisible();

		await expect(card(phone, 'Where')).toContainText('Yes. Callum agreed.');
		await expect(card(phone, 'Nan Jo')).toContainText(/Nan Jo: Yes.*Yes\. Callum agreed\./);
		await expect(card(phone, 'Mum')).toContainText(/For the second half.*Yes\. Callum agreed\./);
		await expect(card(phone, 'Neil')).toContainText(/Neil: No.*Yes\. Callum agreed\./);
		const parts = ITEMS_HE_LEADS.map((item) => item.slice(3)).join('.*');
		await expect(card(phone, 'Who leads')).toContainText(new RegExp(`I lead: ${parts}`));
		await expect(card(phone, 'My health report')).toContainText('Callum asks you something:');
		await expect(card(phone, 'When')).toContainText('Not this time. Callum says why:');
		await expect(card(phone, 'When')).toContainText('The café shuts at 4');
		await card(phone, 'When').getByRole('button', { name: 'That’s not OK' }).click();
		await expect(card(phone, 'When')).toContainText('Sent');
		await card(phone, 'When').getByRole('link', { name: 'Find somebody on my side' }).click();
		await expect(phone).toHaveURL('/speak-up/advocate');
		await open(phone, '/review/ask/other-day');
		await expect(phone.getByRole('heading', { name: 'Callum answered you.' })).toBeVisible();
		await phone.getByRole('link', { name: 'Go to my messages' }).click();
		await expect(main(phone)).toContainText('I can do the day before.');
		await open(phone, '/review/private');
		await expect(main(phone).getByRole('link', { name: /^My health/ })).toContainText('Private');
	});
});

const SORTED = { Imran: 'Yes', 'Mr Okafor': 'Not sure', 'Ben Acker': 'No' };
/** As the service calls the answers. */
const COMES: Readonly<Record<string, string>> = { Yes: 'yes', 'Not sure': 'not-sure', No: 'no' };

/** Goes from person to person, and says of some whether they are to come. */
async function sortPeople(page: Page, me: OneSwitch, answers: Readonly<Record<string, string>>) {
	const left = { ...answers };
	while (Object.keys(left).length > 0) {
		const name = await page.getByRole('heading', { level: 2 }).first().innerText();
		const person = card(page, name);
		const answer = left[name];
		if (answer) await me.choose(person.getByRole('button', { name: answer, exact: true }));
		delete left[name];
		await me.choose(person.getByRole('button', { name: /^Next person/ }));
		await expect(person).toHaveCount(0);
	}
	for (const [name, answer] of Object.entries(answers))
		await expect(card(page, answer).getByRole('button', { name: `Look again: ${name}` })).toBeVisible();
}

test.describe('with one switch, in big symbols', () => {
	test.use(TABLET);

	test('I say where, who, and what I think of things, and that Dot helps me', async ({ page, server }) => {
		test.setTimeout(150_000);
		await setLiking(server, 'Wren', { scanWay: 'one' });
		const me = new OneSwitch(page);
		const goBack = async (path: string) => {
			await me.choose(page.getByRole('banner').getByRole('link', { name: 'Back' }));
			await expect(page).toHaveURL(path);
		};
		await me.begin();
		await joinOnDevice(page, server, 'Wren');
		await me.choose(main(page).getByRole('link', { name: /^My next review/ }));
		await me.choose(page.getByRole('button', { name: /^Does somebody help you now/ }));
		await me.choose(page.getByRole('radio', { name: 'Dot', exact: true }));
		await me.choose(main(page).getByRole('link', { name: /^Where / }));
		await me.choose(page.getByRole('link', { name: 'Skip this' }));
		await me.choose(page.getByRole('radio', { name: 'Outside', exact: true }));
		await expect(page.getByText('Saved here. Not sent yet.')).toBeVisible();
		await goBack('/review');
		await me.choose(main(page).getByRole('link', { name: /^Who comes / }));
		await me.choose(page.getByRole('link', { name: 'Go back one' }));
		await expect(page).toHaveURL('/review/choices/who');
		await sortPeople(page, me, SORTED);
		await me.choose(page.getByRole('link', { name: 'Next', exact: true }));
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
			body: { topics?: object; guests?: object; people?: Record<string, { comes: string }> };
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
		const people = (await (await joinAs(server, 'Wren')).feed()).filter(({ kind }) => kind === 'person');
		const idOf = (name: string) =>
			people.find(({ body }) => body && 'name' in body && body.name === name)?.id ?? name;
		for (const [name, answer] of Object.entries(SORTED))
			expect(choices?.body.people).toHaveProperty(idOf(name), { comes: COMES[answer] });
	});
});
