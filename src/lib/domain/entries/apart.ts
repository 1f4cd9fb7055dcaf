import type { Entry, EntryKind } from './entry';

const APART: ReadonlySet<EntryKind> = new Set<EntryKind>([
	'complaint',
	'complaint-next',
	'not-safe',
	'rights-request'
]);

/** What has a page of its own: nobody must find it while they look into a conversation with somebody else. */
export function isApart({ kind }: Pick<Entry, 'kind'>): boolean {
	return APART.has(kind);
}
