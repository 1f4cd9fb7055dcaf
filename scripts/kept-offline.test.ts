import { describe, expect, it } from 'vitest';
import { ONCE_USED as OF_THE_WORKER } from '$lib/offline/once-used';
import { folderOfAsset, folderOfScript, ONCE_USED, unreachable } from './kept-offline.mjs';

describe('where built files go', () => {
	it('is a folder that the worker knows', () => {
		expect(ONCE_USED).toBe(OF_THE_WORKER);
	});

	it('is one folder for everything of a language, English apart', () => {
		const arabic = '/app/locales/ar/index.ts';
		const lexicon = '/app/src/lib/domain/symbol-line/ar/lexicon.ts';
		expect(folderOfScript([arabic])).toBe(`${ONCE_USED}/ar`);
		expect(folderOfScript(['/app/locales/ar/plan.json', arabic])).toBe(`${ONCE_USED}/ar`);
		expect(folderOfScript([lexicon])).toBe(`${ONCE_USED}/ar`);
		expect(folderOfScript(['/app/src/lib/domain/symbol-line/en/lexicon.ts'])).toBeUndefined();
		expect(folderOfScript(['/app/locales/en/glossary.json'])).toBeUndefined();
		expect(folderOfScript(['/app/locales/en-x-easy/index.ts'])).toBeUndefined();
		expect(folderOfScript(['/app/src/lib/offline/device.ts'])).toBeUndefined();
		expect(folderOfScript([])).toBeUndefined();
	});

	it('is no folder of one language for what others need as well', () => {
		expect(folderOfScript(['/app/locales/ar/index.ts', '/app/locales/cy/index.ts'])).toBeUndefined();
		expect(folderOfScript(['/app/locales/ar/index.ts', '/app/src/lib/i18n/engine.ts'])).toBeUndefined();
	});

	it('is one folder for each family of fonts, but for the two that every page has', () => {
		expect(folderOfAsset('noto-sans-arabic.woff2')).toBe(`${ONCE_USED}/noto`);
		expect(folderOfAsset('lexend-more.woff2')).toBe(`${ONCE_USED}/lexend`);
		expect(folderOfAsset('lexend.woff2')).toBeUndefined();
		expect(folderOfAsset('sprite.svg')).toBeUndefined();
		expect(folderOfAsset(undefined)).toBeUndefined();
	});
});

describe('what no page of the child’s app leads to', () => {
	const manifest = {
		app: { file: 'app.js', isEntry: true, dynamicImports: ['home', 'desk'] },
		home: { file: 'home.js', imports: ['shared'], css: ['home.css'] },
		desk: { file: 'desk.js', isEntry: true, imports: ['shared', 'form'], css: ['desk.css', 'home.css'] },
		form: { file: 'form.js', dynamicImports: ['words'], assets: ['form.svg'] },
		words: { file: 'words.js' },
		shared: { file: 'shared.js', imports: ['app'] }
	};

	it('is all that only the desk’s pages lead to', () => {
		const files = unreachable(manifest, (module) => module === 'desk');
		expect(files.sort()).toEqual(['desk.css', 'desk.js', 'form.js', 'form.svg', 'words.js']);
	});
});
