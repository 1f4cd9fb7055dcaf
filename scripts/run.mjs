import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** @typedef {{ code: number, output: string, seconds: number }} Outcome */
/** @typedef {{ env?: NodeJS.ProcessEnv, minutes?: number, cwd?: string, givesWay?: boolean }} RunOptions */

/**
 * As `nice` counts it: a third of another's share. With less, what gives way would be left for the end,
 * on one core.
 */
const BELOW_OTHERS = 5;

/**
 * Runs a program to its end and keeps what it says. A program that takes longer than `minutes` is
 * stopped with everything that it started. One that `givesWay` takes a small share of the processor
 * while others want it.
 * @param {string} program
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { env = {}, minutes = 15, cwd, givesWay = false } = {}) {
	const began = performance.now();
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: process.platform !== 'win32'
		});
		running.add(child);
		if (givesWay) giveWay(child);
		let output = '';
		const keep = (/** @type {string} */ part) => (output += part);
		child.stdout.setEncoding('utf8').on('data', keep);
		child.stderr.setEncoding('utf8').on('data', keep);
		const limit = setTimeout(() => {
			keep(`\nStopped: it took longer than ${minutes} minutes.\n`);
			stop(child);
		}, minutes * 60_000);
		const finish = (/** @type {number | null} */ code) => {
			clearTimeout(limit);
			running.delete(child);
			resolve({ code: code ?? 1, output, seconds: (performance.now() - began) / 1000 });
		};
		child.once('error', (error) => {
			keep(String(error));
			finish(1);
		});
		child.once('close', finish);
	});
}

/**
 * The same for a program of an installed package, without npx and its look at the registry.
 * @param {string} script
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNode(script, args, options) {
	return run(process.execPath, [script, ...args], options);
}

/**
 * npm, by the very one that started this if there is one.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
	const npm = process.env.npm_execpath;
	if (npm && /\.c?js$/.test(npm)) return runNode(npm, args, options);
	return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * With everything that it starts. Linux may share the processor out among sessions first, and only
 * within one of them by priority; so its session has the same.
 * @param {import('node:child_process').ChildProcess} child
 */
function giveWay({ pid }) {
	if (pid === undefined) return;
	try {
		setPriority(pid, BELOW_OTHERS);
		if (process.platform === 'linux') writeFileSync(`/proc/${pid}/autogroup`, String(BELOW_OTHERS));
	} catch {
		// It has ended already, or this Linux does not share by session.
	}
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * With everything that it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal = 'SIGKILL') {
	if (child.pid === undefined) return;
	try {
		process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
	} catch {
		// It has ended by itself.
	}
}

// In groups of their own, they don't hear a Ctrl-C of the terminal.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.on(signal, () => {
		if (running.size === 0) return;
		for (const child of running) stop(child, signal);
		process.exit(130);
	});
}
