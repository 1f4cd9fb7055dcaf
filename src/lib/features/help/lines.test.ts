import { describe, expect, it } from 'vitest';
import type { HelpLine, Place, ServiceInfo } from '$lib/domain/service/service';
import { apart, dialled, linesFor } from './lines';

const line = (name: string, emergency = false): HelpLine => ({
	id: name.toLowerCase(),
	name,
	phone: '0100 00',
	about: { lang: 'en', text: name },
	emergency
});
const place = (id: string, helpLines: HelpLine[]): Place => ({
	id,
	name: id,
	profile: 'england',
	whoPays: 'council',
	iroLabel: null,
	helpLines
});
const service = (places: Place[]): ServiceInfo => ({
	name: 'A service',
	demo: true,
	places,
	leaveTo: 'https://example.org',
	languages: ['en']
});

const known = service([
	place('town', [line('Talk'), line('999', true)]),
	place('island', [line('999', true), line('Island line')])
]);
const names = (lines: HelpLine[]) => lines.map(({ name }) => name);

describe('the numbers of Help now', () => {
	it('are those of the child’s own place, danger first', () => {
		expect(names(linesFor(known, 'town', [line('carried')]))).toEqual(['999', 'Talk']);
		expect(names(linesFor(known, 'island', []))).toEqual(['999', 'Island line']);
	});

	it('are those of every place, each once, before anybody has joined', () => {
		expect(names(linesFor(known, undefined, []))).toEqual(['999', 'Talk', 'Island line']);
	});

	it('are never none: a place that the service no longer has shows them all', () => {
		expect(names(linesFor(known, 'gone', []))).toEqual(['999', 'Talk', 'Island line']);
	});

	it('are those that the app carries, when the service was never reached or has none', () => {
		const carried = [line('Childline'), line('999', true)];
		expect(names(linesFor(null, undefined, carried))).toEqual(['999', 'Childline']);
		expect(names(linesFor(service([]), 'town', carried))).toEqual(['999', 'Childline']);
	});

	it('are dialled without their spaces', () => {
		expect(dialled('0800 1111')).toBe('08001111');
		expect(dialled('+44 20 7946 0000')).toBe('+442079460000');
	});
});

describe('a number among words that run from right to left', () => {
	it('keeps its own direction', () => {
		expect(apart('07700 900103')).toBe('\u206607700 900103\u2069');
		expect(apart('999 BSL')).toBe('\u2068999 BSL\u2069');
	});
});
