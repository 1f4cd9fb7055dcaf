/** One right, and the one thing that a child can do about it now (N-CoP-4.2). */
export interface Right {
	readonly key: string;
	readonly symbol: string;
	/** Where what can be done about it is done. */
	readonly href: string;
	/** Profiles in whose places it holds; left out: everywhere. */
	readonly only?: readonly string[];
}

/** The rights of a child who is looked after, in the order in which they are told. The words are under `rights:list.<key>`. */
export const RIGHTS = [
	{ key: 'safe', symbol: 'safe', href: '/help' },
	{ key: 'say', symbol: 'speak', href: '/review' },
	{ key: 'listen', symbol: 'listen', href: '/messages/iro' },
	{ key: 'plan', symbol: 'care-plan', href: '/plan' },
	{ key: 'advocate', symbol: 'advocate', href: '/speak-up/advocate' },
	{ key: 'complain', symbol: 'complaint', href: '/speak-up' },
	{ key: 'family', symbol: 'family-time', href: '/people/who-to-ask' },
	{ key: 'language', symbol: 'language', href: '/settings/reading' },
	{ key: 'court', symbol: 'judge-court', href: '/rights/help' },
	{ key: 'records', symbol: 'seen-read', href: '/settings/looked' },
	{ key: 'private', symbol: 'private', href: '/rights/secrets' }
] as const satisfies readonly Right[];

export type RightKey = (typeof RIGHTS)[number]['key'];

/** Who may help somebody to get what is theirs (N-CoP-4.3). The words are under `rights:ladder.<kind>`. */
export const LADDER_KINDS = [
	'advocate',
	'rights-officer',
	'commissioner',
	'dispute',
	'court-body',
	'lawyer'
] as const;

export type LadderKind = (typeof LADDER_KINDS)[number];

/** One step of a place's ladder, from its configuration: a place without a court body has no such step. */
export interface LadderStep {
	kind: LadderKind;
	/** Who it is there. */
	name: string;
	phone?: string;
	web?: string;
}

/** What an IRO can't keep to themselves (J-6.3), in the order in which it is told. The words are under `rights:secrets.<key>`. */
export const NOT_SECRET = [
	{ key: 'hurt', symbol: 'not-safe' },
	{ key: 'others', symbol: 'hurt' },
	{ key: 'court', symbol: 'judge-court' },
	{ key: 'act', symbol: 'rule' }
] as const;

export const SECRETS_ANSWERS = ['got-it', 'not-sure'] as const;

export type SecretsAnswer = (typeof SECRETS_ANSWERS)[number];

/** Where the answer to "What my IRO can't keep secret" is kept among the child's settings. */
export const SECRETS_SETTING = 'knowsSecrets';

/** What happens to a child's words, step by step. The words are under `rights:words.<key>`. */
export const WORDS_STEPS = [
	{ key: 'here', symbol: 'tablet' },
	{ key: 'sent', symbol: 'sending' },
	{ key: 'who', symbol: 'who-can-see' },
	{ key: 'locked', symbol: 'lock' },
	{ key: 'looked', symbol: 'seen-read' },
	{ key: 'back', symbol: 'stop' },
	{ key: 'kept', symbol: 'book' },
	{ key: 'never', symbol: 'no' }
] as const;
