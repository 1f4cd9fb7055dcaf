import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files';

const files = ['src/lib/desk', 'src/routes/desk']
	.flatMap(filesBelow)
	.filter((file) => file.endsWith('.svelte'))
	.map((file) => ({ file, source: readFileSync(file, 'utf8') }));

const forms = files.flatMap(({ file, source }) =>
	[...source.matchAll(/<form\b(?:[^>"{]|"[^"]*"|\{[^}]*\})*>/g)].map(([form]) => ({ file, form }))
);

/** Pages whose actions can refuse what was written. */
const refusing = filesBelow('src/routes/desk')
	.filter((file) => file.endsWith('+page.server.ts') && /\bfail\(/.test(readFileSync(file, 'utf8')))
	.map((file) => file.replace('.server.ts', '.svelte'));

/** A page, and every part of the desk that it is made of. */
function wholeSource(file: string, seen = new Set<string>()): string {
	if (seen.has(file)) return '';
	seen.add(file);
	const source = readFileSync(file, 'utf8');
	const parts = [...source.matchAll(/from '(?:\$lib\/desk|\.)\/([A-Z]\w+\.svelte)'/g)];
	return source + parts.map(([, part = '']) => wholeSource(`src/lib/desk/${part}`, seen)).join('');
}

describe('every form of the desk', () => {
	it('is found', () => expect(forms.length).toBeGreaterThan(20));

	it.each(forms)('leads focus on after it is sent, or loads a whole page: $file $form', ({ form }) => {
		if (form.includes('method="GET"')) return;
		expect(form).toMatch(/use:enhance=\{(?:\w+\.)?submit\}|data-sveltekit-reload/);
	});

	it.each(refusing)('sums up what was wrong, which takes focus: %s', (file) => {
		expect(wholeSource(file)).toMatch(/<FormErrors\b/);
	});
});
