/**
 * "Who does my IRO work for?" (NCB-AppB-7, NCB-7.1a): its paragraphs, in order. The words are under
 * `roles:iro.workFor.<key>`; `paid` is told by the service who the `body` is that pays.
 */
export const INDEPENDENCE_PARAGRAPHS = [
	{ key: 'paid', symbol: 'money' },
	{ key: 'notInCharge', symbol: 'care-plan' },
	{ key: 'disagree', symbol: 'not-right' },
	{ key: 'steps', symbol: 'next' },
	{ key: 'example', symbol: 'car' },
	{ key: 'told', symbol: 'answer' },
	{ key: 'notWithYou', symbol: 'advocate' },
	{ key: 'notFair', symbol: 'complaint' }
] as const;
