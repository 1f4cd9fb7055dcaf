import type { SymbolName } from '$lib/symbols/names';

/** Symbols that a message can be made of, by kind of word. Their places never change. */
export const BOARD = {
	people: [
		'me',
		'you',
		'iro',
		'social-worker',
		'foster-carer',
		'mum',
		'dad',
		'brother',
		'sister',
		'grandma',
		'grandad',
		'friend',
		'teacher',
		'family',
		'baby',
		'someone-else'
	],
	feelings: [
		'happy',
		'sad',
		'angry',
		'worried',
		'scared',
		'tired',
		'excited',
		'calm',
		'confused',
		'lonely',
		'safe',
		'not-safe',
		'bored',
		'proud',
		'poorly',
		'hurt'
	],
	doing: [
		'yes',
		'no',
		'want',
		'like',
		'dont-like',
		'more',
		'stop',
		'help',
		'see',
		'go',
		'stay',
		'speak',
		'play',
		'visit',
		'change',
		'why'
	],
	places: [
		'home',
		'school',
		'my-room',
		'foster-home',
		'childrens-home',
		'park-outdoors',
		'cafe',
		'hospital',
		'car',
		'bus',
		'review-meeting',
		'moving-home',
		'today',
		'tomorrow',
		'weekend',
		'holiday'
	],
	things: [
		'care-plan',
		'food',
		'drink',
		'clothes',
		'money',
		'phone',
		'tablet',
		'tv',
		'bike',
		'toilet',
		'bed',
		'dog',
		'cat',
		'football',
		'swimming',
		'music',
		'art',
		'games',
		'family-time',
		'birthday',
		'medicine',
		'present',
		'good',
		'not-good'
	]
} as const satisfies Record<string, readonly SymbolName[]>;

export type BoardGroup = keyof typeof BOARD;

export type BoardSymbol = (typeof BOARD)[BoardGroup][number];

export const BOARD_GROUPS = Object.keys(BOARD) as BoardGroup[];

const ON_BOARD: ReadonlySet<string> = new Set(Object.values(BOARD).flat());

export function isOnBoard(name: string): name is BoardSymbol {
	return ON_BOARD.has(name);
}
