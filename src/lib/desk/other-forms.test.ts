import { describe, expect, it } from 'vitest';
import { chooseWording } from '$lib/domain/text/text';
import {
	byLevel,
	formsOf,
	languageToAdd,
	levelFormsOf,
	levelsWithForms,
	NO_LEVELS,
	withForms
} from './other-forms';

const plain = byLevel((level) => `English, ${level}`);

describe('the language that can be added', () => {
	it('is the one in which the child reads, unless the writer writes in it', () => {
		expect(languageToAdd('ar', 'en')).toBe('ar');
		expect(languageToAdd('en-x-easy', 'en')).toBeNull();
		expect(languageToAdd('en', 'cy')).toBe('en');
		expect(languageToAdd('cy', 'cy')).toBeNull();
	});
});

describe('words with other forms', () => {
	const original = { lang: 'en', text: 'I will attend.' };

	it('carry what was filled in, and nothing empty', () => {
		expect(withForms(original, { easy: ' ', translation: '', checkedBy: 'Amal' }, 'ar')).toEqual(original);
		expect(withForms(original, { easy: 'I come.', translation: 'سآتي.', checkedBy: ' Amal ' }, 'ar')).toEqual(
			{
				...original,
				easy: 'I come.',
				translations: { ar: { text: 'سآتي.', checkedBy: 'Amal' } }
			}
		);
	});

	it('say that nobody has checked a translation that nobody is named for', () => {
		const said = withForms(original, { easy: '', translation: 'سآتي.', checkedBy: ' ' }, 'ar');
		expect(chooseWording(said, 'ar')).toEqual({ text: 'سآتي.', lang: 'ar', checked: false });
	});

	it('come back into the form as they were', () => {
		const forms = { easy: 'I come.', translation: 'سآتي.', checkedBy: 'Amal' };
		expect(formsOf(withForms(original, forms, 'ar'), 'ar')).toEqual(forms);
		expect(formsOf(null, 'ar')).toEqual({ easy: '', translation: '', checkedBy: '' });
		expect(formsOf(withForms(original, forms, 'ar'), null)).toMatchObject({ translation: '', checkedBy: '' });
	});
});

describe('a plan card with other forms', () => {
	it('takes the words of a level where no easier ones were given for it', () => {
		const forms = { easy: { ...NO_LEVELS, words: 'Easy.' }, translation: NO_LEVELS, checkedBy: '' };
		const said = levelsWithForms({ lang: 'en', text: plain }, forms, 'ar');
		expect(said.easy).toEqual({ ...plain, words: 'Easy.' });
		expect(said.translations).toBeUndefined();
	});

	it('keeps a translation with gaps as it is, for the form to say what is missing', () => {
		const translation = { ...NO_LEVELS, symbols: 'هنا.' };
		const said = levelsWithForms(
			{ lang: 'en', text: plain },
			{ easy: NO_LEVELS, translation, checkedBy: '' },
			'ar'
		);
		expect(said.translations?.['ar']).toEqual({ text: translation, checkedBy: null });
		expect(levelFormsOf(said, 'ar')).toEqual({ easy: NO_LEVELS, translation, checkedBy: '' });
	});
});
