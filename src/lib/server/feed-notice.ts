import type { DeviceActor } from './policy/actors';

/** The channel on which every process of the service hears that a child's feed has moved. */
export const FEED_CHANNEL = 'feed_moved';

/** That a child's feed has moved, and whose devices may hear of it; or that the line of some of them is over. */
export interface FeedNotice {
	childId: string;
	seq: number;
	/** `device`: those that are named, and no other. `ended`: those that are named hear nothing any more. */
	audience: 'child' | 'helpers' | 'device' | 'ended';
	deviceIds: readonly string[];
}

/** As it goes through the database: ids and a number. */
export function writeNotice({ childId, seq, audience, deviceIds }: FeedNotice): string {
	return [childId, seq, audience, ...deviceIds].join(' ');
}

export function readNotice(payload: string): FeedNotice {
	const [childId = '', seq = '', audience = '', ...deviceIds] = payload.split(' ');
	return { childId, seq: Number(seq), audience: audience as FeedNotice['audience'], deviceIds };
}

export function mayHear(
	{ deviceId, role }: Pick<DeviceActor, 'deviceId' | 'role'>,
	{ audience, deviceIds }: FeedNotice
): boolean {
	if (audience === 'ended') return false;
	if (audience === 'helpers' || deviceIds.includes(deviceId)) return true;
	return audience === 'child' && role === 'child';
}
