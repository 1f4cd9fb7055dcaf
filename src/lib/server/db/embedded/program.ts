import { spawn } from 'node:child_process';
import { EmbeddedPostgresError } from './errors';
import type { Runner } from './runner';

export type ProgramResult = { code: number | null; output: string };

/** Runs one of PostgreSQL's programs to its end. `folder` must be one that the runner can enter. */
export function runProgram(
	program: string,
	args: string[],
	{ folder, runner }: { folder: string; runner: Runner }
): Promise<ProgramResult> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			...runner,
			cwd: folder,
			env: quietEnvironment(),
			// A session of its own: Ctrl-C in the terminal is for the app, which stops the database last.
			detached: process.platform !== 'win32',
			windowsHide: true,
			stdio: ['ignore', 'ignore', 'pipe']
		});
		let output = '';
		child.stderr.on('data', (part: Buffer) => (output += part.toString('utf8')));
		child.once('error', (cause) => reject(unusable(program, cause)));
		child.once('exit', (code) => resolve({ code, output: output.trim() }));
	});
}

/** Settings of another PostgreSQL on this machine must not reach ours. */
function quietEnvironment(): NodeJS.ProcessEnv {
	const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
	return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function unusable(program: string, cause: Error): EmbeddedPostgresError {
	return new EmbeddedPostgresError(
		'no-binaries',
		`${program} can't be run on this machine (${cause.message}). Set DATABASE_URL to a PostgreSQL server.`,
		{ cause }
	);
}
