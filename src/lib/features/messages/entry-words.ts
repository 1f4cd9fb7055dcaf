import { attachmentIdsIn } from '$lib/domain/attachments/attachment';
import type { Entry, MessageSubject, SaidBy } from '$lib/domain/entries/entry';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import type { PlanReaction } from '$lib/domain/plan/plan-card';
import { attachmentWords } from '$lib/features/shell/attachments/attachment-words';
import { t } from '$lib/i18n/i18n.svelte';
import type { ChildView, MemberSession } from '$lib/offline/index';
import { symbolWord } from '$lib/features/shell/saying/symbol-message';
import type { SymbolName } from '$lib/symbols/names';

/** What a message hangs on, in words: "About: School". */
export function aboutWords(subject: MessageSubject): string {
	const what =
		subject.on === 'plan' ? t(`headings:${subject.heading}.title`) : t(`messages:subject.${subject.on}`);
	return t('messages:subject.about', { what });
}

/** Who said it: a helper's words are never passed off as the child's. */
export function whoSaid({ by, helper }: SaidBy, session: MemberSession): string {
	if (by === 'helper') return t('messages:said.noticed', { helper });
	if (session.member.role === 'helper')
		return t('messages:said.child', { name: session.view.child?.name ?? session.member.name });
	return by === 'child' ? t('messages:said.you') : t('messages:said.youWithHelp', { helper });
}

/** An entry in one line, without what was written in it. */
export function titleOf(entry: Entry): string | undefined {
	switch (entry.kind) {
		case 'contact-request':
			return t(`messages:said.${entry.body.way}`);
		case 'plan-reaction':
			return t('messages:said.reaction', {
				part: t(`headings:${entry.body.heading}.title`),
				answer: t(`plan:reaction.${entry.body.reaction}`)
			});
		case 'complaint':
			return t('complaints:title');
		case 'not-safe':
			return t('help:duty.press');
		case 'thanks':
			return t('thanks:title');
		case 'rights-request':
			return t(`rights-requests:${entry.body.want}.title`);
		case 'message':
			return entry.body.subject && aboutWords(entry.body.subject);
		case 'advocate-request':
			return t('messages:said.advocate');
		default:
			return undefined;
	}
}

const REACTION_SYMBOLS: Record<PlanReaction, SymbolName> = {
	ok: 'yes',
	'not-sure': 'not-sure',
	'not-ok': 'no',
	'dont-understand': 'confused',
	'want-change': 'change'
};

/** The pictures of `titleOf`, for a child who does not read it. */
export function titleSymbols({ kind, body }: Entry): SymbolName[] {
	if (kind === 'contact-request') return [body.way === 'call' ? 'phone-call' : 'visit'];
	if (kind !== 'plan-reaction') return [];
	const part = PLAN_HEADINGS.filter(({ key }) => key === body.heading).map(({ symbol }) => symbol);
	return [...part, REACTION_SYMBOLS[body.reaction]];
}

/** The recordings and pictures of an entry, each in a few words, as far as this device knows of them. */
export function attachmentsIn(entry: Entry, { attachments }: Pick<ChildView, 'attachments'>): string {
	const known = attachmentIdsIn(entry).flatMap((id) => attachments.get(id) ?? []);
	return known.map(attachmentWords).join('. ');
}

/** An entry in a few words, for a list of what was sent. */
export function shortWords(entry: Entry, view: Pick<ChildView, 'attachments'>): string {
	const LONGEST = 48;
	const title = titleOf(entry);
	if (entry.kind !== 'message') return title ?? '';
	const words =
		entry.body.words?.trim().replaceAll(/\s+/gu, ' ') ?? entry.body.symbols?.map(symbolWord).join(' ');
	if (words === undefined) return attachmentsIn(entry, view) || (title ?? '');
	if (words.length <= LONGEST) return words;
	return `${words.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
}
