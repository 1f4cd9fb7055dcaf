/** What an advocate does, in the order in which it is told. The words are under `advocacy:does.<key>`. */
export const ADVOCATES_DO = [
	{ key: 'say', symbol: 'speak' },
	{ key: 'listen', symbol: 'listen' },
	{ key: 'side', symbol: 'love' },
	{ key: 'private', symbol: 'private' },
	{ key: 'meeting', symbol: 'review-meeting' },
	{ key: 'free', symbol: 'present' }
] as const;
