import { openEntry } from '$lib/offline/store/entries';
import { SEND, type OutboxRow } from '$lib/offline/store/member-database';
import {
	nextInOutbox,
	nextWaitEnds,
	noteAttempt,
	settleReceived,
	settleRefused
} from '$lib/offline/store/outbox';
import { unsettled, type Outcome, type SyncMember, type SyncPorts } from './outcome';
import { keepPause, pauseLeft } from './pause';
import { ask } from './request';
import { isReceived } from './shapes';
import { sendWithdrawal } from './withdrawal';

/** Answers that say that this entry will never be taken, however often it is sent. */
const REFUSALS: ReadonlySet<number> = new Set([400, 409, 413, 422]);

/** The code of an entry that this device can't read any more, and so can't send. */
const UNREADABLE = 'unreadable';

/**
 * Sends what is in the outbox: in order, one at a time, and in one tab or worker at a time. Sending is
 * at least once; ids make it exactly once.
 */
export function push(member: SyncMember, ports: SyncPorts): Promise<Outcome> {
	return ports.locks.alone(`push-${member.store.name}`, () => emptyOutbox(member, ports));
}

async function emptyOutbox(member: SyncMember, ports: SyncPorts): Promise<Outcome> {
	const { store } = member;
	for (;;) {
		const pause = await pauseLeft(store, ports.clock);
		if (pause) return { ended: 'trouble', wait: pause };
		const row = await nextInOutbox(store, ports.clock.now().getTime());
		if (!row) return { ended: 'well', tryAt: await nextWaitEnds(store) };
		const stop = row.w === SEND ? await send(member, row, ports) : await sendWithdrawal(member, row, ports);
		if (stop) return keepPause(store, stop, ports.clock);
	}
}

/** Sends one entry. Null: it is settled one way or the other, and the next may go. */
async function send(member: SyncMember, row: OutboxRow, ports: SyncPorts): Promise<Outcome | null> {
	const { store, deviceId } = member;
	const kept = await store.read(({ entries }) => entries.get(row.id));
	const opened = kept && (await openEntry(store.vault, kept).catch(() => null));
	if (!opened) return settleRefused(store, row, UNREADABLE).then(() => null);
	if (!(await noteAttempt(store, row, ports.clock.now().getTime()))) return null;
	const reply = await ask(ports, {
		method: 'POST',
		path: '/api/v1/me/entries',
		deviceId,
		body: JSON.stringify(opened.entry)
	});
	if (reply.is === 'answer' && isReceived(reply.body, row.id)) {
		return settleReceived(store, row, reply.body.receivedAt).then(() => null);
	}
	if (reply.is === 'problem' && REFUSALS.has(reply.status)) {
		return settleRefused(store, row, reply.code).then(() => null);
	}
	return unsettled(reply);
}
