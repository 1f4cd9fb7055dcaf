const files = import.meta.glob<Record<string, unknown>>('/locales/*/*.json', {
	eager: true,
	import: 'default'
});

/** Files with a shape of their own. */
const NO_WORDS = ['glossary', 'dates'];

/** Texts by their key, such as `plan:reaction.ok`. */
export type Words = Record<string, string>;

/** Every language that has a folder. */
export function languageFolders(): string[] {
	return [...new Set(Object.keys(files).map((path) => path.split('/')[2] ?? ''))];
}

/** The files of a language by name, such as `plan`. */
export function filesOf(lang: string): Map<string, Record<string, unknown>> {
	return new Map(
		Object.entries(files).flatMap(([path, content]) => {
			const [, , folder, file = ''] = path.split('/');
			return folder === lang ? [[file.replace('.json', ''), content] as const] : [];
		})
	);
}

/** Each text with its place, such as `reaction.ok`. */
export function textsIn(content: object, place = ''): [string, string][] {
	return Object.entries(content).flatMap(([key, value]: [string, unknown]) => {
		if (key === '_note') return [];
		if (value instanceof Object) return textsIn(value, `${place}${key}.`);
		return [[`${place}${key}`, String(value)] as [string, string]];
	});
}

/** Every text of a language but its glossary. */
export function wordsOf(lang: string): Words {
	const all = [...filesOf(lang)].filter(([file]) => !NO_WORDS.includes(file));
	return Object.fromEntries(
		all.flatMap(([file, content]) =>
			textsIn(content).map(([place, text]) => [
				file === 'core' ? place.replace('.', ':') : `${file}:${place}`,
				text
			])
		)
	);
}

/** What a child's app shows in a language: the desk has words of its own. */
export function childWordsOf(lang: string): Words {
	return Object.fromEntries(Object.entries(wordsOf(lang)).filter(([key]) => !/^desk/.test(key)));
}
