import { describe, expect, it } from 'vitest';
import { inflect, plural } from './inflect';

describe('inflect', () => {
	it.each([
		['go to', 'goes to', 'went to', 'gone to', 'going to'],
		['sort out', 'sorts out', 'sorted out', 'sorted out', 'sorting out'],
		['give', 'gives', 'gave', 'given', 'giving'],
		['plan', 'plans', 'planned', 'planned', 'planning'],
		['get', 'gets', 'got', 'got', 'getting'],
		['try', 'tries', 'tried', 'tried', 'trying'],
		['say yes to', 'says yes to', 'said yes to', 'said yes to', 'saying yes to'],
		['finish', 'finishes', 'finished', 'finished', 'finishing'],
		['be against', 'is against', 'was against', 'been against', 'being against'],
		['have', 'has', 'had', 'had', 'having'],
		['undertake', 'undertakes', 'undertook', 'undertaken', 'undertaking'],
		['stay', 'stays', 'stayed', 'stayed', 'staying'],
		['agree', 'agrees', 'agreed', 'agreed', 'agreeing']
	])('knows the forms of %s', (base, s, past, participle, ing) => {
		expect(inflect(base)).toEqual({ base, s, past, participle, ing });
	});
});

describe('plural', () => {
	it.each([
		['home', 'homes'],
		['worry', 'worries'],
		['check', 'checks'],
		['person', 'people'],
		['child', 'children'],
		['wish', 'wishes'],
		['day', 'days']
	])('%s becomes %s', (one, many) => expect(plural(one)).toBe(many));
});
