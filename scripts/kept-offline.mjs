import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { handedOn } from './straight.mjs';

/**
 * What the service worker keeps for offline use. Three kinds of files are built: what every child may
 * need, which is kept from the start; what only some need, which is put in a folder of its own and kept
 * once it is used (src/lib/offline/once-used.ts); and what only the desk needs, or the browser before
 * there is a worker, which is never kept.
 */

/** As in src/lib/offline/once-used.ts: a folder in it for each thing that is used whole. */
export const ONCE_USED = '_app/immutable/once-used';

/** English is what every other language falls back to. */
const LANGUAGES_FROM_THE_START = ['en', 'en-x-easy'];
const FONTS_FROM_THE_START = ['lexend.woff2', 'atkinson-next.woff2'];

/** A browser takes these once, when the app is installed or a tab is opened. */
export const ICONS = ['client/*.png', 'client/favicon.*'];

const OUTPUT = '.svelte-kit/output/client';
const NODES = '.svelte-kit/generated/client-optimized/nodes/';
/** Pages of staff, and of whoever was asked by them. */
const DESK = ['src/routes/desk/', 'src/routes/consultation/'];

/**
 * One chunk in Vite's manifest.
 * @typedef {{ file: string, isEntry?: boolean, imports?: string[], dynamicImports?: string[],
 *   css?: string[], assets?: string[] }} Built
 */

/**
 * Where a built script goes: a language's words, and what puts symbols over them, to the folder of that language.
 * @param {readonly string[]} modules all that it is made of
 * @returns {string | undefined}
 */
export function folderOfScript(modules) {
	const [language, ...others] = new Set(modules.map(languageOf));
	if (language === undefined || others.length > 0) return undefined;
	return LANGUAGES_FROM_THE_START.includes(language) ? undefined : `${ONCE_USED}/${language}`;
}

/** @param {string} module */
function languageOf(module) {
	return /\/(?:locales|symbol-line)\/([^/]+)\/[^/]+$/.exec(module)?.[1];
}

/**
 * Where another file goes: a font to the folder of its family, `noto` for `noto-sans-arabic.woff2`.
 * @param {string | undefined} name
 * @returns {string | undefined}
 */
export function folderOfAsset(name) {
	if (!name?.endsWith('.woff2') || FONTS_FROM_THE_START.includes(basename(name))) return undefined;
	return `${ONCE_USED}/${basename(name).split(/[-.]/)[0]}`;
}

/**
 * The files that no page of the child's app leads to.
 * @param {Record<string, Built>} manifest
 * @param {(module: string) => boolean} isOfDesk whether a module is a page of the desk
 * @returns {string[]}
 */
export function unreachable(manifest, isOfDesk) {
	const modules = Object.entries(manifest);
	/** @type {Set<string>} */
	const reached = new Set();
	/** @param {string} module */
	const reach = (module) => {
		const built = manifest[module];
		if (!built || reached.has(module) || isOfDesk(module)) return;
		reached.add(module);
		[...(built.imports ?? []), ...(built.dynamicImports ?? [])].forEach(reach);
	};
	modules.filter(([, { isEntry }]) => isEntry).forEach(([module]) => reach(module));
	const kept = new Set(
		modules.filter(([module]) => reached.has(module)).flatMap(([, built]) => filesOf(built))
	);
	return [...new Set(modules.flatMap(([, built]) => filesOf(built)))].filter((file) => !kept.has(file));
}

/** @param {Built} built */
function filesOf({ file, css = [], assets = [] }) {
	return [file, ...css, ...assets];
}

/**
 * SvelteKit writes a small module for each page; a page that only the server has leaves it empty.
 * @param {string} module
 */
function isOfDesk(module) {
	if (!module.startsWith(NODES)) return false;
	const source = readFileSync(module, 'utf8').trim();
	return source === '' || DESK.some((folder) => source.includes(folder));
}

/**
 * The scripts by the name of a page that nobody asks for any more: see scripts/straight.mjs.
 * @param {Record<string, Built>} manifest
 */
function namesOfPages(manifest) {
	return Object.entries(manifest)
		.filter(([module]) => module.startsWith(NODES))
		.map(([, { file }]) => file)
		.filter((file) => handedOn(file, readFileSync(join(OUTPUT, file), 'utf8')));
}

/**
 * @param {string[]} globIgnores the list that the worker's own plugin reads when everything is built
 * @returns {import('vite').Plugin}
 */
export function keptOffline(globIgnores) {
	let isForServer = false;
	return {
		name: 'kept-offline',
		apply: 'build',
		enforce: 'pre',
		configResolved({ build }) {
			isForServer = build.ssr !== false;
		},
		outputOptions({ chunkFileNames, assetFileNames, ...others }) {
			return {
				...others,
				chunkFileNames: (chunk) =>
					(!isForServer && named(folderOfScript(chunk.moduleIds), '.js')) || nameBy(chunkFileNames, chunk),
				// The server's build makes the same files: under another name, they would be there twice.
				assetFileNames: (asset) =>
					named(folderOfAsset(asset.names[0]), '[extname]') ?? nameBy(assetFileNames, asset)
			};
		},
		closeBundle: {
			sequential: true,
			order: 'pre',
			handler() {
				// SvelteKit builds the pages before it is done with the server, which comes last. When that
				// failed there are none, and it says why.
				const file = join(OUTPUT, '.vite/manifest.json');
				if (!isForServer || !existsSync(file)) return;
				const manifest = JSON.parse(readFileSync(file, 'utf8'));
				const unused = [...unreachable(manifest, isOfDesk), ...namesOfPages(manifest)];
				globIgnores.push(...unused.map((file) => `client/${file}`));
			}
		}
	};
}

/**
 * @param {string | undefined} folder
 * @param {string} extension
 */
function named(folder, extension) {
	return folder && `${folder}/[name].[hash]${extension}`;
}

/**
 * As SvelteKit has set it.
 * @template T
 * @param {string | ((file: T) => string) | undefined} names
 * @param {T} file
 */
export function nameBy(names, file) {
	if (names === undefined) throw new Error('SvelteKit says no longer how files are named');
	return typeof names === 'function' ? names(file) : names;
}
