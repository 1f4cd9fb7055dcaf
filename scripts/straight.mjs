import { posix } from 'node:path';

/**
 * Every page has a script by its name, and when what it is made of lies elsewhere (scripts/starts.mjs), that script
 * only hands it on. To ask for one costs a slow phone as much as to run it, and a start asks for six: so scripts
 * ask straight for what has it.
 */

const HANDS_ON = /^export\s*\{([^{}]*)\}\s*from\s*["'`]([^"'`]+)["'`];?\s*$/;
const ASKS = /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g;

/**
 * @param {string} file
 * @param {string} code
 * @returns {{ from: string, names: [theirs: string, ours: string][] } | undefined} nothing where it does more
 */
export function handedOn(file, code) {
	const [, list, from] = HANDS_ON.exec(code) ?? [];
	if (list === undefined || from === undefined) return undefined;
	const names = list.split(',').map((name) => {
		const [theirs = '', ours = theirs] = name.trim().split(/\s+as\s+/);
		return /** @type {[string, string]} */ ([theirs, ours]);
	});
	return { from: posix.join(posix.dirname(file), from), names };
}

/**
 * @param {string} file
 * @param {string} code
 * @param {(file: string) => string | undefined} codeOf
 * @returns {string} the code, asking straight
 */
export function askStraight(file, code, codeOf) {
	const folder = posix.dirname(file);
	return code.replaceAll(ASKS, (asked, address) => {
		const between = posix.join(folder, address);
		const handed = handedOn(between, codeOf(between) ?? '');
		if (!handed) return asked;
		const path = posix.relative(folder, handed.from);
		const parts = handed.names.map(([theirs, ours]) => `${ours}:m.${theirs}`);
		return `import("${path.startsWith('.') ? path : `./${path}`}").then(m=>({${parts}}))`;
	});
}

/** @returns {import('vite').Plugin} */
export function straight() {
	return {
		name: 'straight',
		apply: 'build',
		generateBundle: {
			order: 'post',
			handler(_options, bundle) {
				/** @param {string} file */
				const codeOf = (file) => {
					const built = bundle[file];
					return built?.type === 'chunk' ? built.code : undefined;
				};
				for (const built of Object.values(bundle))
					if (built.type === 'chunk') built.code = askStraight(built.fileName, built.code, codeOf);
			}
		}
	};
}
