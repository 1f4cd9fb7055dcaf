import { t } from '$lib/i18n/i18n.svelte';
import type { NotSayable } from './saying.svelte';

/** What to say of what can't be said as it is; nothing when it can. */
export function notSayableWords(problem: NotSayable | null): string | undefined {
	return problem?.why === 'empty' ? t('messages:compose.empty') : tooLongWords(problem);
}

/** The same where words may be left out. */
export function tooLongWords(problem: NotSayable | null): string | undefined {
	return problem?.why === 'too-long' ? t('messages:compose.tooLong', { count: problem.by }) : undefined;
}
