import type { ApiClient } from '../api';
import { Contract } from '../contract/document';
import { ask } from '../database';
import type { TestServer } from '../server';
import type { Actor } from './actors';
import { look } from './look';
import { everyPlace, type Place } from './places';

/** Every answer that somebody gets, by address: the line of the status, the headers and the body as they came. */
export type Side = ReadonlyMap<string, string>;

/**
 * All at which one member of staff can look: every page of the desk, as the page and as what it is made of,
 * every reading call of the API, and the calendar at their secret address; for one child, one of the child's
 * entries, and every further id that the database has for the child.
 */
export async function placesToLook(
	server: TestServer,
	of: { childId: string; entryId: string; calendar: string }
): Promise<Place[]> {
	const contract = await Contract.of(server.url);
	const plants = [{ word: '', what: '', entryId: of.entryId, isAnswer: false }];
	const places = await everyPlace(contract, server.databaseUrl, { childId: of.childId, plants });
	const calendar = {
		method: 'GET',
		path: of.calendar,
		template: of.calendar,
		body: null,
		type: null,
		isLast: false,
		isGeneral: false
	};
	const atDeskOrApi = ({ method, path }: Place) => method === 'GET' && /^\/(desk|api)\b/.test(path);
	return [...places.filter(atDeskOrApi), calendar];
}

export async function sideOf(actor: Actor, places: readonly Place[]): Promise<Side> {
	const side = new Map<string, string>();
	for (const place of places) side.set(place.path, await look(actor, place));
	return side;
}

/** What changes in an answer by itself, by what it is. */
const OF_THE_MOMENT: Readonly<Record<string, RegExp>> = {
	'the time of the answer': /^date: .*$/gm,
	'a fingerprint of the body': /^etag: .*$/gm,
	'a nonce of the policy': /nonce[-=]"?[\w+/=-]+/g,
	'the id of this request': /"requestId":"[\w-]+"/g,
	'when a calendar was asked for': /^(DTSTAMP|CREATED|LAST-MODIFIED):.*$/gm
};

/** What a new passkey is asked: 256 random bits, and nothing else of that shape is on this page. */
const ASKED = { page: /^\/desk\/security\b/, pattern: /(?<![\w-])[\w-]{43}(?![\w-])/g };

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const ID_WITH_TIME = /\b([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

/**
 * The same bytes without what changes by itself: beside what stands above, the time that it is now, and ids
 * that a page makes for what will be sent from it. Both are known by being younger than `since`; whoever
 * compares looks for the ids of what was said in the bytes themselves.
 */
export function lasting(side: Side, since: Date): Record<string, string> {
	const isNew = (ms: number) => ms >= since.getTime();
	const entries = [...side].map(([path, bytes]) => {
		let text = bytes;
		for (const [what, pattern] of Object.entries(OF_THE_MOMENT)) text = text.replaceAll(pattern, `<${what}>`);
		if (ASKED.page.test(path)) text = text.replaceAll(ASKED.pattern, '<what a passkey is asked>');
		text = text
			.replaceAll(TIME, (time) => (isNew(Date.parse(time)) ? '<now>' : time))
			.replaceAll(ID_WITH_TIME, (id: string, high: string, low: string) =>
				isNew(Number.parseInt(high + low, 16)) ? '<an id for what will be sent>' : id
			);
		return [path, text];
	});
	return Object.fromEntries(entries) as Record<string, string>;
}

/** Makes somebody's secret calendar address, as their desk does, and gives back its path. */
export async function calendarOf(client: ApiClient): Promise<string> {
	const { text } = await client.call('POST', '/desk/reviews?/calendar', '', {
		origin: client.url,
		'content-type': 'application/x-www-form-urlencoded'
	});
	const [path] = /\/api\/v1\/calendars\/[\w-]+/.exec(text) ?? [];
	if (!path) throw new Error('The desk made no calendar');
	return path;
}

/**
 * Every row of every table that names a member of staff, as text: what waits to be sent to them, what counts
 * for them, who looked, whatever table is added.
 */
export async function rowsThatName(databaseUrl: string, staffId: string): Promise<Record<string, string[]>> {
	const tables = await ask<{ name: string }>(
		databaseUrl,
		`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`
	);
	const rows: Record<string, string[]> = {};
	for (const { name } of tables) {
		const found = await ask<{ row: string }>(
			databaseUrl,
			`select t::text as row from "${name}" t where t::text like '%' || $1 || '%' order by 1`,
			[staffId]
		);
		if (found.length > 0) rows[name] = found.map(({ row }) => row);
	}
	return rows;
}
