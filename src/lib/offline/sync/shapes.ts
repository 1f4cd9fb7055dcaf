import type { ServiceInfo } from '$lib/domain/service/service';
import type { RawFeedItem } from '$lib/offline/store/feed';

/**
 * Checks of the answers' shapes, by hand: a schema library would cost a child on a slow line more than
 * the rest of this folder. They look at what the app leans on. What stands in a body is the service's
 * word, which it checked by the schemas of the contract before it sent it.
 */

type Fields = Record<string, unknown>;

export function isRecord(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSeq(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value !== '';
}

export interface Page {
	items: RawFeedItem[];
	next: number;
	more: boolean;
}

export function isPage(value: unknown): value is Page {
	return (
		isRecord(value) &&
		isSeq(value['next']) &&
		typeof value['more'] === 'boolean' &&
		Array.isArray(value['items']) &&
		value['items'].every(isPageItem)
	);
}

function isPageItem(value: unknown): value is RawFeedItem {
	return (
		isRecord(value) &&
		isSeq(value['seq']) &&
		isText(value['kind']) &&
		isText(value['id']) &&
		isText(value['at']) &&
		(value['body'] === null || isRecord(value['body']))
	);
}

export function isReceived(value: unknown, id: string): value is { id: string; receivedAt: string } {
	return isRecord(value) && value['id'] === id && isText(value['receivedAt']);
}

export function isTakenBack(value: unknown, id: string): value is { id: string; how: 'erased' | 'marked' } {
	return isRecord(value) && value['id'] === id && (value['how'] === 'erased' || value['how'] === 'marked');
}

export interface JoinedShape {
	deviceId: string;
	role: 'child' | 'helper';
	child: { id: string; name: string };
	helper?: { name: string };
}

export function isJoined(value: unknown): value is JoinedShape {
	if (!isRecord(value) || !isText(value['deviceId'])) return false;
	const { child, helper, role } = value;
	return (
		(role === 'child' || role === 'helper') &&
		isRecord(child) &&
		isText(child['id']) &&
		isText(child['name']) &&
		(helper === undefined || (isRecord(helper) && isText(helper['name'])))
	);
}

export function isServiceInfo(value: unknown): value is ServiceInfo {
	return (
		isRecord(value) &&
		isText(value['name']) &&
		typeof value['demo'] === 'boolean' &&
		isText(value['leaveTo']) &&
		Array.isArray(value['languages']) &&
		Array.isArray(value['places']) &&
		value['places'].every(
			(place) => isRecord(place) && isText(place['id']) && Array.isArray(place['helpLines'])
		)
	);
}
