import { fateNumber } from './entries';
import { writeMark, type MemberStore } from './member-store';

/**
 * Lets go of rows that do not open any more, so that one damaged row never keeps a child from the rest.
 * What the service has of them is fetched again, from the start; an entry that is only here stays where
 * it is, sealed.
 */
export async function letGoOfDamaged(store: MemberStore, feed: string[], entryIds: string[]): Promise<void> {
	if (feed.length + entryIds.length === 0) return;
	await store.together(async (tables) => {
		await tables.feed.bulkDelete(feed);
		if (feed.length) await writeMark(tables, 'feed-seq', 0);
		const received = await tables.entries
			.where('id')
			.anyOf(entryIds)
			.filter(({ f }) => f === fateNumber('received'))
			.delete();
		if (received === 0) return;
		await writeMark(tables, 'entries-seq', 0);
		await writeMark(tables, 'entries-whole', 0);
	});
}
