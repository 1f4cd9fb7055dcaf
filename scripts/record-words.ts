import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RecordWords } from '../src/lib/server/services/record-pages';

type Named = Readonly<Record<string, { name?: string; title?: string }>>;

const LOCALES = resolve(import.meta.dirname, '../locales');

export function hasRecordWords(language: string): boolean {
	return existsSync(resolve(LOCALES, language, 'desk-record.json'));
}

/** The words of a child's record in one language. @throws {Error} where the desk does not have it */
export function recordWords(language: string): RecordWords {
	const folder = resolve(LOCALES, language);
	const wordsOf = (file: string) =>
		JSON.parse(readFileSync(resolve(folder, `${file}.json`), 'utf8')) as unknown;
	if (!hasRecordWords(language))
		throw new Error(`--lang ${language} is none of the languages that the desk has.`);
	const words = wordsOf('desk-record') as RecordWords;
	const roles = Object.entries(wordsOf('roles') as Named).map(([role, { name }]) => [role, name]);
	const headings = Object.entries(wordsOf('headings') as Named).map(([heading, { title }]) => [
		heading,
		title
	]);
	const symbols = wordsOf('symbols') as Record<string, string>;
	const named = Object.fromEntries([...roles, ...headings].filter(([, name]) => name)) as Record<
		string,
		string
	>;
	return { ...words, values: { ...symbols, ...named, ...words.values } };
}
