/** What is asked of a voice of the device. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

/** Which kind of a language sounds right here, where there is more than one. */
const NEAREST: Readonly<Record<string, string>> = { en: 'en-gb', pt: 'pt-pt', fr: 'fr-fr' };

/**
 * The best voice for a text, or none. Only voices of the device itself count: any other sends the
 * child's words away to be spoken.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | undefined {
	const tag = tagOf(lang);
	const language = languageOf(tag);
	const wanted = tag.includes('-') && !tag.includes('-x-') ? tag : NEAREST[language];
	const fitting = voices.filter((voice) => voice.localService && languageOf(tagOf(voice.lang)) === language);
	return (
		fitting.find((voice) => tagOf(voice.lang) === wanted && voice.default) ??
		fitting.find((voice) => tagOf(voice.lang) === wanted) ??
		fitting.find((voice) => voice.default) ??
		fitting[0]
	);
}

/** Android writes `en_GB`. */
function tagOf(lang: string): string {
	return lang.toLowerCase().replaceAll('_', '-');
}

function languageOf(tag: string): string {
	return tag.split('-')[0] ?? tag;
}
