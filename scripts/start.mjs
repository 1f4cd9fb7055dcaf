import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { requireRecentNode } from './node-version.mjs';
import { endWithParent } from './parent.mjs';

/** `npm start` on a machine that has Node and nothing else: gets what is missing, then serves. */
requireRecentNode();
endWithParent();
const root = join(import.meta.dirname, '..');

if (!isInstalled(root))
	await step('Getting the parts it is made of (a minute or two, the first time only)', install);
if (!isBuilt(root)) await step('Building the app', build);
await import('../server.mjs');

/**
 * @param {string} name
 * @param {(root: string) => Promise<import('./run.mjs').Outcome>} work
 */
async function step(name, work) {
	process.stdout.write(`${name} …`);
	const { code, output, seconds } = await work(root);
	console.log(code === 0 ? ` ${Math.round(seconds)} s` : ' failed:');
	if (code === 0) return;
	console.error(output);
	process.exit(1);
}
