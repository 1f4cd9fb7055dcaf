import type { Page } from '@playwright/test';
import { joinAs, newId, signInAs, type ApiClient } from '../support/api';
import { joinOnDevice, open, PHONE } from '../support/child';
import { signInAtDesk } from '../support/desk';
import { expect, test } from '../support/test';

test.use(PHONE);

/** In CSS pixels. */
const A5 = { width: 560, height: 794 };

/** The pages of paper, as the browser prints it. */
async function pagesOfPaper(page: Page): Promise<number> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Boxes that stand out of the box they belong in, by more than a line's width. */
function strays(page: Page, inner: string, outer: string): Promise<string[]> {
	return page.evaluate(
		([inside, around]) =>
			[...document.querySelectorAll(inside ?? '')].flatMap((one) => {
				const [a, b] = [one.getBoundingClientRect(), one.closest(around ?? '')?.getBoundingClientRect()];
				if (!b || a.width === 0) return [];
				const isOut =
					a.left < b.left - 8 || a.right > b.right + 8 || a.top < b.top - 8 || a.bottom > b.bottom + 8;
				return isOut ? [one.outerHTML.slice(0, 80)] : [];
			}),
		[inner, outer]
	);
}

test('my book is printed page by page: as many pages of paper as it has, and nothing cut off', async ({
	page,
	server
}) => {
	test.setTimeout(60_000);
	await joinOnDevice(page, server, 'Wren');
	await open(page, '/plan/booklet');
	const sheets = page.locator('.booklet .sheet');
	await expect(sheets.first()).toContainText('Wren');
	expect(await pagesOfPaper(page)).toBe(await sheets.count());
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize(A5);
	expect(await strays(page, '.sheet p, .sheet img', '.sheet')).toEqual([]);
});

for (const [name, address] of [
	['Wren', '/plan/family'],
	['Idris', '/people'],
	['Jaden', '/people/promise']
] as const) {
	test(`${address} is printed as ${name} reads it, with nothing on it to press`, async ({ page, server }) => {
		await joinOnDevice(page, server, name);
		await open(page, address);
		await page.emulateMedia({ media: 'print' });
		const bars = page.locator('header.topbar, nav.nav, button.listen, .btn');
		await expect(bars.filter({ visible: true })).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(await strays(page, '.plate .on', '.plate')).toEqual([]);
		expect(await strays(page, '.pagehead', 'main')).toEqual([]);
		await expect(page.locator('.plate .fold').filter({ visible: true })).toHaveCount(0);
		const [colour, ground] = await page
			.getByRole('heading', { level: 1 })
			.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(document.body).backgroundColor]);
		expect([colour, ground]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
	});
}

/** A topic that is the child's own and for the IRO alone, by its title and words that stand nowhere else. */
const PRIVATE = { title: 'The blue notebook', words: 'Nobody else may know of the quillwort.' };

const sayPrivate = (child: ApiClient, body: object) =>
	child.post('/api/v1/me/entries', {
		id: newId(),
		kind: 'private-topic',
		madeAt: new Date().toISOString(),
		saidBy: { by: 'child' },
		body
	});

/** Keeps it private, for the review to come. */
async function keepPrivate(child: ApiClient): Promise<{ review: string; topic: string }> {
	const feed = await child.feed();
	const review = feed.find(({ kind, body }) => kind === 'review' && body && 'heldOn' in body && !body.heldOn);
	const said = { review: review?.id ?? '', topic: newId() };
	expect((await sayPrivate(child, { ...said, keep: 'only-iro', ...PRIVATE })).status).toBe(201);
	return said;
}

/** What stands on the paper that this page would be printed on. */
async function onPaper(page: Page): Promise<string> {
	await page.emulateMedia({ media: 'print' });
	const text = await page.locator('body').innerText();
	await page.emulateMedia({ media: null });
	return text;
}

test('what I keep private is on no paper, whichever of my pages is printed', async ({ page, server }) => {
	test.setTimeout(60_000);
	const jaden = await joinAs(server, 'Jaden');
	const { review, topic } = await keepPrivate(jaden);
	const person = (await jaden.feed()).find(({ kind }) => kind === 'review-people')?.body;
	const mum = (person && 'people' in person ? person.people : []).find(({ name }) => name === 'Mum');
	const callum = await signInAs(server, 'Callum');
	const shared = await callum.call('PUT', `/api/v1/reviews/${review}/people/${mum?.id}`, {
		comes: 'part',
		items: [topic],
		why: { lang: 'en', text: 'As you asked.' },
		whyShared: { lang: 'en', text: 'She has to hear of the heron.' }
	});
	expect(shared.status).toBe(204);
	await joinOnDevice(page, server, 'Jaden');
	await open(page, '/review/views');
	await expect(page.getByRole('link', { name: /^The blue notebook/ }), 'it has come').toBeVisible();
	await open(page, '/review/answers');
	await expect(page.getByText('She has to hear of the heron.')).toBeVisible();
	for (const path of [
		'/review',
		'/review/views',
		'/review/private',
		'/review/answers',
		'/review/report',
		'/plan/booklet'
	]) {
		await open(page, path);
		const paper = await onPaper(page);
		expect(paper, `${path} is printed`).toMatch(/\w{4}/);
		expect(paper, path).not.toMatch(/blue notebook|quillwort|heron/i);
	}
	await open(page, '/review');
	await expect(page.getByRole('link', { name: /^Just for one person/ })).toBeVisible();
	const talks = page.getByRole('button', { name: 'Our talks' });
	if ((await talks.getAttribute('aria-expanded')) !== 'true') await talks.click();
	await expect(
		page.getByText('What Callum saw').first(),
		'a talk of the two, open on the page'
	).toBeVisible();
	const paper = await onPaper(page);
	expect(paper, 'not even that there is something').not.toContain('Just for one person');
	expect(paper, 'nothing of what the two talked about').not.toContain('What Callum saw');
	await open(page, '/review/private');
	await expect(page.getByRole('link', { name: /^The blue notebook/ })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Print this page' })).toHaveCount(0);
});

test.describe('at the desk', () => {
	test.use({ viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false });

	test('what a child keeps private is on no invitation, report, book or calendar, and under no search', async ({
		page,
		server
	}) => {
		test.setTimeout(60_000);
		const jaden = await joinAs(server, 'Jaden');
		const { review, topic } = await keepPrivate(jaden);
		const callum = await signInAs(server, 'Callum');
		const ofHealth = { keep: 'only-iro', of: 'health', title: PRIVATE.title, words: PRIVATE.words };
		expect((await sayPrivate(jaden, { review, topic: newId(), ...ofHealth })).status).toBe(201);
		const people = (await jaden.feed()).find(({ kind }) => kind === 'review-people')?.body;
		const mum = (people && 'people' in people ? people.people : []).find(({ name }) => name === 'Mum');
		const decided = { comes: 'part', items: ['school', topic], why: { lang: 'en', text: 'As you asked.' } };
		const decide = (more: object) =>
			callum.call('PUT', `/api/v1/reviews/${review}/people/${mum?.id}`, { ...decided, ...more });
		expect((await decide({})).status, 'not without a word to the child').toBe(422);
		await signInAtDesk(page, server.signIns.staff, 'Callum Drew');
		await page.goto(`/desk/reviews/${review}`);
		for (const path of [
			`/desk/reviews/${review}`,
			`/desk/reviews/${review}/invitations`,
			`/desk/reviews/${review}/report`,
			`/desk/children/${jaden.childId}`,
			`/desk/children/${jaden.childId}/booklet`,
			'/desk/reviews',
			'/desk/inbox'
		]) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			expect(await page.content(), path).not.toMatch(/blue notebook|quillwort/i);
			expect(await onPaper(page), path).not.toMatch(/blue notebook|quillwort/i);
		}
		const { url } = (await callum.post('/api/v1/calendars', undefined)).json;
		const calendar = await fetch(server.url + new URL(String(url)).pathname);
		expect(await calendar.text()).not.toMatch(/notebook|quillwort/i);
	});

	test('a child’s book is printed as the child reads, or as the IRO says, and the child sees that it was', async ({
		page,
		server
	}) => {
		test.setTimeout(60_000);
		const idris = await joinAs(server, 'Idris');
		await signInAtDesk(page, server.signIns.staff, 'Farida Lind');
		await page.goto(`/desk/children/${idris.childId}`);
		await page.getByRole('link', { name: 'Make the book' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idris’s book');
		const book = page.locator('.booklet');
		await expect(book).toHaveAttribute('lang', 'ar');
		await expect(book).toHaveAttribute('dir', 'rtl');

		await page.getByLabel('How they read').selectOption({ label: 'Big symbols' });
		await page.getByLabel('Language').selectOption({ label: 'English' });
		await page.getByRole('button', { name: 'Show it like this' }).click();
		await expect(book).toHaveAttribute('data-level', 'symbols');
		await expect(book).toHaveAttribute('dir', 'ltr');
		await expect(book.getByRole('region', { name: /^Page 1 of \d+$/ })).toBeVisible();
		const address = new URL(page.url());
		for (const lang of ['ar', 'cy', 'en'])
			for (const level of ['words', 'symbols-and-words', 'symbols']) {
				await page.goto(`${address.pathname}?${new URLSearchParams({ level, lang })}`);
				const sheets = await book.locator('.sheet').count();
				expect(await pagesOfPaper(page), `${level} ${lang}`).toBe(sheets);
			}
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('button', { name: 'Print the book' })).toBeHidden();
		await page.setViewportSize(A5);
		expect(await strays(page, '.sheet p, .sheet img', '.sheet')).toEqual([]);

		const { json } = await idris.get('/api/v1/me/access-log');
		expect(json['items']).toContainEqual(
			expect.objectContaining({ who: expect.objectContaining({ name: 'Farida Lind' }), what: 'booklet' })
		);
	});
});
