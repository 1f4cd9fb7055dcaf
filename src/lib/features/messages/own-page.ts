import type { Entry } from '$lib/domain/entries/entry';

/** Where something that was said stands apart from every conversation; null for what is part of one. */
export function ownPageOf(entry: Entry): string | null {
	switch (entry.kind) {
		case 'advocate-request':
			return '/speak-up/advocate';
		case 'complaint':
			return `/speak-up/complaint/${entry.id}`;
		case 'not-safe':
			return '/help';
		case 'thanks':
			return '/speak-up/thanks';
		case 'rights-request':
			return `/speak-up/ask/${entry.body.want}`;
		default:
			return null;
	}
}
