import './scripts/lint/one-program.js';
import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { noUserContentInLogs } from './scripts/lint/no-user-content-in-logs.js';
import svelteConfig from './svelte.config.js';

const TESTS = ['**/*.test.ts', 'tests/**'];
/** What hands something to components. */
const KNOWS_COMPONENTS = [
	'**/*.svelte',
	'**/*.svelte.ts',
	'**/*.svelte.test.ts',
	'src/lib/desk/testing/*.ts'
];
/** What oxlint can't give types: it knows no components, and no tsconfig.json but the one. */
const TYPED_HERE = [...KNOWS_COMPONENTS, 'src/service-worker.ts'];

/** Forbids imports by folder. The message says where the file belongs instead. */
function border(files, patterns, ignores = []) {
	return {
		files,
		ignores: [...TESTS, ...ignores],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{ group: ['../*'], message: 'Climb from the top: use $lib/…' },
						...patterns.map(([group, message]) => ({ group, message }))
					]
				}
			]
		}
	};
}

const SERVER = ['$lib/server', '$lib/server/**'];
const OFFLINE_INSIDE = ['$lib/offline/*', '!$lib/offline/index'];

export default defineConfig(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'test-results/',
			'data/',
			'coverage/',
			'src/lib/server/db/migrations/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { tsconfigRootDir: import.meta.dirname }
		},
		plugins: { local: { rules: { 'no-user-content-in-logs': noUserContentInLogs } } },
		rules: {
			'no-undef': 'off',
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/button-has-type': 'error',
			'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
			'no-console': 'error',
			// What a function gives back is often taken apart; none of ours needs its `this`.
			'@typescript-eslint/unbound-method': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
			// There are no stores: state is in runes.
			'svelte/require-store-reactive-access': 'off',
			'local/no-user-content-in-logs': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'no-restricted-imports': [
				'error',
				{ patterns: [{ group: ['../*'], message: 'Climb from the top: use $lib/…' }] }
			]
		}
	},
	{
		files: KNOWS_COMPONENTS,
		languageOptions: {
			parserOptions: {
				// A program of their own, which leaves out what is dear to work out.
				project: './tsconfig.lint.json',
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig
			}
		}
	},
	{
		files: ['src/service-worker.ts'],
		languageOptions: { parserOptions: { project: './tsconfig.sw.json' } }
	},
	{
		files: TESTS,
		rules: {
			'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
			'no-restricted-imports': 'off',
			'local/no-user-content-in-logs': 'off'
		}
	},
	// Words and pictures as data are as long as they are.
	{
		files: ['src/lib/domain/**/lexicon-*.ts', 'src/lib/domain/**/*-words.ts', 'src/lib/symbols/names.ts'],
		rules: { 'max-lines': 'off' }
	},
	{ files: ['scripts/**', 'server.mjs', 'tests/bench/**'], rules: { 'no-console': 'off' } },
	// Scripts run without the app's aliases.
	{ files: ['scripts/**'], rules: { 'no-restricted-imports': 'off' } },
	{
		files: ['src/lib/server/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='for'] > Literal[value='update']",
					message: "What refers to the row would wait, and it may be waited for: .for('no key update')"
				}
			]
		}
	},
	{
		files: ['src/lib/domain/**'],
		ignores: TESTS,
		rules: {
			'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'localStorage', 'process'],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'The clock is handed in.' },
				{ object: 'Math', property: 'random', message: 'Chance is handed in.' }
			]
		}
	},
	border(
		['src/lib/domain/**'],
		[
			[
				['$lib/*', '!$lib/domain', '$app/**', '$env/**', 'node:*', 'svelte', 'svelte/*', 'zod'],
				'domain imports only domain'
			]
		]
	),
	border(
		['src/lib/contract/**'],
		[[['$lib/*', '!$lib/domain', '!$lib/contract', '$app/**', 'node:*'], 'contract imports domain and zod']]
	),
	border(
		['src/lib/ui/**', 'src/lib/a11y/**', 'src/lib/symbols/**'],
		[
			[
				['$lib/offline/**', '$lib/features/**', '$lib/i18n/**', '$lib/contract/**', ...SERVER],
				'ui gets words and data as props or snippets'
			]
		]
	),
	...readdirSync('src/lib/features').map((feature) =>
		border(
			[`src/lib/features/${feature}/**`],
			[
				[SERVER, 'the child’s side knows nothing of the server'],
				[OFFLINE_INSIDE, 'offline/index is the one door'],
				[['dexie'], 'only offline/store touches IndexedDB'],
				[
					['$lib/features/*', ...new Set([`!$lib/features/${feature}`, '!$lib/features/shell'])],
					'a feature knows no other: shared meaning moves to domain, shared looks to ui, the frame to shell'
				]
			]
		)
	),
	border(
		['src/lib/offline/**', 'src/lib/platform/**', 'src/service-worker.ts'],
		[
			[
				['$lib/features/**', '$lib/ui/**', '$lib/i18n/**', ...SERVER],
				'offline imports domain, contract and platform'
			]
		]
	),
	border(
		['src/lib/booklet/**'],
		[
			[
				['$lib/offline/**', '$lib/features/**', '$lib/desk/**', ...SERVER],
				'a book is made of what it is given'
			]
		]
	),
	border(
		['src/lib/i18n/**', 'src/lib/speech/**'],
		[[['$lib/features/**', '$lib/offline/**', '$lib/ui/**', ...SERVER], 'words know no screens']]
	),
	border(
		['src/lib/server/**'],
		[
			[
				['$lib/offline/**', '$lib/features/**', '$lib/ui/**', '$lib/platform/**'],
				'the server knows no screens'
			]
		]
	),
	border(
		['src/lib/server/services/**', 'src/lib/server/repositories/**'],
		[
			[['$lib/offline/**', '$lib/features/**', '$lib/ui/**'], 'the server knows no screens'],
			[['@sveltejs/kit', '$app/**', 'pg'], 'services and repositories know no transport']
		]
	),
	border(
		['src/routes/(child)/**', 'src/routes/(public)/**'],
		[
			[SERVER, 'the child’s side knows nothing of the server'],
			[OFFLINE_INSIDE, 'offline/index is the one door']
		]
	),
	border(
		['src/routes/api/**', 'src/routes/desk/**'],
		[
			[
				['$lib/server/repositories/**', '$lib/server/db/**', 'drizzle-orm', 'drizzle-orm/*'],
				'a route calls one service'
			],
			[['$lib/offline/**'], 'the server has no offline store']
		]
	),
	{
		files: ['src/lib/**'],
		ignores: [...TESTS, 'src/lib/offline/sync/**', 'src/lib/server/**'],
		rules: {
			'no-restricted-globals': ['error', { name: 'fetch', message: 'Only offline/sync calls the network.' }]
		}
	},
	// In all other TypeScript oxlint looks for what only types can tell (.oxlintrc.json).
	{ ignores: TYPED_HERE, extends: [ts.configs.disableTypeChecked] }
);
