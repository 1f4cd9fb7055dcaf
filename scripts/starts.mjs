import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { nameBy } from './kept-offline.mjs';

/**
 * The app starts in two ways, on the join page and for somebody who has joined, and what each needs is
 * in one script and one style sheet. So is what the pages of one place need beyond that (my plan, my
 * review), and what more than one place needs. In small files it took a third more bytes, a slow phone
 * spends as long on asking for a file as on running it, and the worker keeps one file after the other:
 * on a line of 150 ms, 200 files are half a minute until the app opens without a network.
 */

/** Modules that run before anybody presses anything. */
const FIRST = [
	'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
	'src/routes/+layout.svelte',
	'src/routes/+layout.ts',
	'src/routes/+error.svelte',
	'src/routes/(public)/+layout.svelte',
	'src/routes/(public)/+layout.ts',
	'src/routes/(public)/join/+page.svelte',
	'src/routes/(child)/+layout.svelte',
	'src/routes/(child)/+layout.ts',
	'src/lib/offline/sync/service-facts.ts',
	'src/lib/offline/sync/request.ts'
];

/** Modules that the app opens with, for somebody who has joined. */
const START = [
	'src/routes/(child)/app-shell/+page.svelte',
	'src/routes/(child)/app-shell/+page.ts',
	'src/routes/(child)/home/+page.svelte',
	'src/routes/(child)/home/+page.ts',
	'src/lib/offline/device.ts',
	'src/lib/offline/ports.ts'
];

const STARTS = { first: FIRST, start: START };

/**
 * These modules and all that they import, what they import in turn, and so on.
 * @param {readonly string[]} modules
 * @param {(module: string) => readonly string[] | undefined} importsOf undefined: there is no such module
 * @returns {Set<string>}
 */
export function withAllImports(modules, importsOf) {
	/** @type {Set<string>} */
	const found = new Set();
	/** @param {string} module */
	const add = (module) => {
		const imports = found.has(module) ? undefined : importsOf(module);
		if (!imports) return;
		found.add(module);
		imports.forEach(add);
	};
	modules.forEach(add);
	return found;
}

/** The folders of the child's pages; a place is a folder in them, such as `plan`. */
const PLACES = ['src/routes/(child)', 'src/routes/(public)'];

/** What more than one place needs. */
const SHARED = 'shared';

/**
 * For each module of some places, the place that alone needs it, or that more than one does.
 * @param {Record<string, readonly string[]>} places the pages of each
 * @param {(module: string) => readonly string[] | undefined} importsOf
 * @param {ReadonlySet<string>} taken modules that are somewhere else already
 * @returns {Map<string, string>}
 */
export function shareOut(places, importsOf, taken) {
	/** @type {Map<string, string>} */
	const shares = new Map();
	for (const [place, pages] of Object.entries(places)) {
		for (const module of withAllImports(pages, importsOf)) {
			if (!taken.has(module)) shares.set(module, shares.has(module) ? SHARED : place);
		}
	}
	return shares;
}

/**
 * The pages of each place of the child's app, and what they load.
 * @param {string} root
 * @returns {Record<string, string[]>}
 */
function pagesByPlace(root) {
	/** @type {Record<string, string[]>} */
	const places = {};
	for (const folder of PLACES) {
		for (const file of readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })) {
			const [place, ...rest] = file.split(sep);
			if (place && rest.length > 0 && /\+page\.(svelte|ts)$/.test(file))
				(places[place] ??= []).push(join(root, folder, file));
		}
	}
	return places;
}

/** Tells the browser to compile all of it while it comes, and not one function after the other as they run. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** @returns {import('vite').Plugin} */
export function starts() {
	let root = '';
	let isForServer = false;
	/** @type {Map<string, string> | undefined} */
	let shares;
	/**
	 * A group takes along what its modules import, unless an earlier group has it: the starts come first,
	 * then what more than one place needs.
	 * @param {(share: string) => boolean} isOfGroup
	 * @param {number} priority
	 * @returns {import('rolldown').CodeSplittingGroup}
	 */
	const group = (isOfGroup, priority) => ({
		name(module, graph) {
			const share = (shares ??= shareOutAll(root, graph)).get(module);
			return share !== undefined && isOfGroup(share) ? share : null;
		},
		priority
	});
	const groups = [
		...Object.keys(STARTS).map((start, place) => group((share) => share === start, 9 - place)),
		group((share) => share === SHARED, 1),
		group((share) => share !== SHARED && !(share in STARTS), 0)
	];
	return {
		name: 'starts',
		apply: 'build',
		configResolved(config) {
			root = config.root;
			isForServer = config.build.ssr !== false;
		},
		outputOptions(output) {
			if (isForServer) return null;
			// A start has its name in that of its script, so that a page made beforehand can tell it from others.
			/** @param {import('rolldown').PreRenderedChunk} chunk */
			const chunkFileNames = (chunk) => {
				const file = nameBy(output.chunkFileNames, chunk);
				return chunk.name in STARTS ? file.replace('[hash]', `${chunk.name}.[hash]`) : file;
			};
			return { ...output, chunkFileNames, codeSplitting: { groups } };
		},
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				for (const built of Object.values(bundle)) {
					if (built.type === 'chunk' && built.name in STARTS) built.code = COMPILE_AT_ONCE + built.code;
				}
			}
		}
	};
}

/**
 * @param {string} root
 * @param {Pick<import('rolldown').ChunkingContext, 'getModuleInfo'>} graph
 * @returns {Map<string, string>} the name of the chunk that a module is in
 */
function shareOutAll(root, graph) {
	/** @param {string} id */
	const importsOf = (id) => graph.getModuleInfo(id)?.importedIds;
	/** @type {Map<string, string>} */
	const starts = new Map();
	for (const [start, files] of Object.entries(STARTS)) {
		const modules = files.map((file) => known(join(root, file), graph));
		for (const module of withAllImports(modules, importsOf))
			if (!starts.has(module)) starts.set(module, start);
	}
	const shares = new Map([...shareOut(pagesByPlace(root), importsOf, new Set(starts.keys())), ...starts]);
	for (const style of stylesAhead(starts, importsOf, graph)) shares.set(style, 'first');
	return shares;
}

const IS_STYLE = /\.css$|[?&]type=style\b/;

/**
 * The styles of both starts, and of what the first may ask for later, such as scanning with a switch. All are small,
 * and every page waits for each of its style sheets: so they are one.
 * @param {ReadonlyMap<string, string>} starts
 * @param {(module: string) => readonly string[] | undefined} importsOf
 * @param {Pick<import('rolldown').ChunkingContext, 'getModuleInfo'>} graph
 * @returns {string[]}
 */
function stylesAhead(starts, importsOf, graph) {
	const later = [...starts]
		.filter(([, start]) => start === 'first')
		.flatMap(([module]) => graph.getModuleInfo(module)?.dynamicallyImportedIds ?? []);
	return [...withAllImports([...starts.keys(), ...later], importsOf)].filter((module) =>
		IS_STYLE.test(module)
	);
}

/**
 * @param {string} module
 * @param {Pick<import('rolldown').ChunkingContext, 'getModuleInfo'>} graph
 */
function known(module, graph) {
	if (graph.getModuleInfo(module)) return module;
	throw new Error(`No page has ${module} any more: see scripts/starts.mjs`);
}
