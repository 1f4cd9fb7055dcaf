import type { EntryState } from '$lib/domain/entries/receipt';
import type { PersonRole } from '$lib/domain/people/roles';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import { t } from '$lib/i18n/i18n.svelte';
import type { NewsItem, SavedEntry } from '$lib/offline/index';
import type { SymbolName } from '$lib/symbols/names';
import type { Area } from '$lib/ui/plate/areas';

/** One thing that is new, or on its way, as a press that leads to it. */
export interface NewsRow {
	key: string;
	area: Area;
	href: string;
	words: string;
	/** A moment, ISO 8601. */
	at: string;
	symbol: SymbolName;
	/** Whose face stands beside it, where there is one. */
	from?: { name: string; personId?: string | undefined };
	state?: EntryState;
}

interface From {
	name: string;
	role: PersonRole;
	personId?: string;
}

/** What is new, the newest first. */
export function newsRows(news: readonly NewsItem[]): NewsRow[] {
	return news.flatMap((item) => rowOf(item) ?? []);
}

function rowOf(item: NewsItem): NewsRow | null {
	const { kind, id, at, body } = item;
	const key = `${kind} ${id}`;
	if (body === null) return null;
	switch (kind) {
		case 'message':
			return { ...said(key, body.from, body.writtenAt), ...messageWords(body) };
		case 'heard':
			return {
				...said(key, body.from, body.askedAt),
				words: t('home:news.heard', { name: body.from.name }),
				symbol: 'question'
			};
		case 'plan-card': {
			const changed = body.changed ? 'home:news.planChanged' : 'home:news.planNew';
			return {
				key,
				area: 'plan',
				href: `/plan/${body.heading}`,
				words: t(changed, { what: t(`headings:${body.heading}.title`) }),
				at,
				symbol: PLAN_HEADINGS.find((heading) => heading.key === body.heading)?.symbol ?? 'care-plan'
			};
		}
		case 'promise':
			if (body.signedOn === null) return null;
			return {
				key,
				area: 'people',
				href: '/people/promise',
				words: t('home:news.promise', { name: body.iroName }),
				at,
				symbol: 'promise',
				from: { name: body.iroName, personId: body.iroPersonId }
			};
		case 'person':
			return {
				key,
				area: 'people',
				href: `/people/${id}`,
				words: t('home:news.iro', { name: body.name }),
				at,
				symbol: 'iro',
				from: { name: body.name, personId: id }
			};
	}
}

function said(key: string, from: From, at: string) {
	return { key, area: 'speak' as const, href: '/speak-up', at, from };
}

type MessageBody = NonNullable<Extract<NewsItem, { kind: 'message' }>['body']>;

function messageWords({
	from,
	answers,
	automatic
}: MessageBody): Pick<NewsRow, 'words' | 'symbol' | 'state'> {
	if (automatic) return { words: t('home:news.automatic'), symbol: 'message' };
	if (answers === null) return { words: t('home:news.message', { name: from.name }), symbol: 'message' };
	return { words: t('home:news.answer', { name: from.name }), symbol: 'answered', state: 'answered' };
}

const OPEN: ReadonlySet<EntryState> = new Set(['saved-here', 'not-sent', 'sent', 'seen']);

/** What the child said and has no answer to yet, the newest first. */
export function onTheirWay(entries: readonly SavedEntry[]): NewsRow[] {
	return entries
		.filter(
			({ entry, state }) => OPEN.has(state) && (entry.kind === 'message' || entry.kind === 'contact-request')
		)
		.map(({ entry, state }) => ({
			key: entry.id,
			area: 'speak' as const,
			href: '/speak-up',
			...ownWords(entry),
			at: entry.madeAt,
			state
		}))
		.reverse();
}

function ownWords(entry: SavedEntry['entry']): Pick<NewsRow, 'words' | 'symbol'> {
	if (entry.kind !== 'contact-request') return { words: t('home:mine.message'), symbol: 'message' };
	return entry.body.way === 'call'
		? { words: t('home:mine.call'), symbol: 'phone-call' }
		: { words: t('home:mine.visit'), symbol: 'visit' };
}
