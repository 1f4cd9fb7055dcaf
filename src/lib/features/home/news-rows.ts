import { isApart } from '$lib/domain/entries/apart';
import type { EntryState } from '$lib/domain/entries/receipt';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import { callName } from '$lib/domain/people/call-name';
import { isMessageRole, type PersonRole } from '$lib/domain/people/roles';
import { namingIro } from '$lib/features/shell/role-words';
import { t } from '$lib/i18n/i18n.svelte';
import type { NewsItem, SavedEntry } from '$lib/offline/index';
import type { SymbolName } from '$lib/symbols/names';
import type { Area } from '$lib/ui/plate/areas';

/** One thing that is new, or on its way, as a press that leads to it. */
export interface NewsRow {
	/** Things with the same key are told in one row. */
	key: string;
	area: Area;
	href: string;
	/** What the row says when so many things are in it. */
	words: (count: number) => string;
	count: number;
	/** A moment, ISO 8601: of the newest of them. */
	at: string;
	symbol: SymbolName;
	/** Whose face stands beside it, where there is one. */
	from?: { name: string; personId?: string | undefined };
	state?: EntryState;
}

type Row = Omit<NewsRow, 'count'>;
type Body<K extends NewsItem['kind']> = NonNullable<Extract<NewsItem, { kind: K }>['body']>;

interface From {
	name: string;
	role: PersonRole;
	personId?: string;
}

/** What is new, the newest first; what one person wrote several times, or several parts of the plan, in one row. */
export function newsRows(news: readonly NewsItem[]): NewsRow[] {
	const rows = new Map<string, NewsRow>();
	for (const item of news) {
		const row = rowOf(item);
		if (!row) continue;
		const known = rows.get(row.key);
		if (!known) rows.set(row.key, { ...row, count: 1 });
		// Several parts of the plan are read from its front.
		else rows.set(row.key, { ...known, count: known.count + 1, ...(row.area === 'plan' ? WHOLE_PLAN : {}) });
	}
	return [...rows.values()];
}

const WHOLE_PLAN = { href: '/plan', symbol: 'care-plan' } as const;

function rowOf(item: NewsItem): Row | null {
	if (item.body === null) return null;
	switch (item.kind) {
		case 'message':
			return messageRow(item.body);
		case 'heard':
			return said('heard', item.body.from, item.body.askedAt, {
				words: () => t('home:news.heard', { name: item.body && callName(item.body.from) }),
				symbol: 'question'
			});
		case 'plan-card':
			return planRow(item.body, item.at);
		case 'promise':
			return promiseRow(item.body, item.at);
		case 'review-answer':
			return answerRow(item.body);
		case 'review-people':
			return {
				key: 'new person',
				area: 'review',
				href: '/review',
				at: item.at,
				symbol: 'someone-else',
				words: () => t('home:news.newPerson')
			};
		case 'review-exclusion':
			return exclusionRow(item.body);
		case 'private-talk':
			return talkRow(item.body, item.at);
		case 'report-part':
			return reportRow(item.body);
		case 'complaint':
			return {
				key: `complaint ${item.id}`,
				area: 'speak',
				href: `/speak-up/complaint/${item.id}`,
				at: item.at,
				symbol: 'answered',
				words: () => complaintWords(item.body)
			};
		case 'person':
			return {
				...toPerson(item.id, item.body.name),
				at: item.at,
				symbol: 'iro',
				words: () => namingIro(t('home:news.iro', { name: item.body && callName(item.body) }))
			};
		case 'advocacy':
			return advocacyRow(item.body);
	}
}

/** Somebody told it for the child, until it has gone further. */
function complaintWords(body: Body<'complaint'> | null): string {
	const told = body?.acknowledgedAt === null ? body.told : undefined;
	return told ? t('home:news.toldForYou', { name: callName(told.from) }) : t('home:news.told');
}

function messageRow({ from, answers, automatic, writtenAt }: Body<'message'>): Row {
	const name = callName(from);
	if (automatic) {
		return said('note', from, writtenAt, { words: () => t('home:news.automatic'), symbol: 'message' });
	}
	if (answers === null) {
		const words = (count: number) => t('home:news.message', { name, count });
		return said('message', from, writtenAt, { words, symbol: 'message' });
	}
	const words = (count: number) => t('home:news.answer', { name, count });
	return said('answer', from, writtenAt, { words, symbol: 'answered', state: 'answered' });
}

function planRow({ heading, changed }: Body<'plan-card'>, at: string): Row {
	const what = t(`headings:${heading}.title`);
	return {
		key: changed ? 'plan changed' : 'plan new',
		area: 'plan',
		href: `/plan/${heading}`,
		words: (count) => t(changed ? 'home:news.planChanged' : 'home:news.planNew', { what, count }),
		at,
		symbol: PLAN_HEADINGS.find(({ key }) => key === heading)?.symbol ?? 'care-plan'
	};
}

function promiseRow({ iroPersonId, iroName, signedOn }: Body<'promise'>, at: string): Row | null {
	if (signedOn === null) return null;
	return {
		...toPerson(iroPersonId, iroName),
		key: 'promise',
		href: '/people/promise',
		at,
		symbol: 'promise',
		words: () => t('home:news.promise', { name: callName({ name: iroName, role: 'iro' }) })
	};
}

function advocacyRow({ requestId, organisation, acceptedAt, advocate }: Body<'advocacy'>): Row {
	return {
		key: `advocacy ${requestId}`,
		area: 'speak',
		href: '/speak-up/advocate',
		at: acceptedAt,
		symbol: 'advocate',
		words: () =>
			advocate
				? t('home:news.advocate', { name: advocate.name })
				: t('home:news.advocacy', { name: organisation })
	};
}

/** Of the talk itself nothing is said here: home is read over a shoulder. */
function talkRow({ from }: Body<'private-talk'>, at: string): Row {
	return {
		key: 'talk',
		area: 'review',
		href: '/review',
		at,
		from,
		symbol: 'visit',
		words: () => t('home:news.talk', { name: callName(from) })
	};
}

/** Of what it is nothing is said here: home is read over a shoulder. */
function exclusionRow({ from, at }: Body<'review-exclusion'>): Row {
	return {
		key: 'exclusion',
		area: 'review',
		href: '/review/answers',
		at,
		from,
		symbol: 'someone-else',
		words: () => t('home:news.exclusion', { name: callName(from) })
	};
}

/** However many parts were written, they are read on one page. */
function reportRow({ from, at }: Body<'report-part'>): Row {
	return {
		key: 'report',
		area: 'review',
		href: '/review/report',
		at,
		from,
		symbol: 'letter',
		words: () => t('home:news.report', { name: callName(from) })
	};
}

/** However many wishes were answered, they are read on one page. */
function answerRow({ from, at }: Body<'review-answer'>): Row {
	const name = callName(from);
	return {
		key: 'wishes',
		area: 'review',
		href: '/review/answers',
		at,
		from,
		symbol: 'answered',
		state: 'answered',
		words: (count) => t('home:news.wish', { name, count })
	};
}

function toPerson(personId: string, name: string): Pick<Row, 'key' | 'area' | 'href' | 'from'> {
	return { key: `person ${personId}`, area: 'people', href: `/people/${personId}`, from: { name, personId } };
}

function said(what: string, from: From, at: string, more: Pick<Row, 'words' | 'symbol' | 'state'>): Row {
	const href = isMessageRole(from.role) ? `/messages/${from.role}` : '/speak-up';
	return { key: `${what} ${from.personId ?? from.name}`, area: 'speak', href, at, from, ...more };
}

const OPEN: ReadonlySet<EntryState> = new Set(['saved-here', 'not-sent', 'sent', 'seen']);

/**
 * What was said on this device's side and has no answer to yet, the newest first. On the child's own
 * device what a helper noticed is left out: it is not the child's.
 */
export function onTheirWay(entries: readonly SavedEntry[], role: 'child' | 'helper'): NewsRow[] {
	return entries
		.filter(({ entry, state }) => OPEN.has(state) && (role === 'helper' || entry.saidBy.by !== 'helper'))
		.flatMap(({ entry, state }) => {
			const own = ownWords(entry);
			const row = {
				key: entry.id,
				area: 'speak',
				href: '/speak-up',
				at: entry.madeAt,
				count: 1,
				state
			} as const;
			return own ? [{ ...row, ...own }] : [];
		})
		.reverse();
}

function ownWords(entry: SavedEntry['entry']): Pick<NewsRow, 'words' | 'symbol'> | null {
	if (entry.kind === 'message') return { words: () => t('home:mine.message'), symbol: 'message' };
	if (entry.kind === 'advocate-request') return { words: () => t('home:mine.advocate'), symbol: 'advocate' };
	if (isApart(entry)) return { words: () => t('home:mine.told'), symbol: 'speak-up' };
	if (entry.kind !== 'contact-request') return null;
	return entry.body.way === 'call'
		? { words: () => t('home:mine.call'), symbol: 'phone-call' }
		: { words: () => t('home:mine.visit'), symbol: 'visit' };
}
