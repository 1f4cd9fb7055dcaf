import { describe, expect, it } from 'vitest';
import { addressOf, isolated } from './reach';

describe('a way to reach somebody', () => {
	it.each([
		['call', '07700 900101', 'tel:07700900101'],
		['call', '+44 (0)1632 960101', 'tel:+4401632960101'],
		['text', '07700 900101', 'sms:07700900101'],
		['email', ' grace@example.org ', 'mailto:grace@example.org']
	] as const)('by %s opens the device’s own app', (way, detail, address) => {
		expect(addressOf({ way, detail })).toBe(address);
	});

	it.each([{ way: 'letter', detail: '1 High Street' }, { way: 'visit' }, { way: 'call' }] as const)(
		'opens nothing where there is nothing to open',
		(reach) => expect(addressOf(reach)).toBeNull()
	);
});

describe('a number in a line from right to left', () => {
	it('keeps its own direction and stays in one piece', () => {
		expect(isolated('07700 900101', 'rtl')).toBe('\u206607700\u00a0900101\u2069');
		expect(isolated('07700 900101', 'ltr')).toBe('07700 900101');
	});
});
