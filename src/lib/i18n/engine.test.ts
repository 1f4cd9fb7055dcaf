import { describe, expect, it } from 'vitest';
import { createEngine, namespacesOf, ownDatesOf } from './engine';

describe('the words of a language', () => {
	it('are named after their files, without the notes to translators', () => {
		const words = namespacesOf({
			'./plan.json': { _note: 'Nobody has checked this', title: 'خطتي' },
			'./help.json': { title: 'مساعدة' }
		});
		expect(words).toEqual({ plan: { title: 'خطتي' }, help: { title: 'مساعدة' } });
	});

	it('may be a few of many, all in one file', () => {
		const words = namespacesOf({
			'./core.json': { _note: 'n', common: { back: 'Wstecz' }, plan: { title: 'Mój plan' } }
		});
		expect(words).toEqual({ common: { back: 'Wstecz' }, plan: { title: 'Mój plan' } });
	});

	it('are those of the whole file where a language has both', () => {
		const words = namespacesOf({
			'./core.json': { common: { back: 'short' } },
			'./common.json': { back: 'whole', next: 'more' }
		});
		expect(words).toEqual({ common: { back: 'whole', next: 'more' } });
	});

	it('are no dates, and dates are no words', () => {
		const dates = { _note: 'n', months: ['Janar'], weekdays: ['e diel'], styles: {} };
		const files = { './dates.json': dates, './core.json': { common: { back: 'Prapa' } } };
		expect(ownDatesOf(files)).toEqual({ months: ['Janar'], weekdays: ['e diel'], styles: {} });
		expect(namespacesOf(files)).toEqual({ common: { back: 'Prapa' } });
		expect(ownDatesOf({ './core.json': {} })).toBeUndefined();
	});
});

type LookUp = (key: string, options: object) => unknown;

describe('a word that a language does not have', () => {
	const engine = createEngine('so', {
		so: { common: { back: 'Dib u noqo' } },
		'en-x-easy': { common: { machine: 'A computer wrote this.' } },
		en: { common: { back: 'Back', machine: 'A machine put this into your language.', close: 'Close' } }
	});
	const found = (key: string) => (engine.t as LookUp)(key, { returnDetails: true });

	it('comes from easier English, and only then from English', () => {
		expect(found('back')).toMatchObject({ res: 'Dib u noqo', usedLng: 'so' });
		expect(found('machine')).toMatchObject({ res: 'A computer wrote this.', usedLng: 'en-x-easy' });
		expect(found('close')).toMatchObject({ res: 'Close', usedLng: 'en' });
	});
});
