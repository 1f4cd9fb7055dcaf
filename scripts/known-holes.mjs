import { runNpm } from './run.mjs';

/**
 * @typedef {object} Audit
 * @property {boolean} isAsked false: the registry gave no answer, so nothing is known
 * @property {number} bad how many of what is shipped have a hole that is high or critical
 * @property {string} words what was found, for whoever reads it
 */

/** Nobody waits long for a registry that is not there. */
const QUICKLY = ['--fetch-retries=0', '--fetch-timeout=15000'];

/** Asks the registry whether a package that is shipped has a known hole. @returns {Promise<Audit>} */
export async function audit() {
	const { output } = await runNpm(['audit', '--omit=dev', '--json', ...QUICKLY]);
	return judge(output);
}

/**
 * @param {string} output of `npm audit --json`
 * @returns {Audit}
 */
export function judge(output) {
	const answer = parse(output);
	if (!answer?.metadata?.vulnerabilities) {
		const words = 'The registry could not be asked, so nothing is known. Run this again with a network.';
		return { isAsked: false, bad: 0, words };
	}
	const { high, critical } = answer.metadata.vulnerabilities;
	const bad = high + critical;
	const found = Object.entries(answer.vulnerabilities ?? {}).map(
		([name, { severity, range }]) => `${severity}: ${name} ${range}`
	);
	return { isAsked: true, bad, words: [...found, `${bad} high or critical in what is shipped`].join('\n') };
}

/** @param {string} text */
function parse(text) {
	try {
		return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
	} catch {
		return null;
	}
}
