import type { OutboxRow } from '$lib/offline/store/member-database';
import { letWait, settleTakenBack } from '$lib/offline/store/outbox';
import { unsettled, type Outcome, type SyncMember, type SyncPorts } from './outcome';
import { ask } from './request';
import { isTakenBack } from './shapes';

/** By then an entry that was on its way when it was taken back has arrived, or never will. Milliseconds. */
export const STILL_ON_ITS_WAY = 60_000;

const WILL_NOT: ReadonlySet<number> = new Set([400, 409, 422]);

/** Asks the service to take one entry back. Null: it is settled, or waits without holding up the others. */
export async function sendWithdrawal(
	{ store, deviceId }: SyncMember,
	row: OutboxRow,
	ports: SyncPorts
): Promise<Outcome | null> {
	const reply = await ask(ports, {
		method: 'POST',
		path: `/api/v1/me/entries/${encodeURIComponent(row.id)}/withdrawal`,
		deviceId
	});
	if (reply.is === 'answer' && isTakenBack(reply.body, row.id)) {
		return settleTakenBack(store, row, reply.body.how).then(() => null);
	}
	if (reply.is === 'problem' && WILL_NOT.has(reply.status)) {
		return settleTakenBack(store, row, 'kept').then(() => null);
	}
	if (reply.is !== 'problem' || reply.status !== 404) return unsettled(reply);
	const now = ports.clock.now().getTime();
	// A moment that is yet to come was noted while the device's clock was wrong.
	const triedAt = Math.min(row.t, now);
	const arrivedBy = triedAt + STILL_ON_ITS_WAY;
	if (now < arrivedBy) return letWait(store, { ...row, t: triedAt, b: arrivedBy }).then(() => null);
	return settleTakenBack(store, row, 'erased').then(() => null);
}
