import { describe, expect, it } from 'vitest';
import { mergeSettings } from './settings';

describe('how a child likes the app', () => {
	it('takes the later choice for a field, and keeps the others', () => {
		expect(mergeSettings({ level: 'symbols', theme: 'dark' }, { level: 'words' })).toEqual({
			level: 'words',
			theme: 'dark'
		});
	});

	it('keeps choices that only a newer app knows', () => {
		const merged = mergeSettings({ more: { pace: 2, calm: true } }, { more: { pace: 3 } });
		expect(merged).toEqual({ more: { pace: 3, calm: true } });
	});
});
