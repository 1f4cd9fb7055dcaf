import { runNpm } from './run.mjs';

/**
 * `npm run audit`: asks the registry whether a package that is shipped has a known hole. Fails for one that
 * is high or critical. Without a network nobody can be asked: it says so, and fails nothing.
 */
const QUICKLY = ['--fetch-retries=0', '--fetch-timeout=15000'];
const { output } = await runNpm(['audit', '--omit=dev', '--json', ...QUICKLY]);
const answer = parse(output);

if (!answer?.metadata) {
	console.log('The registry could not be asked, so nothing is known. Run this again with a network.');
} else {
	const { high, critical } = answer.metadata.vulnerabilities;
	for (const [name, { severity, range }] of Object.entries(answer.vulnerabilities ?? {})) {
		console.log(`${severity}: ${name} ${range}`);
	}
	console.log(`${high + critical} high or critical in what is shipped`);
	process.exitCode = high + critical > 0 ? 1 : 0;
}

/** @param {string} text */
function parse(text) {
	try {
		return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
	} catch {
		return null;
	}
}
