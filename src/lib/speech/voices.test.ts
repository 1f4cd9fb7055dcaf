import { describe, expect, it } from 'vitest';
import { voiceFor, voicesFor, type Voice } from './voices';

const voice = (lang: string, more: Partial<Voice> = {}): Voice => ({
	lang,
	name: lang,
	localService: true,
	default: false,
	...more
});

describe('the voice for a text', () => {
	it('is never one that sends the words away', () => {
		expect(voiceFor([voice('en-GB', { localService: false, default: true })], 'en')).toBeUndefined();
	});

	it('is British for English, whatever the device prefers', () => {
		const voices = [voice('en-US', { default: true }), voice('en-GB'), voice('cy-GB')];
		expect(voiceFor(voices, 'en')?.lang).toBe('en-GB');
		expect(voiceFor(voices, 'en-x-easy')?.lang).toBe('en-GB');
	});

	it('is another kind of the language where the nearest is not there', () => {
		expect(voiceFor([voice('fr-FR'), voice('en-AU'), voice('en-US', { default: true })], 'en')?.lang).toBe(
			'en-US'
		);
		expect(voiceFor([voice('ar-SA')], 'ar')?.lang).toBe('ar-SA');
	});

	it('is found when the device writes its languages in its own way', () => {
		expect(voiceFor([voice('en_US'), voice('en_GB')], 'en')?.lang).toBe('en_GB');
	});

	it('is none rather than one of another language', () => {
		expect(voiceFor([voice('en-GB')], 'ti')).toBeUndefined();
		expect(voiceFor([], 'en')).toBeUndefined();
	});

	it('is the chosen one where the device has it for this language', () => {
		const voices = [
			voice('en-GB', { name: 'Ada' }),
			voice('en-GB', { name: 'Bob' }),
			voice('ar', { name: 'Tarik' })
		];
		expect(voiceFor(voices, 'en', 'Bob')?.name).toBe('Bob');
		expect(voiceFor(voices, 'en', 'Tarik')?.name).toBe('Ada');
		expect(voiceFor(voices, 'ar', 'Bob')?.name).toBe('Tarik');
		expect(voiceFor([voice('en-GB', { name: 'Far', localService: false })], 'en', 'Far')).toBeUndefined();
	});
});

describe('the voices to choose from', () => {
	it('are those of the device for the language, the nearest first', () => {
		const voices = [
			voice('en-US', { default: true }),
			voice('fr-FR'),
			voice('en-AU', { localService: false }),
			voice('en-GB')
		];
		expect(voicesFor(voices, 'en').map(({ lang }) => lang)).toEqual(['en-GB', 'en-US']);
	});
});
