/** What is asked of a voice of the device. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

/** Which kind of a language sounds right here, where there is more than one. */
const NEAREST: Readonly<Record<string, string>> = { en: 'en-gb', pt: 'pt-pt', fr: 'fr-fr' };

/**
 * The voices that can read a text, the best first. Only voices of the device itself count: one
 * of a service sends the child's words away to be spoken.
 */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): V[] {
	const tag = tagOf(lang);
	const language = languageOf(tag);
	const wanted = tag.includes('-') && !tag.includes('-x-') ? tag : NEAREST[language];
	const rank = (voice: V) => Number(tagOf(voice.lang) === wanted) * 2 + Number(voice.default);
	return voices
		.filter((voice) => voice.localService && languageOf(tagOf(voice.lang)) === language)
		.sort((one, other) => rank(other) - rank(one));
}

/**
 * The voice for a text, or none.
 * @param chosen the name of a voice that is taken where the device has it for this language
 */
export function voiceFor<V extends Voice>(
	voices: readonly V[],
	lang: string,
	chosen: string | null = null
): V | undefined {
	const fitting = voicesFor(voices, lang);
	return fitting.find(({ name }) => name === chosen) ?? fitting[0];
}

/** Android writes `en_GB`. */
function tagOf(lang: string): string {
	return lang.toLowerCase().replaceAll('_', '-');
}

function languageOf(tag: string): string {
	return tag.split('-')[0] ?? tag;
}
