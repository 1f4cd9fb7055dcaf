import type { PersonRole } from './roles';

/** A thing a child may want, and who is the nearest to ask for it, the first choice first. */
export interface WhoToAsk {
	readonly key: string;
	readonly symbol: string;
	readonly ask: readonly PersonRole[];
}

/**
 * Sorts everyday things to those close by, and worries about the plan or rights to the IRO (J-1.10).
 * The words are under `roles:ask.<key>`. It only advises: a child may send anything to their IRO.
 */
export const WHO_TO_ASK = [
	{ key: 'need', symbol: 'clothes', ask: ['carer', 'social-worker'] },
	{ key: 'permission', symbol: 'friend', ask: ['carer'] },
	{ key: 'school', symbol: 'school', ask: ['teacher', 'carer'] },
	{ key: 'health', symbol: 'health', ask: ['carer'] },
	{ key: 'seeFamily', symbol: 'family-time', ask: ['social-worker', 'iro'] },
	{ key: 'plan', symbol: 'care-plan', ask: ['iro'] },
	{ key: 'promise', symbol: 'promise', ask: ['iro'] },
	{ key: 'rights', symbol: 'rights', ask: ['iro', 'advocate'] },
	{ key: 'speakUp', symbol: 'advocate', ask: ['advocate'] },
	{ key: 'iro', symbol: 'complaint', ask: ['complaints-officer', 'advocate'] },
	{ key: 'notSafe', symbol: 'help-now', ask: [] }
] as const satisfies readonly WhoToAsk[];
