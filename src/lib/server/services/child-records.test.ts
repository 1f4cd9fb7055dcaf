import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChildRecordsRepository } from '$lib/server/repositories/child-records';
import { KeyRing } from '$lib/server/sealing/key-ring';
import { DemoWorld } from '$lib/server/testing/demo-world';
import { exportRecord } from './child-records';

const WORDS = {
	title: 'My record',
	lead: 'All of it',
	file: 'Open it',
	all: 'All',
	parts: { entries: 'What I said' },
	fields: { madeAt: 'When I said it', saidBy: 'Who said it' },
	values: { child: 'Me' }
};

let world: DemoWorld;
let folder: string;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	folder = mkdtempSync(join(tmpdir(), 'my-review-record-'));
}, 60_000);

afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await world.close();
});

function keysOf({ app, parts }: DemoWorld): KeyRing {
	return new KeyRing(parts.masterKeys, { own: () => app.organisationKeys.read() });
}

describe('the record of one child', () => {
	it('holds what they said, got and were told, to read and as JSON, and nothing of another child', async () => {
		const { app } = world;
		const [jaden, wren] = [await world.device('Jaden'), await world.device('Wren')];
		await world.say(jaden, { kind: 'message', body: { words: 'Jaden <b>said</b> this' } });
		await world.say(wren, { kind: 'message', body: { words: 'Wren said that' } });
		const repository = new ChildRecordsRepository(new KeyRing(world.parts.masterKeys));
		const wanted = { childId: jaden.childId, keeper: null, folder, lang: 'en', dir: 'ltr' };
		const { rows } = await exportRecord(app.context.db, repository, wanted, WORDS);
		expect(rows).toBeGreaterThan(50);

		const json = readFileSync(join(folder, 'record.json'), 'utf8');
		const page = readFileSync(join(folder, 'index.html'), 'utf8');
		const record = JSON.parse(json) as Record<string, unknown[]>;
		for (const table of ['children', 'entries', 'feed_items', 'messages', 'plan_cards', 'people', 'reviews'])
			expect(record[table], table).not.toEqual([]);
		// What was written down of a private talk is theirs to read, both parts of it.
		const talks = JSON.stringify(record['private_talks']);
		expect(talks).toContain('I can do parts 1 to 4.');
		expect(talks).toContain('You read your script with no help.');
		expect(json).toContain('Jaden <b>said</b> this');
		expect(page).toContain('Jaden &lt;b&gt;said&lt;/b&gt; this');
		expect(page).toContain('<h2>What I said</h2>');
		expect(page).toContain('<dt>Who said it</dt><dd><span dir="auto">Me</span></dd>');
		for (const text of [json, page]) {
			expect(text).not.toContain('Wren said that');
			expect(text).not.toContain(wren.childId);
		}
		const shown = page.replaceAll(/<[^>]+>/g, ' ');
		expect(shown, 'who it was, and no id').toContain('Callum Drew');
		expect(shown).not.toMatch(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-|\d{4}-\d\d-\d\d[ T]|_at\b|data:image/);
		expect(json, 'no way in').not.toMatch(/token_hash|code_hash|password/);
		expect(readdirSync(folder)).toEqual(['files', 'index.html', 'record.json']);
	});

	it('tells nothing of an advocate in what the council keeps', async () => {
		const { app } = world;
		const jaden = await world.device('Jaden');
		const karim = await world.staff('Karim');
		const request = await world.say(jaden, { kind: 'advocate-request', body: { sort: 'independent' } });
		await app.advocacy.appoint(karim, { childId: jaden.childId, entryId: request }, karim.staffId);
		const child = await app.context.repositories.children.find(app.context.db, jaden.childId);
		const repository = new ChildRecordsRepository(keysOf(world));
		const read = async (keeper: string | null) =>
			JSON.stringify(await repository.read(app.context.db, jaden.childId, keeper));
		const tells = new RegExp([request, karim.staffId, 'advocacy_', 'opened_at', 'Loudhailer'].join('|'));
		expect(await read(child?.organisationId ?? '')).not.toMatch(tells);
		expect(await read(null)).toMatch(tells);
	});

	it('leaves out what another organisation keeps, when that is asked', async () => {
		const jaden = await world.device('Jaden');
		const { db, repositories } = world.app.context;
		const child = await repositories.children.find(db, jaden.childId);
		const other = await world.staff('Shona');
		await world.parts.pool.query(
			`update entries set organisation_id = $1, sealed = null where child_id = $2`,
			[other.organisationId, jaden.childId]
		);
		const repository = new ChildRecordsRepository(keysOf(world));
		const own = await repository.read(db, jaden.childId, child?.organisationId ?? '');
		expect(own['entries']).toBeUndefined();
		expect((await repository.read(db, jaden.childId, null))['entries']).not.toBeUndefined();
	});
});
