import { compileGlossary, type Glossary, type GlossaryEntries } from '$lib/domain/glossary/glossary';
import { ByLanguage } from './by-language.svelte';
import { screenLanguage } from './i18n.svelte';

const files = import.meta.glob<GlossaryEntries>('/locales/*/glossary.json', { import: 'default' });

/** A file may begin with a note on who has checked it. */
const NOTE = '_note';

const sources = Object.fromEntries(
	Object.entries(files).map(([file, load]) => [
		file.split('/')[2] ?? '',
		async (): Promise<Glossary> =>
			compileGlossary(Object.fromEntries(Object.entries(await load()).filter(([key]) => key !== NOTE)))
	])
);

/** The hard words of each language. Where a language has none of its own, those of English. */
class Glossaries extends ByLanguage<Glossary> {
	constructor() {
		super(sources, 'en');
	}

	/** The one for the language of the screen. */
	get current(): Glossary | undefined {
		return this.of(screenLanguage.lang);
	}
}

export const glossary = new Glossaries();
