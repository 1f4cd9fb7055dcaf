import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operations, type Operation } from '$lib/contract/v1/operations';
import { filesBelow } from '../support/files';

const ROUTES = 'src/routes/api/v1';
const HANDLER = /export const (GET|HEAD|POST|PUT|PATCH|DELETE) = endpoint\(operations\.(\w+)/g;
const ANY_EXPORT = /export (?:const|async function|function) (\w+)/g;

const files = filesBelow(ROUTES).filter((file) => file.endsWith('+server.ts'));

function pathOf(file: string): string {
	return `/${file
		.replace('src/routes/', '')
		.replace('/+server.ts', '')
		.replaceAll(/\[(\w+)\]/g, '{$1}')}`;
}

const served = files.flatMap((file) =>
	[...readFileSync(file, 'utf8').matchAll(HANDLER)].map(([, method = '', name = '']) => ({
		file,
		method,
		name
	}))
);

describe('every call of the API', () => {
	it.each(files)('%s has no handler without a guard', (file) => {
		const exported = [...readFileSync(file, 'utf8').matchAll(ANY_EXPORT)].map(([, name]) => name);
		const guarded = served.filter((one) => one.file === file).map(({ method }) => method);
		expect(exported).toEqual(guarded);
		expect(guarded.length).toBeGreaterThan(0);
	});

	it.each(Object.entries(operations))(
		'%s is served where the contract says',
		(name, operation: Operation) => {
			const found = served.filter((one) => one.name === name);
			expect(found.map(({ method, file }) => `${method} ${pathOf(file)}`)).toEqual([
				`${operation.method} ${operation.path}`
			]);
		}
	);

	it('lets in without a session only those who join, sign in, know a secret address, or read what is public', () => {
		const open = Object.values(operations as Record<string, Operation>).filter(
			({ guard }) => guard === 'public'
		);
		expect(open.map(({ id }) => id).sort()).toEqual([
			'joinDevice',
			'readCalendar',
			'readOpenApi',
			'readService',
			'signInStaff'
		]);
	});
});
