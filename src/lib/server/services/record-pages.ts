import type { ChildRecord, RecordRow } from '$lib/server/repositories/child-records';

/** Words of the pages; they come from `locales`. */
export interface RecordWords {
	title: string;
	lead: string;
	/** Of parts by table; any other stands under the table's own name. */
	parts: Readonly<Record<string, string>>;
	file: string;
}

/** A child's whole record as one page that any browser shows, without a network. */
export function recordPage(
	record: ChildRecord,
	words: RecordWords,
	text: { lang: string; dir: string; files: ReadonlyMap<string, string> }
): string {
	const parts = Object.entries(record).map(([table, rows]) => part(table, rows, words, text.files));
	return `<!doctype html>
<html lang="${escape(text.lang)}" dir="${escape(text.dir)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(words.title)}</title>
<style>body{font:1.125rem/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600}dd{margin:0 0 .5rem;margin-inline-start:1.5rem}section>dl{border-top:2px solid;padding-top:.5rem}</style>
<h1>${escape(words.title)}</h1>
<p>${escape(words.lead)}</p>
${parts.join('\n')}
</html>
`;
}

function part(
	table: string,
	rows: readonly RecordRow[],
	words: RecordWords,
	files: ReadonlyMap<string, string>
): string {
	const title = words.parts[table] ?? table.replaceAll('_', ' ');
	const shown = rows.map((row) => {
		const file = files.get(String(row['id']));
		const link = file ? `<p><a href="${escape(file)}">${escape(words.file)}</a></p>` : '';
		return `${value(row)}${link}`;
	});
	return `<section><h2>${escape(title)}</h2>${shown.join('')}</section>`;
}

function value(given: unknown): string {
	if (given === null || given === undefined || given === '') return '–';
	if (given instanceof Date) return escape(given.toISOString());
	if (Array.isArray(given)) return `<ul>${given.map((one) => `<li>${value(one)}</li>`).join('')}</ul>`;
	if (typeof given === 'object') {
		const said = Object.entries(given).filter(([, one]) => one !== null && one !== undefined);
		return `<dl>${said.map(([name, one]) => `<dt>${escape(name)}</dt><dd>${value(one)}</dd>`).join('')}</dl>`;
	}
	return escape(typeof given === 'string' ? given : JSON.stringify(given));
}

function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
