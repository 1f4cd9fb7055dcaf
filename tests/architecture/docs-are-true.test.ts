import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/files';

const pages = ['README.md', 'CONTRIBUTING.md']
	.concat(...['docs', 'src', 'locales', 'tests'].map((folder) => filesBelow(folder)))
	.filter((file) => file.endsWith('.md') && existsSync(file));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const SCRIPT = /npm run (?:--\S+ )?([a-z][a-z:0-9-]*)/g;
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;
const PATH = /`((?:src|tests|docs|locales|scripts|static)\/[\w./()[\]+-]*)`/g;

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe.each(pages)('%s', (page) => {
	const text = readFileSync(page, 'utf8');

	it('names only commands that there are', () => {
		const unknown = matches(text, SCRIPT).filter((name) => !scripts[name]);
		expect(unknown).toEqual([]);
	});

	it('links only to what there is', () => {
		const broken = matches(text, LINK).filter((link) => !existsSync(join(dirname(page), link)));
		expect(broken).toEqual([]);
	});

	it('names only files and folders that there are', () => {
		expect(matches(text, PATH).filter((path) => !existsSync(path))).toEqual([]);
	});
});

describe('the decisions', () => {
	const records = filesBelow('docs/decisions');

	it('have numbers of their own, in order', () => {
		const numbers = records.map((file) => Number(/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1]));
		expect(numbers).toEqual(records.map((_, index) => index + 1));
	});

	it.each(records)('%s says when, why, what and when to think again', (file) => {
		const text = readFileSync(file, 'utf8');
		for (const part of [
			'Date:',
			'Status:',
			'## Context',
			'## Decision',
			'## Consequences',
			'## Change this when'
		]) {
			expect(text).toContain(part);
		}
	});
});
