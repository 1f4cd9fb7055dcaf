import type { z } from 'zod';
import type { AccessLogPageV1 } from '$lib/contract/v1/feed';
import { ask, type RequestPorts } from './request';
import { isRecord } from './shapes';

type LogPage = z.infer<typeof AccessLogPageV1>;

/** One look at the child's things, and by whom. */
export type AccessLogItem = LogPage['items'][number];

export type AccessLogReading =
	{ ok: true; items: AccessLogItem[] } | { ok: false; why: 'no-network' | 'signed-out' };

/** No child scrolls further back than this. */
const MOST_PAGES = 10;

/** Who has looked at this child's things, in the service's order. Not kept on the device: an old answer would mislead. */
export async function fetchAccessLog(deviceId: string, ports: RequestPorts): Promise<AccessLogReading> {
	const items: AccessLogItem[] = [];
	let after = 0;
	for (let pages = 0; pages < MOST_PAGES; pages += 1) {
		const path = `/api/v1/me/access-log?after=${after}&limit=200`;
		const reply = await ask(ports, { method: 'GET', path, deviceId });
		if (reply.is === 'problem' && reply.status === 401) return { ok: false, why: 'signed-out' };
		if (reply.is !== 'answer' || !isLogPage(reply.body)) return { ok: false, why: 'no-network' };
		items.push(...reply.body.items);
		if (!reply.body.more || reply.body.next <= after) break;
		after = reply.body.next;
	}
	return { ok: true, items };
}

function isLogPage(value: unknown): value is LogPage {
	return (
		isRecord(value) &&
		typeof value['next'] === 'number' &&
		Array.isArray(value['items']) &&
		value['items'].every((item) => isRecord(item) && typeof item['at'] === 'string' && isRecord(item['who']))
	);
}
