import type { Mark } from '$lib/offline/store/member-database';
import { readMark, writeMark, type MemberStore } from '$lib/offline/store/member-store';
import { applyEntries, applyFeed, isErased, receiptsIn } from './apply';
import { unsettled, type Outcome, type SyncMember, type SyncPorts } from './outcome';
import { ask, type Reply } from './request';
import { keepPause, pauseLeft } from './pause';
import { isPage, type Page } from './shapes';

const PAGE_SIZE = 200;

/** Fetches what is new in the feed, and the child's own entries that were made on another device. */
export function pull(member: SyncMember, ports: SyncPorts): Promise<Outcome> {
	return ports.locks.alone(`pull-${member.store.name}`, () => fetchAll(member, ports));
}

async function fetchAll(member: SyncMember, ports: SyncPorts): Promise<Outcome> {
	const { store } = member;
	const pause = await pauseLeft(store, ports.clock);
	if (pause) return { ended: 'trouble', wait: pause };
	const stop =
		(await fetchPages(member, ports, 'feed', async (page) => {
			// Written first: should the next page not come, the entries are still owed.
			if (await namesUnknownEntry(store, page)) await setMark(store, 'entries-whole', 0);
			await applyFeed(store, page);
		})) ?? (await fetchEntries(member, ports));
	if (stop) return keepPause(store, stop, ports.clock);
	await setMark(store, 'pulled-at', ports.clock.now().getTime());
	await store.changes.announce({ counts: true });
	return { ended: 'well', tryAt: null };
}

/** The child's own past entries, when this device is not known to have them all. */
async function fetchEntries(member: SyncMember, ports: SyncPorts): Promise<Outcome | null> {
	const { store } = member;
	if (await store.read((tables) => readMark(tables, 'entries-whole'))) return null;
	const stop = await fetchPages(member, ports, 'entries', (page) => applyEntries(store, page));
	if (!stop) await setMark(store, 'entries-whole', 1);
	return stop;
}

function setMark(store: MemberStore, mark: Mark, value: number): Promise<void> {
	return store.together((tables) => writeMark(tables, mark, value));
}

/** Page after page, each written before the next is asked for. Null: there is no more. */
async function fetchPages(
	{ store, deviceId }: SyncMember,
	ports: SyncPorts,
	what: 'feed' | 'entries',
	apply: (page: Page) => Promise<void>
): Promise<Outcome | null> {
	for (;;) {
		const after = await store.read((tables) => readMark(tables, `${what}-seq`));
		const path = `/api/v1/me/${what}?after=${after}&limit=${PAGE_SIZE}`;
		const reply = await ask(ports, { method: 'GET', path, deviceId });
		if (!isPageReply(reply)) return unsettled(reply);
		await apply(reply.body);
		// Set back: what came told this device to fetch everything once more.
		if (await store.read((tables) => readMark(tables, `${what}-seq`)).then((now) => now < after)) continue;
		if (!reply.body.more) return null;
		// A page that leads nowhere would be asked for without end.
		if (reply.body.next <= after) return { ended: 'trouble', wait: null };
	}
}

function isPageReply(reply: Reply): reply is Reply & { is: 'answer'; body: Page } {
	return reply.is === 'answer' && isPage(reply.body);
}

/** True when the page has a receipt for an entry that this device has never had. */
async function namesUnknownEntry(store: MemberStore, page: Page): Promise<boolean> {
	const ids = receiptsIn(page)
		.filter((receipt) => !isErased(receipt))
		.map(({ entryId }) => entryId);
	const known = await store.read(({ entries }) => entries.where('id').anyOf(ids).count());
	return known < new Set(ids).size;
}
