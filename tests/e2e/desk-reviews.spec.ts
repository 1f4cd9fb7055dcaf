import type { Page } from '@playwright/test';
import { joinAs, newId, signInAs, type ApiClient } from '../support/api';
import { findings } from '../support/axe';
import { signInAtDesk } from '../support/desk';
import type { TestServer } from '../support/server';
import { expect, test } from '../support/test';

type Child = ApiClient & { childId: string };

async function reviewOf(server: TestServer, iro: string, child: string): Promise<string> {
	const { json } = await (await signInAs(server, iro)).get('/api/v1/reviews');
	const rows = json['items'] as { id: string; childName: string }[];
	return rows.find(({ childName }) => childName === child)?.id ?? '';
}

/** @returns the id of the entry */
async function choose(child: Child, body: Record<string, unknown>): Promise<string> {
	const entry = { id: newId(), madeAt: new Date().toISOString(), saidBy: { by: 'child' } };
	const { status } = await child.post('/api/v1/me/entries', { ...entry, kind: 'review-choices', body });
	expect(status).toBe(201);
	return entry.id;
}

/** What the child's devices know of an answer. */
async function answerTo(child: Child, review: string, wish: string) {
	const items = await child.feed();
	return items.find(({ kind, id }) => kind === 'review-answer' && id === `${review}/${wish}`)?.body as
		{ state: string; words?: { text: string } } | undefined;
}

const row = (page: Page, heading: string) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });

test('the IRO sees what was agreed beside last time, and books within the limit or asks for more', async ({
	page,
	server
}) => {
	await signInAtDesk(page, server.signIns.staff, 'Farida Lind');
	await page.getByRole('link', { name: 'Reviews' }).click();
	const listed = page
		.getByRole('listitem')
		.filter({ has: page.getByRole('link', { name: 'Idris’s review' }) });
	await expect(listed, 'the list says what is still missing').toContainText(
		/Still missing\s*answers to wishes, the private talk, the report and papers to people/
	);
	await page.getByRole('link', { name: 'Idris’s review' }).click();
	await expect(row(page, 'Place')).toContainText('Agreed, Farida');
	await expect(row(page, 'Place')).toContainText('Last time');
	expect(await findings(page)).toEqual([]);

	await page.getByRole('link', { name: 'Book or move' }).click();
	await page.getByLabel('Day', { exact: true }).first().fill('2035-03-07');
	await page.getByLabel('Why', { exact: true }).first().fill('I am away.');
	await page.getByRole('button', { name: 'Book' }).click();
	await expect(page.getByRole('alert')).toContainText('This day is outside the limit');
	await expect(page.getByRole('alert')).toBeFocused();

	await page.getByText('Ask for a day outside the limit').click();
	await page.getByLabel('The day', { exact: true }).fill('2035-03-07');
	await page.getByLabel('Why it cannot be sooner').fill('Nobody can come before.');
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(page.getByText('You asked for a day outside the limit.')).toBeFocused();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(
		page.getByRole('status').filter({ hasText: 'signed out' }),
		'on a page loaded anew'
	).toBeFocused();
	await signInAtDesk(page, server.signIns.staff, 'Grace Lowther');
	await page.getByRole('link', { name: 'Reviews' }).click();
	await expect(page.getByText('Nobody can come before.')).toBeVisible();
	await page.getByRole('button', { name: 'Allow', exact: true }).click();
	await expect(page.getByText('Nobody can come before.')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 }), 'nothing is told: the page').toBeFocused();
	await page.getByRole('button', { name: 'Make an address' }).click();
	await expect(
		page.getByRole('status').filter({ hasText: 'It is shown only once.' }),
		'told in place'
	).toBeFocused();
});

test('what a child chose is seen once somebody has the page that shows it, and no sooner', async ({
	page,
	server
}) => {
	test.setTimeout(60_000);
	const jaden = await joinAs(server, 'Jaden');
	const review = await reviewOf(server, 'Callum', 'Jaden');
	const id = await choose(jaden, { review, breaks: 'often' });
	const seenAt = async () => {
		const receipt = (await jaden.feed()).find((item) => item.kind === 'receipt' && item.id === id)?.body;
		return receipt && 'seenAt' in receipt ? receipt.seenAt : undefined;
	};
	await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
	for (const part of ['report', 'wishes/length', 'talk', 'day', 'people/new', 'consultations']) {
		await page.goto(`/desk/reviews/${review}/${part}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await seenAt(), part).toBeNull();
	}
	await page.goto(`/desk/reviews/${review}`);
	await expect(row(page, 'How long')).toContainText('breaks', { ignoreCase: true });
	expect(await seenAt()).not.toBeNull();
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the desk answers, asks, and prints what each person may know', async ({ page, server }) => {
		const jaden = await joinAs(server, 'Jaden');
		const review = await reviewOf(server, 'Callum', 'Jaden');
		await choose(jaden, { review, adults: 'too-many' });
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto(`/desk/reviews/${review}`);
		await page.getByRole('link', { name: 'Answer: How many grown-ups' }).click();
		await page.getByText('I want to ask Jaden something first').click();
		await page.getByLabel('Your words to Jaden').fill('Who should stay away?');
		await page.getByRole('button', { name: 'Send to Jaden' }).click();
		await expect(page.getByText('Jaden sees your answer now.')).toBeVisible();
		expect((await answerTo(jaden, review, 'adults'))?.state).toBe('asked-back');

		await page.getByRole('link', { name: 'Ask about somebody new' }).click();
		await page.getByLabel('Their name').fill('Ms Renn');
		await page.getByRole('button', { name: 'Ask Jaden' }).click();
		await expect(row(page, 'Ms Renn')).toContainText('Jaden is asked first');
		const { people } = (await jaden.feed()).find(({ kind, id }) => kind === 'review-people' && id === review)
			?.body as unknown as { people: { id: string; name: string }[] };
		const renn = people.find(({ name }) => name === 'Ms Renn')?.id ?? '';
		await choose(jaden, { review, people: { [renn]: { comes: 'yes' } } });
		await page.reload();
		await expect(row(page, 'Ms Renn')).toContainText(/Should come[^]*Not decided yet/);
		await expect(page.getByRole('link', { name: 'Decide on Ms Renn' })).toBeVisible();

		await page.getByRole('link', { name: 'Invitations' }).click();
		const sheet = page.getByRole('article', { name: 'Invitation for Mum' });
		await expect(sheet).toContainText('From the break on');
		await expect(sheet).toContainText('Callum Drew is the IRO');
		await expect(sheet).toContainText('Childline');
		for (const other of ['Neil', 'Nan Jo', 'Ms Bale', 'Ms Renn'])
			await expect(sheet).not.toContainText(other);
		await expect(page.getByRole('article', { name: /Neil|Ms Renn/ })).toHaveCount(0);
		await expect(page.getByRole('combobox', { name: 'How it went to Mum' }).getByRole('option')).toHaveText([
			'By hand',
			'By post',
			'By secure e-mail'
		]);
		await page.getByRole('button', { name: 'Note that it went to Mum' }).click();
		await expect(page.getByRole('status').filter({ hasText: /^Sent on .*: By post$/ })).toBeVisible();
		await page.getByRole('button', { name: 'Note that Mum said what they think' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'Said what they think' })).toBeVisible();
		await expect(page.getByText('Asked: 1. Said what they think: 1.')).toBeVisible();

		await page.getByLabel('Language of the sheet for Mum').selectOption({ label: 'Arabic' });
		await page.getByRole('button', { name: 'Write to Mum in this language' }).click();
		const inArabic = page.locator('article[lang="ar"]');
		await expect(inArabic).toHaveAttribute('dir', 'rtl');
		await expect(inArabic).toContainText('From the break on');
		await expect(inArabic).not.toContainText('You are invited');
		await expect(page.getByRole('article', { name: 'Invitation for Nan Jo' })).toBeVisible();
		await expect(page.getByText('Nobody who speaks this language has checked')).toHaveCount(1);
	});

	test('the IRO writes down what somebody thinks, and reads it at its part of the meeting', async ({
		page,
		server
	}) => {
		const review = await reviewOf(server, 'Callum', 'Jaden');
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto(`/desk/reviews/${review}`);
		await page.getByRole('link', { name: 'Change for Neil' }).click();
		await page.getByText('Write down what Neil thinks').click();
		await page.getByLabel('Of which part of the meeting').selectOption('Where I live');
		const words = page.getByLabel('What Neil says');
		await words.fill('He keeps his room tidy.');
		await page.getByRole('button', { name: 'Write it down' }).click();
		await expect(page.getByText('It is written down, at its part of the meeting.')).toBeVisible();
		const heard = page.getByRole('region', { name: 'What others say' });
		await expect(heard).toContainText(/Neil: said on .*Where I live\s*Neil\s*He keeps his room tidy\./);
	});

	test('the desk warns before a private matter goes on an agenda, and lets the IRO go back or say why', async ({
		page,
		server
	}) => {
		const jaden = await joinAs(server, 'Jaden');
		const review = await reviewOf(server, 'Callum', 'Jaden');
		const entry = { id: newId(), madeAt: new Date().toISOString(), saidBy: { by: 'child' } };
		const body = { review, topic: newId(), keep: 'only-iro', of: 'family', words: 'It is about my uncle.' };
		expect((await jaden.post('/api/v1/me/entries', { ...entry, kind: 'private-topic', body })).status).toBe(
			201
		);
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto(`/desk/reviews/${review}`);
		await page.getByRole('link', { name: 'Change for Ms Bale' }).click();
		await page.getByRole('checkbox', { name: /^Family.*Jaden keeps this for the IRO alone/ }).check();
		const told = page.getByRole('button', { name: 'Tell Jaden' });
		await told.click();
		const warning = page.getByRole('alert').first();
		await expect(warning).toContainText('Jaden keeps something private that is ticked here: Family');
		await expect(page.getByText('about my uncle')).toHaveCount(0);
		await page.getByLabel('Why Jaden’s private matter must be talked about').fill('She has to know it.');
		await told.click();
		await expect(page.getByText('Jaden sees who comes now.')).toBeVisible();
		await expect(row(page, 'Ms Bale')).toContainText('She has to know it.');
		const people = (await jaden.feed()).find(
			({ kind, id }) => kind === 'review-people' && id === review
		)?.body;
		expect(JSON.stringify(people)).toContain('She has to know it.');
	});

	test('the desk leaves a child out of a part with another way alone, tells them why, and takes it back', async ({
		page,
		server
	}) => {
		const jaden = await joinAs(server, 'Jaden');
		const review = await reviewOf(server, 'Callum', 'Jaden');
		const told = async () =>
			(await jaden.feed()).find(({ kind, id }) => kind === 'review-exclusion' && id === review)?.body;
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto(`/desk/reviews/${review}`);
		await page.getByRole('link', { name: 'Leave Jaden out of a part' }).click();
		await page.getByLabel('Which part Jaden is not in').fill('The talk about the court.');
		await page.getByLabel('Why', { exact: true }).fill('It would make you sad.');
		await page.getByRole('button', { name: 'Tell Jaden' }).click();
		await expect(page.getByRole('alert').getByRole('link')).toHaveText([
			'How Jaden is heard instead: Please fill this in.'
		]);
		expect(await told()).toBeUndefined();
		await page.getByLabel('How Jaden is heard instead').fill('You tell me before. I tell you after.');
		await page.getByRole('button', { name: 'Tell Jaden' }).click();
		await expect(page.getByText('Jaden is told now, and why.')).toBeVisible();
		const who = page.getByRole('region', { name: 'Who comes' });
		await expect(who).toContainText('The talk about the court.');
		expect(await told()).toMatchObject({ otherWay: { text: 'You tell me before. I tell you after.' } });

		await page.getByRole('link', { name: 'Change what Jaden is left out of' }).click();
		await page.getByRole('button', { name: 'Jaden is in all of it again' }).click();
		await expect(who).not.toContainText('The talk about the court.');
		expect(await told()).toBeNull();
	});

	test('the desk books an interpreter, and adjourns with what is lacking, who was asked and what the child wants', async ({
		page,
		server
	}) => {
		const jaden = await joinAs(server, 'Jaden');
		const review = await reviewOf(server, 'Callum', 'Jaden');
		await choose(jaden, { review, interpreter: { want: 'part', lang: 'cy', who: 'woman' } });
		const entry = { id: newId(), madeAt: new Date().toISOString(), saidBy: { by: 'child' } };
		const body = { review, want: 'not-ready' };
		expect((await jaden.post('/api/v1/me/entries', { ...entry, kind: 'review-request', body })).status).toBe(
			201
		);
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto(`/desk/reviews/${review}`);
		await expect(page.getByText('Language: Cymraeg').first()).toBeVisible();
		await page.getByRole('button', { name: 'Note that one is booked' }).click();
		await expect(page.getByText('Jaden sees now whether an interpreter is booked.')).toBeVisible();
		expect((await answerTo(jaden, review, 'interpreter'))?.state).toBe('agreed');

		await page.getByRole('link', { name: 'Adjourn the review' }).click();
		await expect(page.getByRole('checkbox', { name: 'The child is not ready' })).toBeChecked();
		await page.getByRole('checkbox', { name: 'The child is not ready' }).uncheck();
		const adjourn = page.getByRole('button', { name: 'Adjourn', exact: true });
		await adjourn.click();
		await expect(page.getByRole('alert').first().getByRole('link')).toHaveText([
			'What is lacking?: Please fill this in.',
			'Why: Please fill this in.'
		]);
		await page.getByRole('checkbox', { name: 'Papers are missing' }).check();
		await page.getByRole('checkbox', { name: 'Jaden was asked' }).check();
		await page.getByLabel('What Jaden wants').fill('To wait for Nan Jo.');
		await page.locator('#adjourn-why').fill('The school has not written yet.');
		await adjourn.click();
		await expect(page.getByText('All that was prepared stays.')).toBeVisible();
		await page.getByText('What became of the day').click();
		await expect(page.getByText('To wait for Nan Jo.')).toBeVisible();
		await expect(page.getByText('The carer was not asked')).toBeVisible();
		const told = (await jaden.feed()).find(({ kind, id }) => kind === 'review' && id === review)?.body;
		expect(told).toMatchObject({
			status: 'adjourned',
			changed: { why: { text: 'The school has not written yet.' } }
		});
		expect(JSON.stringify(told)).not.toContain('wait for Nan Jo');
	});
});
