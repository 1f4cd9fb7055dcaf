import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/domain/entries/entry';
import type { App } from '$lib/server/app';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { DemoWorld, type SaidInTest } from '$lib/server/testing/demo-world';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const NOW = new Date('2026-11-22T10:00:00Z');

let world: DemoWorld;
let app: App;
let jaden: DeviceActor;
let callum: StaffActor;
let farida: StaffActor;

beforeAll(async () => {
	world = await DemoWorld.open(NOW);
	app = world.app;
	jaden = await world.device('Jaden');
	callum = await world.staff('Callum');
	farida = await world.staff('Farida');
});

afterAll(() => world.close());

const say = <K extends Entry['kind']>(said: SaidInTest<K>) => world.say(jaden, said);
const text = (words: string) => ({ lang: 'en', text: words });
const keyOf = (entryId: string) => ({ childId: jaden.childId, entryId });

describe('the inbox', () => {
	it('has what waits under "to do", and after an answer under "answered"', async () => {
		const id = await say({ kind: 'message', body: { words: 'Hello' } });
		const shown = async () => ({
			toDo: (await app.threads.inbox(callum, 'to-do')).some(({ row }) => row.id === id),
			answered: (await app.threads.inbox(callum, 'answered')).some(({ row }) => row.id === id),
			all: (await app.threads.inbox(callum, 'all')).some(({ row }) => row.id === id)
		});
		expect(await shown()).toEqual({ toDo: true, answered: false, all: true });
		const before = await app.threads.countWaiting(callum);
		await app.staffEntries.answer(callum, keyOf(id), { text: text('Hi') });
		expect(await shown()).toEqual({ toDo: false, answered: true, all: true });
		expect(await app.threads.countWaiting(callum)).toBe(before - 1);
	});

	it('has only threads of the reader’s own children', async () => {
		const id = await say({ kind: 'message', body: { words: 'Only for Callum' } });
		const found = await app.threads.inbox(farida, 'all');
		expect(found.some(({ row }) => row.id === id || row.childId === jaden.childId)).toBe(false);
		await expect(app.threads.open(farida, keyOf(id))).rejects.toMatchObject({ code: 'not-found' });
		await expect(app.threads.ofChild(farida, jaden.childId, { limit: 5 })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('leads through older threads page by page, and ends', async () => {
		const seen: string[] = [];
		for (let before: number | null | undefined; before !== null;) {
			const page = await app.threads.ofChild(callum, jaden.childId, {
				limit: 2,
				...(before === undefined ? {} : { before })
			});
			seen.push(...page.items.map(({ row }) => row.id));
			before = page.next;
		}
		const all = await app.threads.ofChild(callum, jaden.childId, { limit: 100 });
		expect(seen).toEqual(all.items.map(({ row }) => row.id));
		expect(all.items.length).toBeGreaterThan(2);
	});
});

describe('"What I heard you say"', () => {
	it('comes back with the child’s own words, opens the thread again and flags it until it is right', async () => {
		const id = await say({ kind: 'message', body: { words: 'I want to go by bike' } });
		await app.staffEntries.answer(callum, keyOf(id), { text: text('I will ask.') });
		const question = await app.staffEntries.askWhatIHeard(callum, keyOf(id), text('You want a bike.'));
		const nearly = await say({
			kind: 'heard-answer',
			body: { heard: question.id, answer: 'nearly', words: 'I have one' }
		});
		const flagged = (await app.threads.inbox(callum, 'to-do')).find(({ row }) => row.id === id);
		expect(flagged?.heard).toBe('nearly');
		const { heard } = await app.threads.open(callum, keyOf(id));
		expect(heard.get(question.id)).toMatchObject({ answer: 'nearly', words: 'I have one' });
		const { items } = await app.feed.page(jaden, { after: 0, limit: 500 });
		const receipt = items.find((item) => item.kind === 'receipt' && item.id === nearly);
		expect(receipt?.body).toMatchObject({ seenAt: NOW.toISOString(), seenBy: 'Callum Drew' });
	});

	it('gives the new answer its time from then on, and an answer that is still owed none', async () => {
		const answered = await say({ kind: 'message', body: { words: 'Can I have a dog?' } });
		const waiting = await say({ kind: 'message', body: { words: 'Can I have a cat?' } });
		await app.staffEntries.answer(callum, keyOf(answered), { text: text('I will ask.') });
		const dueOf = async (id: string) =>
			(await app.threads.inbox(callum, 'to-do')).find(({ row }) => row.id === id)?.row.answerBy ?? null;
		const owed = await dueOf(waiting);
		const questions = await Promise.all(
			[answered, waiting].map((id) => app.staffEntries.askWhatIHeard(callum, keyOf(id), text('A pet.')))
		);
		world.clock.moment = new Date('2026-12-07T10:00:00Z');
		for (const { id } of questions) await say({ kind: 'heard-answer', body: { heard: id, answer: 'no' } });
		world.clock.moment = NOW;
		expect(await dueOf(waiting)).toBe(owed);
		expect((await dueOf(answered)) ?? '').toMatch(/^2026-12-(0[89]|1\d)$/);
	});

	it('belongs to its thread, and is no thread of its own', async () => {
		const id = await say({ kind: 'message', body: { words: 'Hm' } });
		const question = await app.staffEntries.askWhatIHeard(callum, keyOf(id), text('You said hm.'));
		const yes = await say({ kind: 'heard-answer', body: { heard: question.id, answer: 'yes' } });
		expect(await app.threads.threadOf(callum, keyOf(yes))).toBe(id);
		expect(await app.threads.threadOf(callum, keyOf(id))).toBeNull();
		const all = await app.threads.inbox(callum, 'all');
		expect(all.some(({ row }) => row.id === yes)).toBe(false);
	});
});

describe('an open thread', () => {
	it('shows the plan card as it was when the child answered to it', async () => {
		const levels = { symbols: 'Old.', 'symbols-and-words': 'Old.', words: 'Old.' };
		const card = {
			now: { lang: 'en', text: levels },
			next: { lang: 'en', text: levels },
			who: [{ name: 'Jaden' }],
			byWhen: null
		};
		const key = { childId: jaden.childId, heading: 'self-care' } as const;
		const { version } = await app.plan.publish(callum, key, { ...card, why: text('x') });
		const id = await say({
			kind: 'plan-reaction',
			body: { heading: 'self-care', version, reaction: 'not-ok' }
		});
		await app.plan.publish(callum, key, {
			...card,
			now: { lang: 'en', text: { ...levels, words: 'New.' } },
			why: text('You asked.')
		});
		const thread = await app.threads.open(callum, keyOf(id));
		expect(thread.card).toMatchObject({ version, content: { now: { text: { words: 'Old.' } } } });
	});

	it('gets an answer once, however often the form is sent', async () => {
		const id = await say({ kind: 'message', body: { words: 'Twice?' } });
		const other = await say({ kind: 'message', body: { words: 'Other' } });
		const answer = { id: app.context.newId(), text: text('Once.') };
		await Promise.all([1, 2, 3].map(() => app.staffEntries.answer(callum, keyOf(id), answer)));
		expect((await app.threads.open(callum, keyOf(id))).opened.messages).toHaveLength(1);
		await expect(app.staffEntries.answer(callum, keyOf(other), answer)).rejects.toMatchObject({
			code: 'same-id-other-content'
		});
	});
});
