import { describe, expect, it } from 'vitest';
import { easierOf, plainOf } from './languages';

describe('easier words', () => {
	it('are a form of their language', () => {
		expect(easierOf('en')).toBe('en-x-easy');
		expect(easierOf('en-x-easy')).toBe('en-x-easy');
		expect(plainOf('en-x-easy')).toBe('en');
		expect(plainOf('ar')).toBe('ar');
	});

	it('are not offered where there are none', () => {
		expect(easierOf('ar')).toBeUndefined();
	});
});
