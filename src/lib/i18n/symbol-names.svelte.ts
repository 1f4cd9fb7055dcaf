import { ByLanguage } from './by-language.svelte';
import { screenLanguage } from './i18n.svelte';

type Names = Readonly<Record<string, string>>;

const files = import.meta.glob<Names>('/locales/*/symbols.json', { import: 'default' });

/** Which language's names are taken where there are none in the language itself. */
const FALLBACK = 'en';

const sources = Object.fromEntries(
	Object.entries(files).map(([file, load]) => [file.split('/')[2] ?? '', load])
);

/** What each symbol is called, for somebody who looks for one. Fetched when it is first needed. */
class SymbolNames extends ByLanguage<Names> {
	constructor() {
		super(sources, FALLBACK);
	}

	/** The name in the language of the screen; what it does not have is marked as English. */
	nameOf(symbol: string): string {
		const { lang, borrowed } = screenLanguage;
		const name = this.of(lang)?.[symbol];
		if (name === undefined) return '';
		if (!(lang in sources) && lang.split('-')[0] !== FALLBACK) borrowed.note(name, FALLBACK);
		return name;
	}
}

export const symbolNames = new SymbolNames();
