import type { ChildRecord, RecordRow } from '$lib/server/repositories/child-records';
import { localDay, localMoment } from './record-dates';
import { isForComputers, isWritten, nameOf } from './record-fields';

/** Words of the pages; they come from `locales`. */
export interface RecordWords {
	title: string;
	lead: string;
	file: string;
	/** Where everything stands as computers keep it. */
	all: string;
	/** Of parts by table, in their order. */
	parts: Readonly<Record<string, string>>;
	/** Of what stands in a part, by name; by `part.name` where one part means something else by it. */
	fields: Readonly<Record<string, string>>;
	/** Of what was chosen, and of what is kept as a short name. */
	values: Readonly<Record<string, string>>;
}

/** How the page is written. */
export interface RecordText {
	lang: string;
	dir: string;
	/** Where the recording or picture of an attachment lies, by its id. */
	files: ReadonlyMap<string, string>;
	/** Who or what an id stands for. */
	names: ReadonlyMap<string, string>;
}

type Page = RecordText & { words: RecordWords };

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const IDS = /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d.*(Z|[+-]\d\d(:?\d\d)?)$/;
const PICTURE = /^data:image\/(png|jpeg|webp|gif);base64,[\w+/=]+$/;
/** What an app is told, and which recording belongs to what was said: all of it is in the other parts as well. */
export const TWICE: readonly string[] = ['feed_items', 'entry_attachments'];

/**
 * A child's whole record as one page that any browser shows, without a network, in the words of one language.
 * What only a computer needs stands in the JSON beside it. What has no word yet stands here under its own name:
 * a test says so, and nothing is left out.
 */
export function recordPage(record: ChildRecord, words: RecordWords, text: RecordText): string {
	const order = Object.keys(words.parts);
	const place = (table: string) => (order.includes(table) ? order.indexOf(table) : order.length);
	const parts = Object.entries(record)
		.filter(([table]) => !TWICE.includes(table))
		.sort(([a], [b]) => place(a) - place(b))
		.map(([table, rows]) => part(table, rows, { ...text, words }));
	return `<!doctype html>
<html lang="${escape(text.lang)}" dir="${escape(text.dir)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(words.title)}</title>
<style>body{font:1.125rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .5rem;margin-inline-start:1.5rem}section>dl{border-top:2px solid;padding-top:.5rem}img{max-width:8rem}</style>
<h1>${escape(words.title)}</h1>
<p>${escape(words.lead)}</p>
<p><a href="record.json">${escape(words.all)}</a></p>
${parts.join('\n')}
</html>
`;
}

function part(table: string, rows: readonly RecordRow[], page: Page): string {
	const title = page.words.parts[table] ?? table;
	const shown = rows.map((row) => {
		const file = page.files.get(String(row['id']));
		const link = file ? `<p>${opening(file, page)}</p>` : '';
		return `${listed(linesOf(row, table, page)) ?? ''}${link}`;
	});
	return `<section><h2>${escape(title)}</h2>${shown.join('')}</section>`;
}

function opening(file: string, { words }: Page): string {
	return `<a href="${escape(file)}">${escape(words.file)}</a>`;
}

/** Each thing that is said, once: what stands in the row itself goes before what is sealed in it. */
function linesOf(given: object, within: string, page: Page, lines = new Map<string, string>()) {
	const inner: object[] = [];
	for (const [key, one] of Object.entries(given)) {
		const name = nameOf(key);
		if (isForComputers(name, within, given)) continue;
		if (/^(content|body|details)$/.test(name) && typeof one === 'object' && one) inner.push(one as object);
		else {
			const shown = value(one, name, page);
			const called = label(name, within, page);
			if (shown !== undefined && !lines.has(called)) lines.set(called, shown);
		}
	}
	for (const one of inner) linesOf(one, within, page, lines);
	return lines;
}

function listed(lines: ReadonlyMap<string, string>): string | undefined {
	const shown = [...lines].map(([name, one]) => `<dt>${escape(name)}</dt><dd>${one}</dd>`);
	return shown.length > 0 ? `<dl>${shown.join('')}</dl>` : undefined;
}

/** Undefined where there is nothing for a person to read. */
function value(given: unknown, name: string, page: Page): string | undefined {
	if (given === null || given === undefined || given === '') return undefined;
	if (given instanceof Date) return localMoment(given, page.lang);
	if (Array.isArray(given)) {
		const items = given.flatMap((one) => value(one, name, page) ?? []);
		return items.length > 0 ? `<ul>${items.map((one) => `<li>${one}</li>`).join('')}</ul>` : undefined;
	}
	if (typeof given === 'object') return ofObject(given, name, page);
	if (typeof given === 'string') return said(given, name, page);
	const written = JSON.stringify(given);
	return escape(page.words.values[written] ?? written);
}

function ofObject(given: object, name: string, page: Page): string | undefined {
	const { lang, text, translations, name: called, personId } = given as Record<string, unknown>;
	if (typeof lang === 'string' && text) {
		const translated = (translations as Record<string, { text: unknown }> | undefined)?.[page.lang];
		return value(atLevel(translated?.text ?? text), 'text', page);
	}
	if (typeof called === 'string' && typeof personId === 'string') return said(called, 'name', page);
	return listed(linesOf(given, name, page));
}

/** Where something is written for each way of reading, what most children read. */
function atLevel(text: unknown): unknown {
	return (
		(typeof text === 'object' && (text as Record<string, unknown> | null)?.['symbols-and-words']) || text
	);
}

function said(given: string, name: string, page: Page): string | undefined {
	const file = page.files.get(given);
	if (file) return opening(file, page);
	if (ID.test(given)) return page.names.has(given) ? escape(page.names.get(given) ?? '') : undefined;
	if (PICTURE.test(given)) return `<img src="${given}" alt="">`;
	if (DAY.test(given)) return localDay(given, page.lang);
	if (MOMENT.test(given))
		return localMoment(new Date(given.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')), page.lang);
	if (name === 'language' || name === 'lang') {
		const known =
			/^[a-z]{2,3}$/.test(given) && new Intl.DisplayNames(page.lang, { type: 'language' }).of(given);
		if (known) return escape(known);
	}
	const word = isWritten(name) ? undefined : page.words.values[given];
	// "person/" and whose id it is.
	const shown =
		word ??
		given.replace(/^person\/(?=[0-9a-f-]{36}$)/, '').replaceAll(IDS, (id) => page.names.get(id) ?? '–');
	return `<span dir="auto">${escape(shown)}</span>`;
}

/** Whose id it was is a name by now. */
function label(name: string, within: string, { names, words }: Page): string {
	if (ID.test(name)) return names.get(name) ?? '–';
	return words.fields[`${within}.${name}`] ?? words.fields[name] ?? name;
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
