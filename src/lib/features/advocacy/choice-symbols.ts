import type {
	AdvocateSort,
	AdvocateTime,
	AdvocateWay,
	MayKnow,
	TalkingNeed
} from '$lib/domain/advocacy/request';
import type { SymbolName } from '$lib/symbols/names';

export const SORT_SYMBOLS: Readonly<Record<AdvocateSort, SymbolName>> = {
	independent: 'advocate',
	known: 'friend'
};

export const WAY_SYMBOLS: Readonly<Record<AdvocateWay, SymbolName>> = {
	call: 'phone-call',
	text: 'phone',
	visit: 'visit'
};

export const TIME_SYMBOLS: Readonly<Record<AdvocateTime, SymbolName>> = {
	'after-school': 'after-school',
	evening: 'evening',
	weekend: 'weekend'
};

export const NEED_SYMBOLS: Readonly<Record<TalkingNeed, SymbolName>> = {
	symbols: 'symbols',
	'sign-language': 'sign-language',
	interpreter: 'interpreter',
	'easy-words': 'read-aloud',
	'more-time': 'time-clock',
	'somebody-with-me': 'helper'
};

export const MAY_KNOW_SYMBOLS: Readonly<Record<MayKnow, SymbolName>> = {
	'my-review': 'review-meeting',
	'my-plan': 'care-plan',
	'how-i-talk': 'talk-board'
};
