import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EntryPageV1 } from '$lib/contract/v1/entries';
import { FeedPageV1 } from '$lib/contract/v1/feed';
import { entryState } from '$lib/domain/entries/receipt';
import type { FeedBodies, FeedKind } from '$lib/domain/feed/feed';
import { currentIro, currentPeople, earlierIros } from '$lib/domain/people/person';
import { checkPlainWords } from '$lib/domain/plain-words/check';
import { readingAgeOf } from '$lib/domain/plain-words/reading-age';
import { chooseWording, READING_LEVELS, type AdultText } from '$lib/domain/text/text';
import { buildApp, type App, type AppParts } from '$lib/server/app';
import { migrateDatabase } from '$lib/server/db/migrate';
import { openDatabase, type OpenDatabase } from '$lib/server/db/open';
import type { DeviceActor } from '$lib/server/policy/actors';
import { ServiceDirectory } from '$lib/server/service-info';
import { demoParts } from '$lib/server/testing/demo-parts';
import { DemoNotEmpty, fillDemo, isEmpty, NotADemo } from './fill';
import { demoService } from './service';
import type { DemoSignIns } from './sign-ins';
import { demoStaff, STAFF_KEYS } from './staff';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** A Sunday: as far from the stories' Monday as a day can be. */
const NOW = new Date('2026-11-22T10:00:00Z');
const TODAY = '2026-11-22';
const THREE = ['Wren', 'Jaden', 'Idris'];
const EVERYBODY = [...THREE, 'Ash', 'Robin'];

const ANY_ID = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

const root = mkdtempSync(join(tmpdir(), 'my-review-demo-'));
chmodSync(root, 0o711);
const dataDir = join(root, 'data');
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: OpenDatabase;
let parts: AppParts;
let app: App;
let signIns: DemoSignIns;
/** What Node has to say while the demo is filled. */
const warnings: Error[] = [];
const note = (warning: Error) => void warnings.push(warning);
const feeds = new Map<string, Feed>();

beforeAll(async () => {
	process.on('warning', note);
	database = await openDatabase({ dataDir, log });
	await migrateDatabase(database.pool);
	parts = demoParts(database, { dataDir, clock: { now: () => NOW }, log });
	app = buildApp(parts);
	await expectAllOrNothing();
	signIns = await fillDemo(parts);
	for (const name of EVERYBODY) feeds.set(name, await readFeed(await device(name)));
});

afterAll(async () => {
	process.off('warning', note);
	await database.close();
	rmSync(root, { recursive: true, force: true });
});

/** A fill that breaks off, here because the sign-ins can't be written, leaves an empty database. */
async function expectAllOrNothing() {
	const config = { ...parts.config, dataDir: '/dev/null/nowhere' };
	await expect(fillDemo({ ...parts, config })).rejects.toThrow();
	expect(await isEmpty(database.db)).toBe(true);
}

class Feed {
	constructor(private readonly items: { kind: FeedKind; id: string; at: string; body: unknown }[]) {}

	all<K extends FeedKind>(kind: K): FeedBodies[K][] {
		return this.items.filter((item) => item.kind === kind).map(({ body }) => body as FeedBodies[K]);
	}

	one<K extends FeedKind>(kind: K): FeedBodies[K] {
		const [body] = this.all(kind);
		if (!body) throw new Error(`There is no ${kind}`);
		return body;
	}

	get times() {
		// What a device is told of itself is of the moment in which it joins.
		return this.items.filter(({ kind }) => kind !== 'device').map(({ at }) => at);
	}

	get bodies() {
		return this.items.map(({ body }) => body);
	}

	get text() {
		return JSON.stringify(this.bodies);
	}
}

function feed(name: string): Feed {
	return feeds.get(name) as Feed;
}

function isComing({ status }: FeedBodies['review']): boolean {
	return status !== 'held';
}

function comingReview(name: string): FeedBodies['review'] {
	return feed(name).all('review').find(isComing) as FeedBodies['review'];
}

async function joinWith(code: string): Promise<DeviceActor> {
	return (await app.joining.join(code, 'a new tablet')).device;
}

async function device(child: string): Promise<DeviceActor> {
	return joinWith(signIns.children.find(({ name }) => name === child)?.code ?? '');
}

async function readFeed(from: DeviceActor): Promise<Feed> {
	const page = FeedPageV1.parse(await app.feed.page(from, { after: 0, limit: 500 }));
	expect(page.more).toBe(false);
	return new Feed(page.items);
}

async function staff(name: string) {
	const found = signIns.staff.find((one) => one.name === name);
	return (await app.staffSessions.signIn(found?.email ?? '', found?.password ?? '')).staff;
}

/** A child's entries that an IRO still owes an answer to, the oldest first. */
async function waiting(iro: string, child: string) {
	const { childId } = await device(child);
	const { items } = await app.staffEntries.pageOfChild(await staff(iro), childId, { after: 0, limit: 100 });
	return items.map(({ row }) => row).filter(({ answerBy, answeredAt }) => answerBy && !answeredAt);
}

test('is no longer empty, and refuses to be filled again', async () => {
	expect(await isEmpty(database.db)).toBe(false);
	await expect(fillDemo(parts)).rejects.toThrow(DemoNotEmpty);
	expect((await app.children.list(await staff('Owen Tarrant'))).length).toBe(4);
});

test('never puts pretend children into a real service', async () => {
	const directory = new ServiceDirectory({ ...demoService, demo: false });
	await expect(fillDemo({ ...parts, directory })).rejects.toThrow(NotADemo);
});

test('writes every way in to a file that only its owner can read', () => {
	const file = join(dataDir, 'demo-sign-ins.json');
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(signIns);
	expect(signIns.children.map(({ name }) => name)).toEqual(EVERYBODY);
	expect(signIns.helpers.map(({ name, child }) => [name, child])).toEqual([
		['Dot', 'Wren'],
		['Steph', 'Jaden'],
		['Helen', 'Idris']
	]);
	for (const { code, link } of [...signIns.children, ...signIns.helpers]) {
		expect(link).toBe(`http://localhost:3000/join#${code}`);
	}
});

test('lets every member of staff sign in, but not somebody who has left', async () => {
	for (const { name, email, password, role } of signIns.staff) {
		expect((await app.staffSessions.signIn(email, password)).staff).toMatchObject({ name, role });
	}
	expect(signIns.staff).toHaveLength(STAFF_KEYS.filter((key) => !demoStaff(key).left).length);
	expect(JSON.stringify(signIns)).not.toContain('Jonah');
});

test('lets a code be used again and again', async () => {
	const [first, second] = [await device('Jaden'), await device('Jaden')];
	expect(first.childId).toBe(second.childId);
	expect(first.deviceId).not.toBe(second.deviceId);
});

test('gives each child one IRO, who has signed the promise, and the new child none yet', () => {
	const iros = EVERYBODY.map((name) => {
		const people = feed(name).all('person');
		expect(currentPeople(people).filter(({ role }) => role === 'iro').length).toBe(name === 'Ash' ? 0 : 1);
		return currentIro(people)?.name ?? null;
	});
	expect(iros).toEqual(['Marguerite Osei', 'Callum Drew', 'Farida Lind', null, 'Marguerite Osei']);
	for (const name of THREE) {
		const promise = feed(name).one('promise');
		expect(promise.iroPersonId).toBe(currentIro(feed(name).all('person'))?.id);
		expect(promise.signedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
	}
});

test('tells who the IRO was before, and why that ended, without blame', () => {
	const [jonah] = earlierIros(feed('Idris').all('person'));
	expect(jonah).toMatchObject({
		name: 'Jonah Fielding',
		whyEnded: { text: expect.stringContaining('not because of you') as string }
	});
	const [farida] = earlierIros(feed('Robin').all('person'));
	expect(farida?.whyEnded?.text).toMatch(/not because of you.* together on Thursday \d+ \w+\.$/);
	expect(feed('Robin').one('promise')).toMatchObject({ iroName: 'Marguerite Osei', signedOn: null });
});

test('says every plan card at all three levels, who does it and by when', () => {
	expect(THREE.map((name) => feed(name).all('plan-card').length)).toEqual([8, 10, 8]);
	for (const card of EVERYBODY.flatMap((name) => feed(name).all('plan-card'))) {
		for (const level of READING_LEVELS) {
			expect(card.now.text[level]).toBeTruthy();
			expect(card.next.text[level]).toBeTruthy();
		}
		expect(card.who.length).toBeGreaterThan(0);
		expect(card.byWhen && card.byWhen >= TODAY).toBe(true);
	}
	for (const name of THREE)
		expect(
			feed(name)
				.all('plan-card')
				.filter(({ changed }) => changed)
		).toHaveLength(1);
});

test('keeps weekdays and clock times, and lets nothing look stale', () => {
	expect(THREE.map((name) => comingReview(name).startsAt)).toEqual([
		'2026-12-15T15:45:00+00:00',
		'2026-12-02T16:30:00+00:00',
		'2026-12-10T17:00:00+00:00'
	]);
	expect(feed('Wren').one('plan').checked).toEqual({
		name: 'Marguerite Osei',
		role: 'iro',
		on: '2026-09-22'
	});
	expect(feed('Idris').one('promise').signedOn).toBe('2026-06-08');
	for (const name of EVERYBODY) {
		for (const at of feed(name).times) expect(new Date(at).getTime()).toBeLessThan(NOW.getTime());
		for (const { on, dueOn } of feed(name).all('review').filter(isComing))
			expect((on ?? '') > TODAY && (dueOn ?? '') >= (on ?? '')).toBe(true);
	}
});

test('shows the clock on the new child’s first days, whatever the weekday', async () => {
	const found = await app.children.list(await staff('Owen Tarrant'));
	expect(found.find(({ child }) => child.name === 'Ash')).toMatchObject({
		iro: null,
		child: { lookedAfterSince: '2026-11-18' }
	});
});

test('has an answered message, one that was half understood, one from a helper, and one that waits four working days', async () => {
	const jaden = await waiting('Callum Drew', 'Jaden');
	expect(jaden.map(({ receivedAt, seenAt }) => [receivedAt.toISOString().slice(0, 10), seenAt])).toEqual([
		['2026-11-16', null]
	]);
	const wren = await waiting('Marguerite Osei', 'Wren');
	expect(wren.map(({ saidBy }) => saidBy)).toEqual(['child-with-help', 'helper']);
	const states = feed('Jaden')
		.all('receipt')
		.map((receipt) => entryState({ refused: false, received: true, receipt }));
	expect(states.filter((state) => state === 'answered').length).toBeGreaterThan(3);
	expect(feed('Wren').all('heard')).toHaveLength(1);
	const said = EntryPageV1.parse(await app.entries.page(await device('Wren'), { after: 0, limit: 500 }));
	const answersHeard = said.items.flatMap(({ body }) =>
		body?.kind === 'heard-answer' ? [body.body.answer] : []
	);
	expect(answersHeard).toEqual(['nearly']);
	const reactions = said.items.flatMap(({ body }) => (body?.kind === 'plan-reaction' ? [body.saidBy] : []));
	expect(reactions).toEqual(Array(6).fill({ by: 'child-with-help', helper: 'Dot' }));
});

test('shows Wren her own photo of her carer, and nobody else', async () => {
	const said = EntryPageV1.parse(await app.entries.page(await device('Wren'), { after: 0, limit: 500 }));
	const pictures = said.items.flatMap(({ body }) => (body?.kind === 'own-picture' ? [body.body] : []));
	const dot = feed('Wren')
		.all('person')
		.find(({ name }) => name === 'Dot');
	expect(pictures).toEqual([{ stands: { personId: dot?.id }, picture: expect.any(String) as string }]);
	const marguerite = await staff('Marguerite Osei');
	const { childId } = await device('Wren');
	const { items } = await app.staffEntries.pageOfChild(marguerite, childId, { after: 0, limit: 500 });
	expect(items.map(({ row }) => row.kind)).not.toContain('own-picture');
});

test('answers Idris in his own language, beside the English', () => {
	const answers = feed('Idris').all('message');
	expect(answers.length).toBeGreaterThan(1);
	for (const { text } of answers) expect(text.translations?.['ar']).toMatchObject({ checkedBy: null });
});

test('asks one thing at a time of a transaction', () => {
	expect(warnings.filter(({ name }) => name === 'DeprecationWarning')).toEqual([]);
});

test('starts each app as its child likes it', () => {
	expect(THREE.map((name) => feed(name).one('settings'))).toEqual([
		{ level: 'symbols', language: 'en', skin: 4, scanWay: 'one' },
		{ level: 'words', language: 'en', theme: 'device', more: { knowsSecrets: 'got-it' } },
		{ level: 'symbols-and-words', language: 'ar' }
	]);
});

test('has a complaint that was answered, and one about an IRO, of which that IRO has nothing', async () => {
	expect(feed('Jaden').all('complaint')).toMatchObject([
		{ handler: { name: 'Edda Hulme' }, stages: [{ decision: { outcome: 'partly' } }], mayGoOn: true }
	]);
	const [about] = feed('Idris').all('complaint');
	expect(about).toMatchObject({ handler: { name: 'Ruth Adey' }, stages: [{ decision: null }] });
	const { childId } = await device('Idris');
	const farida = await staff('Farida Lind');
	const { items } = await app.staffEntries.pageOfChild(farida, childId, { after: 0, limit: 500 });
	expect(items.map(({ row }) => row.kind)).not.toContain('complaint');
});

test('shows each IRO their own children only', async () => {
	const names = async (name: string) =>
		(await app.children.list(await staff(name))).map(({ child }) => child.name);
	expect(await names('Farida Lind')).toEqual(['Idris']);
	expect(await names('Callum Drew')).toEqual(['Jaden']);
	expect(await names('Marguerite Osei')).toEqual(['Robin', 'Wren']);
});

test('lets a helper see the plan and their own words, not the child’s', async () => {
	const dot = await readFeed(await joinWith(signIns.helpers[0]?.code ?? ''));
	expect(dot.all('plan-card')).toHaveLength(8);
	expect([dot.all('message'), dot.all('heard'), dot.all('receipt')]).toEqual([[], [], []]);
});

test('holds no address, and no number that could ring at somebody’s home', () => {
	// An id may look like a telephone number by chance.
	const text = EVERYBODY.map((name) => feed(name).text.replaceAll(ANY_ID, '')).join('\n');
	expect(text).not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/);
	expect(text).not.toMatch(/\d+ [A-Z]\w+ (Street|Road|Lane|Avenue|Close|Way)\b/);
	const numbers = text.match(/\+?\b0\d{3,4} ?\d{3} ?\d{3,4}\b/g) ?? [];
	expect(numbers.length).toBeGreaterThan(10);
	for (const number of numbers) expect(number).toMatch(/^(07700 900\d{3}|01632 960\d{3})$/);
	for (const { email } of signIns.staff) expect(email).toMatch(/^[a-z]+\.[a-z]+@\w+\.example\.org$/);
});

/** Every text that an adult wrote, wherever it stands in what a child gets. */
function adultTexts(value: unknown): AdultText<unknown>[] {
	if (!(value instanceof Object)) return [];
	if ('lang' in value && 'text' in value) return [value as AdultText<unknown>];
	return Object.values(value).flatMap(adultTexts);
}

/** What a child who reads easy words is shown of it, each with the age that it may have. */
function easyWords(said: AdultText<unknown>): { text: string; maxAge: number }[] {
	const { text } = chooseWording(said, 'en-x-easy');
	if (typeof text === 'string') return [{ text, maxAge: 7 }];
	const parts = Object.entries(text as Record<string, string>);
	return parts.map(([level, words]) => ({ text: words, maxAge: level === 'words' ? 9 : 7 }));
}

test.each(EVERYBODY)('writes to %s in short, kind and easy words', (name) => {
	const texts = adultTexts(feed(name).bodies).flatMap(easyWords);
	const hard = texts.flatMap(({ text, maxAge }) => {
		const found = checkPlainWords(text, { lang: 'en', maxAge }).filter(({ kind }) => kind !== 'hard-word');
		return found.length > 0 ? [{ text, found }] : [];
	});
	expect(hard).toEqual([]);
	expect(readingAgeOf(texts.map(({ text }) => text)) ?? 0).toBeLessThanOrEqual(7);
});
