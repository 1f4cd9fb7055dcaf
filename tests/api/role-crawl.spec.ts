import { joinAs, signInAs } from '../support/api';
import { Contract } from '../support/contract/document';
import { everybody, mayRead, type Actor } from '../support/crawl/actors';
import { look, timeless } from '../support/crawl/look';
import { everyPlace, FEW, type Place } from '../support/crawl/places';
import { plantEverything, type Plant } from '../support/crawl/plants';
import { plantReview } from '../support/crawl/review-plants';
import { ask, rowCounts } from '../support/database';
import { expect, test } from '../support/test';

/** So many look at once: the service answers many, and this machine has few cores. */
const AT_ONCE = 8;

const NAMES = {
	child: 'Wren',
	helper: 'Dot',
	iro: 'Marguerite',
	socialWorker: 'Ben',
	advocate: 'Shona'
};

/** What they found that was not for them, in words for whoever reads a failure; notes what they may read in `seen`. */
async function crawl(
	actor: Actor,
	places: readonly Place[],
	plants: readonly Plant[],
	allowed: ReadonlySet<string>,
	seen: Set<string>
): Promise<string[]> {
	const leaks: string[] = [];
	const refusals = new Map<string, number>();
	for (const place of places) {
		// The child's pages are the same empty shell for all; staff have their own.
		if (actor.as === 'staff' && !/^\/(desk|api)\b/.test(place.path)) continue;
		const family = `${place.method} ${place.template}`;
		const refused = refusals.get(family) ?? 0;
		if (refused === FEW) continue;
		const answer = await look(actor, place);
		refusals.set(family, isForWhoAsks(answer) ? refused + 1 : 0);
		for (const { word, what } of plants) {
			if (!answer.includes(word)) continue;
			if (allowed.has(word)) seen.add(`${actor.as} ${word}`);
			else leaks.push(`${actor.name} reads ${what} at ${place.method} ${place.path}`);
		}
		if (/^5\d\d/.test(answer)) leaks.push(`${actor.name} breaks ${place.method} ${place.path}`);
	}
	return leaks;
}

/** A refusal of whoever asks, whatever they ask for: said so often of an address, it is said with every id. */
function isForWhoAsks(answer: string): boolean {
	const [head = '', body = ''] = answer.split('\n\n');
	const isLedAway = /^303\b/.test(head) || (/^200\b/.test(head) && body.startsWith('{"type":"redirect"'));
	return /^401\b/.test(head) || (isLedAway && answer.includes('/desk/sign-in'));
}

async function forAll<T>(actors: readonly Actor[], work: (actor: Actor) => Promise<T>): Promise<T[]> {
	const waiting = [...actors];
	const done: T[] = [];
	const next = async () => {
		for (let actor = waiting.shift(); actor; actor = waiting.shift()) done.push(await work(actor));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, next));
	return done;
}

/** What the lists and pages show that are about no single entry. */
async function general(actor: Actor, places: readonly Place[]): Promise<Record<string, string>> {
	const shown: Record<string, string> = {};
	for (const { path, ...place } of places.filter((one) => one.isGeneral && /^\/(desk|api)\b/.test(one.path)))
		shown[path] = timeless(await look(actor, { path, ...place }));
	return shown;
}

test('whoever looks at every page and calls every call finds nothing that is not for them, and no count moves', async ({
	server
}) => {
	// Every call and page by everybody: minutes, where other work is done beside it.
	test.setTimeout(1_200_000);
	const contract = await Contract.of(server.url);
	const actors = await everybody(server);
	// The first time also changes how the child likes the app, which those who work with the child may know.
	const { childId } = await plantEverything(server, NAMES);
	const lists = await everyPlace(contract, server.databaseUrl, { childId, plants: [] });
	const desks = actors.filter(({ as }) => as !== 'device');
	const before = new Map(
		await forAll(desks, async (actor) => [actor.name, await general(actor, lists)] as const)
	);

	const rows = await rowCounts(server.databaseUrl);
	const plants = [
		...(await plantEverything(server, NAMES)).plants,
		...(await plantReview(server, NAMES, await joinAs(server, NAMES.child)))
	];
	expect(
		await unplantedTables(server.databaseUrl, rows),
		'tables with words of which none is planted'
	).toEqual([]);
	// Of the child's devices one is let in on what an advocate says; whoever joined with the IRO's code is not.
	const own = actors.find(({ name }) => name === `${NAMES.child}'s device`);
	const advocate = await signInAs(server, NAMES.advocate);
	const path = `/api/v1/children/${childId}/advocate-devices/${own?.id}`;
	expect((await advocate.call('PUT', path, { isOpen: true })).status).toBe(204);
	const allowed = new Map<string, Set<string>>();
	for (const actor of actors) allowed.set(actor.name, await mayRead(server, actor, plants));
	const ofActor = (actor: Actor) => allowed.get(actor.name) ?? new Set<string>();

	const moved = await forAll(desks, async (actor) => {
		if (ofActor(actor).size > 0) return [];
		const after = await general(actor, lists);
		const paths = Object.keys(after).filter((path) => after[path] !== before.get(actor.name)?.[path]);
		return paths.map((path) => `${path} changes for ${actor.name}`);
	});
	expect(moved.flat(), 'lists and counts of those for whom nothing was said').toEqual([]);

	const places = await everyPlace(contract, server.databaseUrl, { childId, plants });
	const seen = new Set<string>();
	for (const isTurn of TURNS) {
		const some = places.filter(isTurn);
		const leaks = await forAll(actors, (actor) => crawl(actor, some, plants, ofActor(actor), seen));
		expect(leaks.flat()).toEqual([]);
	}

	// A crawl that reaches nothing would prove nothing.
	const unread = plants.filter(({ word, isAnswer }) => {
		const forDevices = actors.some((actor) => actor.as === 'device' && ofActor(actor).has(word));
		const forStaff = !isAnswer && desks.some((actor) => ofActor(actor).has(word));
		const isSeen = seen.has(`device ${word}`) === forDevices && (!forStaff || seen.has(`staff ${word}`));
		return !isSeen || (!forDevices && !forStaff);
	});
	expect(unread.map(({ what }) => what)).toEqual([]);
	expect(plants.filter(({ word }) => server.output.includes(word))).toEqual([]);
});

/** What is sealed and holds no words of a child, or words that another test looks for. */
const PLANTED_ELSEWHERE = new Set([
	// A secret of somebody at the desk.
	'staff_authenticators',
	// Bytes, and the words under them: tests/api/attachments.spec.ts.
	'attachments',
	'attachment_pieces',
	// What was decided on a complaint: tests/e2e/complaint.spec.ts.
	'complaint_stages',
	'complaint_extensions'
]);

/** Tables that hold sealed words, and have no more rows than before everything was planted. */
async function unplantedTables(url: string, before: Readonly<Record<string, number>>): Promise<string[]> {
	const sealed = await ask<{ name: string }>(
		url,
		`select distinct table_name as name from information_schema.columns
		where table_schema = 'public' and data_type = 'bytea' order by 1`
	);
	const now = await rowCounts(url);
	return sealed
		.map(({ name }) => name)
		.filter((name) => !PLANTED_ELSEWHERE.has(name) && (now[name] ?? 0) <= (before[name] ?? 0));
}

/** All look first, then all write, erase and sign out: nobody takes from another what they have still to find. */
const TURNS: ((place: Place) => boolean)[] = [
	({ method, isLast }) => !isLast && /^(GET|HEAD)$/.test(method),
	({ method, isLast }) => !isLast && !/^(GET|HEAD|DELETE)$/.test(method),
	({ method, isLast }) => !isLast && method === 'DELETE',
	({ isLast }) => isLast
];
