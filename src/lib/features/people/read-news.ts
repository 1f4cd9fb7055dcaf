import type { MemberSession, NewsItem } from '$lib/offline/index';

/** Notes that the child has opened what is new and shown on this page. */
export function readNews(
	session: Pick<MemberSession, 'view' | 'markRead'>,
	isShown: (item: Pick<NewsItem, 'kind' | 'id'>) => boolean | undefined
): void {
	for (const { kind, id } of session.view.news.filter(isShown)) void session.markRead(kind, id);
}
