import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { EntryV1 } from '$lib/contract/v1/entries';
import { ChildRecordsRepository, type ChildRecord } from '$lib/server/repositories/child-records';
import { KeyRing } from '$lib/server/sealing/key-ring';
import { exportRecord } from '$lib/server/services/child-records';
import { isForComputers, isWritten, nameOf } from '$lib/server/services/record-fields';
import { TWICE, type RecordWords } from '$lib/server/services/record-pages';
import { DemoWorld } from '$lib/server/testing/demo-world';
import { hasRecordWords, recordWords } from './record-words';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INLINE = /^(content|body|details)$/;
/** How the service writes down what was chosen. */
const SHORT_NAME = /^[a-z]+(-[a-z]+)*$/;

/** What a page would show under its own name alone, with where that is. */
function unsaid(given: unknown, name: string, within: string, words: RecordWords): string[] {
	if (Array.isArray(given)) return given.flatMap((one) => unsaid(one, name, within, words));
	if (typeof given === 'string') {
		const isName = SHORT_NAME.test(given) && !isWritten(name) && name !== 'language' && name !== 'lang';
		return isName && !words.values[given] ? [`values: ${given} (${within}, ${name})`] : [];
	}
	if (typeof given !== 'object' || given === null) return [];
	if ('lang' in given && 'text' in given) return [];
	return Object.entries(given).flatMap(([key, one]) => {
		const own = nameOf(key);
		if (isForComputers(own, within, given)) return [];
		const isSaid = ID.test(own) || INLINE.test(own) || words.fields[own] !== undefined || isEmpty(one);
		return [
			...(isSaid ? [] : [`fields: ${own} (${within})`]),
			...unsaid(one, own, INLINE.test(own) ? within : own, words)
		];
	});
}

/** Nothing that a page shows: none, an id of nobody, or a picture that is drawn. */
function isEmpty(given: unknown): boolean {
	if (given === null || given === '') return true;
	if (typeof given === 'string') return ID.test(given);
	return typeof given === 'object' && Object.values(given).every(isEmpty);
}

type Schema = {
	$ref?: string;
	const?: unknown;
	enum?: unknown[];
	type?: string;
	properties?: Record<string, Schema>;
	items?: Schema;
	additionalProperties?: Schema | boolean;
	anyOf?: Schema[];
	oneOf?: Schema[];
};

/** Everything that fits a schema, in as few examples as hold all names and all that can be chosen. */
function examples(schema: Schema, all: Record<string, Schema>): unknown[] {
	if (schema.$ref) return examples(all[schema.$ref.split('/').at(-1) ?? ''] ?? {}, all);
	const either = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
	if (either.length > 0) return either.flatMap((one) => examples(one, all));
	if (schema.enum ?? schema.const !== undefined) return schema.enum ?? [schema.const];
	if (schema.items) return [examples(schema.items, all)];
	if (schema.properties) {
		const filled = Object.entries(schema.properties).map(([key, one]) => [key, examples(one, all)] as const);
		return [Object.fromEntries(filled)];
	}
	return [schema.type === 'string' ? 'Something' : 1];
}

function everyKindOfEntry(): ChildRecord {
	const made = z.toJSONSchema(EntryV1, { io: 'input', unrepresentable: 'any' }) as Schema & {
		$defs?: Record<string, Schema>;
	};
	return { entries: examples(made, made.$defs ?? {}).map((content) => ({ content })) };
}

const LANGUAGES = ['en', 'cy', 'ar'] as const;

let world: DemoWorld;
let folder: string;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	folder = mkdtempSync(join(tmpdir(), 'my-review-record-'));
});

afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await world.close();
});

describe.each(LANGUAGES)('the page of a child’s record, in %s', (lang) => {
	const words = recordWords(lang);

	it('has a word for everything that a child can say', () => {
		const record = everyKindOfEntry();
		expect(record['entries']?.length).toBeGreaterThan(10);
		expect([
			...new Set(unsaid(record, 'record', 'record', { ...words, fields: { ...words.fields, entries: 'x' } }))
		]).toEqual([]);
	});

	it('has a word for every column of every table that may hold something of a child', async () => {
		const { rows } = await world.parts.pool.query<{ table: string; column: string }>(
			`select table_name as "table", column_name as "column" from information_schema.columns
			where table_schema = 'public' and table_name in (
				select table_name from information_schema.columns
				where column_name in ('child_id', 'review_id', 'entry_id', 'complaint_id')
			) order by 1, 2`
		);
		const shown = rows.filter(({ table }) => ![...TWICE, 'attachment_pieces'].includes(table));
		expect([...new Set(shown.map(({ table }) => table))].filter((table) => !words.parts[table])).toEqual([]);
		const unsaidColumns = shown.filter(({ table, column }) => {
			const name = nameOf(column);
			if (/^(sealed|digest|details|content)|Hash$/.test(name) || isForComputers(name, table, {}))
				return false;
			return words.fields[name] === undefined;
		});
		expect(unsaidColumns).toEqual([]);
	});

	it.each(['Wren', 'Jaden', 'Idris'])('has a word for all that is kept of %s', async (name) => {
		const { db } = world.app.context;
		const { childId } = await world.device(name);
		const keys = new KeyRing(world.parts.masterKeys, { own: () => world.app.organisationKeys.read() });
		const wanted = { childId, keeper: null, folder, lang, dir: 'ltr' };
		await exportRecord(db, new ChildRecordsRepository(keys), wanted, words);
		const all = JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as ChildRecord;
		const record = Object.fromEntries(Object.entries(all).filter(([table]) => !TWICE.includes(table)));
		expect(Object.keys(record).length).toBeGreaterThan(10);
		const missing = Object.entries(record).flatMap(([table, rows]) => unsaid(rows, table, table, words));
		expect([...new Set(missing)]).toEqual([]);
		const page = readFileSync(join(folder, 'index.html'), 'utf8');
		const labels = new Set(Object.values(words.fields));
		const shown = [...page.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, one = '']) => one);
		const names = new Set(all['people']?.map((person) => String(person['name'])));
		const staff = new Set(world.staffNames);
		expect(
			[...new Set(shown)].filter((one) => !labels.has(one) && !names.has(one) && !staff.has(one))
		).toEqual([]);
	});
});

it('says which language the desk has not', () => {
	expect(hasRecordWords('ar')).toBe(true);
	expect(hasRecordWords('fr')).toBe(false);
	expect(() => recordWords('xx')).toThrow('--lang xx is none of the languages that the desk has.');
});
