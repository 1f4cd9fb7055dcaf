import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from './known-holes.mjs';
import { build, isBuilt } from './build.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { install, isInstalled } from './install.mjs';
import { requireRecentNode } from './node-version.mjs';
import { endWithParent } from './parent.mjs';
import { runNode, runNpm } from './run.mjs';
import { honestCounts, playwrightCounts, vitestCounts } from './test-counts.mjs';

/**
 * `npm test`: sets up everything that is missing, then runs every check. It goes on after a failure,
 * shows the whole output of what failed, and ends with one line of counts.
 */
requireRecentNode();
endWithParent();
const root = join(import.meta.dirname, '..');
const reports = join(root, 'test-results');
const total = { passed: 0, failed: 0 };
/** How to run what may take as long as everything else. */
const BESIDE = { givesWay: true, minutes: 60 };
process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

if (!(await prepare('dependencies', () => (isInstalled(root) ? 'there' : install(root))))) finish();
await prepare('build', () => (isBuilt(root) ? 'up to date' : build(root)));
// The linter and the type checks read these at the same time, so they are written before.
await prepare('route types', () => runNode('node_modules/@sveltejs/kit/svelte-kit.js', ['sync']));
// A browser that somebody asks for is the one for everything.
if (process.env.CHROMIUM_PATH) process.env.CHROMIUM_SHELL_PATH ??= process.env.CHROMIUM_PATH;
await prepare('chromium', async () => (process.env.CHROMIUM_PATH = await ensureChromium(root)));
const database = await startDatabase();
process.env.TEST_DATABASE_URL = database.url;

// What knows no clock gives way to what does, and is done with what that leaves of two cores.
const withoutClock = [
	check('lint', () => runNpm(['run', '--silent', 'lint'], BESIDE)),
	check('check', () => runNpm(['run', '--silent', 'check:types'], BESIDE))
];
await Promise.all([check('unit', () => vitest('unit'), vitestCounts), components()]);
await knownHoles();
await check('playwright', playwright, playwrightCounts);
await Promise.all(withoutClock);

await database.stop();
finish();

/**
 * One thing to have before the checks. Failing is counted, and the checks that need it fail too.
 * @param {string} name
 * @param {() => string | Promise<string | import('./run.mjs').Outcome>} work
 */
async function prepare(name, work) {
	const began = performance.now();
	try {
		const outcome = await work();
		const { code, output } = typeof outcome === 'string' ? { code: 0, output: '' } : outcome;
		const made = typeof outcome === 'string' ? outcome : 'made';
		say(name, began, code === 0 ? made : 'failed', code === 0 ? '' : output);
		if (code === 0) return true;
	} catch (error) {
		say(name, began, 'failed', String(error));
	}
	total.failed += 1;
	return false;
}

/**
 * @template Report
 * @param {string} name also that of the runner's JSON report, when `count` is given
 * @param {() => Promise<import('./run.mjs').Outcome>} work
 * @param {(report: Report) => import('./test-counts.mjs').Counts} [count]
 */
async function check(name, work, count) {
	const began = performance.now();
	const { code, output } = await work();
	const report = join(reports, `${name}.json`);
	const counted = count && existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
	const { passed, failed } = count
		? honestCounts(code, counted)
		: { passed: Number(code === 0), failed: Number(code !== 0) };
	total.passed += passed;
	total.failed += failed;
	say(name, began, `${passed} passed, ${failed} failed`, failed > 0 ? output : '');
}

/** Without a network nobody can be asked: that is said, and counted neither as passed nor as failed. */
async function knownHoles() {
	const began = performance.now();
	const { isAsked, bad, words } = await audit();
	if (isAsked) await check('audit', async () => ({ code: Math.sign(bad), output: words }));
	else say('audit', began, 'not counted', words);
}

async function components() {
	await check('openapi', lintOpenApi);
	await check('browser', () => vitest('browser'), vitestCounts);
}

/** @param {'unit' | 'browser'} project */
function vitest(project) {
	const report = `--outputFile.json=${join(reports, `${project}.json`)}`;
	const args = ['run', '--project', project, '--reporter=default', '--reporter=json', report];
	return runNode('node_modules/vitest/vitest.mjs', args, { env: { KIT_OUT_DIR: '.svelte-kit/vitest' } });
}

function playwright() {
	const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json') };
	return runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
		env,
		minutes: 40
	});
}

async function lintOpenApi() {
	const file = join(reports, 'openapi.json');
	const made = await runNode('--import', ['tsx', 'scripts/openapi.mjs', file]);
	if (made.code !== 0) return made;
	const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
	return runNode('node_modules/@redocly/cli/bin/cli.js', ['lint', file], { env });
}

/** One PostgreSQL for everything that needs one; each test file makes its own database in it. */
async function startDatabase() {
	const folder = mkdtempSync(join(tmpdir(), 'my-review-test-'));
	chmodSync(folder, 0o711);
	const args = ['--import', 'tsx', 'scripts/database.ts', '--data-dir', join(folder, 'data')];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	const exited = once(child, 'exit');
	const [line] = await Promise.race([once(child.stdout, 'data'), exited.then(() => [''])]);
	return {
		url: String(line).trim(),
		async stop() {
			child.kill('SIGTERM');
			await exited;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/**
 * @param {string} name
 * @param {number} began
 * @param {string} result
 * @param {string} output shown whole when there is any
 */
function say(name, began, result, output) {
	const seconds = ((performance.now() - began) / 1000).toFixed(1);
	console.log(`${name.padEnd(13)} ${seconds.padStart(6)} s  ${result}`);
	if (output) console.log(`\n${output}\n`);
}

function finish() {
	console.log(`${total.passed} passed, ${total.failed} failed`);
	process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}
