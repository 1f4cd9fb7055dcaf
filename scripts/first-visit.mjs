import { join } from 'node:path';

/**
 * What a first visit to the join page needs, the app's own start with it, in one script and one style
 * sheet. In fifty small files it took a third more bytes, and on a slow line each asks for its turn.
 */

/** Modules that are there before anybody presses anything. */
const FIRST = [
	'node_modules/@sveltejs/kit/src/runtime/client/entry.js',
	'src/routes/+layout.svelte',
	'src/routes/+layout.ts',
	'src/routes/+error.svelte',
	'src/routes/(public)/+layout.svelte',
	'src/routes/(public)/+layout.ts',
	'src/routes/(public)/join/+page.svelte'
];

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

/** @returns {import('vite').Plugin} */
export function firstVisit() {
	let root = '';
	let isForServer = false;
	/** @type {Set<string> | undefined} */
	let first;
	/** @type {import('rolldown').CodeSplittingNameFunction} */
	const name = (module, graph) => {
		first ??= withAllImports(
			FIRST.map((file) => known(join(root, file), graph)),
			(id) => graph.getModuleInfo(id)?.importedIds
		);
		return first.has(module) ? 'first' : null;
	};
	return {
		name: 'first-visit',
		apply: 'build',
		configResolved(config) {
			root = config.root;
			isForServer = config.build.ssr !== false;
		},
		outputOptions(output) {
			return isForServer
				? null
				: { ...output, codeSplitting: { groups: [{ name, debugName: 'first visit' }] } };
		}
	};
}

/**
 * @param {string} module
 * @param {Pick<import('rolldown').ChunkingContext, 'getModuleInfo'>} graph
 */
function known(module, graph) {
	if (graph.getModuleInfo(module)) return module;
	throw new Error(`No page has ${module} any more: see scripts/first-visit.mjs`);
}
