import type { TalkOutcome } from '$lib/domain/review/talk';

/** The forms on the page of a talk. */
export type TalkForm = 'book' | TalkOutcome;
