import { compileGlossary, type Glossary, type GlossaryEntries } from '$lib/domain/glossary/glossary';
import { ByLanguage } from './by-language.svelte';
import { screenLanguage } from './i18n.svelte';

/** A file may say first who has checked it. */
type GlossaryFile = GlossaryEntries & { _note?: string };

const files = import.meta.glob<GlossaryFile>('/locales/*/glossary.json', { import: 'default' });

const sources = Object.fromEntries(
	Object.entries(files).map(([file, load]) => [
		file.split('/')[2] ?? '',
		async (): Promise<Glossary> => {
			const { _note, ...entries } = await load();
			return compileGlossary(entries as GlossaryEntries);
		}
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
