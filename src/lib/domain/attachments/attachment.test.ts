import { expect, it } from 'vitest';
import { attachmentIdsIn } from './attachment';

it('finds the attachments of an entry wherever its body names them, each once and in order', () => {
	const body = {
		words: 'attachments',
		attachments: ['b', 'a'],
		topics: [{ attachments: ['c', 'a'] }, { reaction: 'good', more: { attachments: ['d'] } }]
	};
	expect(attachmentIdsIn({ body })).toEqual(['b', 'a', 'c', 'd']);
});

it('finds none where there are none', () => {
	expect(attachmentIdsIn({ body: { words: 'hello', attachments: undefined, list: [null, 1] } })).toEqual([]);
});
