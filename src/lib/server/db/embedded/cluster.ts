import { randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { EmbeddedPostgresError } from './errors';
import type { Place } from './place';
import { choosePort } from './port';
import { commandLine, isRunning } from './process-identity';
import { runProgram, type ProgramResult } from './program';
import { giveTo } from './runner';

export const DATABASE_ROLE = 'my_review';

/** Safe for a child's words: on disk before "saved", and no value of any row in the log. */
const SETTINGS = {
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	fsync: 'on',
	full_page_writes: 'on',
	synchronous_commit: 'on',
	timezone: 'UTC',
	log_timezone: 'UTC',
	jit: 'off',
	log_error_verbosity: 'terse',
	log_min_error_statement: 'panic',
	log_min_duration_statement: '-1',
	log_parameter_max_length: '0',
	log_parameter_max_length_on_error: '0'
};

const START_TRIES = 4;
const START_SECONDS = 120;
const FAST_STOP_SECONDS = 20;
const LOG_BYTES_KEPT = 5_000_000;

/** One PostgreSQL cluster: its files, and the server process on them when it runs. */
export class Cluster {
	constructor(
		private readonly place: Place,
		private readonly binaries: Binaries
	) {}

	get password(): string {
		return readFileSync(this.passwordFile, 'utf8').trim();
	}

	/** Makes the files if there are none. They appear under their name only when complete. */
	async create(): Promise<boolean> {
		if (existsSync(this.place.cluster)) return false;
		this.removeUnfinished();
		const unfinished = `${this.place.cluster}.new-${randomBytes(4).toString('hex')}`;
		mkdirSync(unfinished, { mode: 0o700 });
		giveTo(unfinished, this.place.runner);
		this.writePassword();
		const { code, output } = await this.run(this.binaries.initdb, [
			...['--pgdata', unfinished, '--pwfile', this.passwordFile, '--username', DATABASE_ROLE],
			...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-instructions', '--locale', 'C'],
			...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8']
		]);
		if (code !== 0)
			throw new EmbeddedPostgresError('could-not-create', `PostgreSQL's initdb failed: ${output}`);
		renameSync(unfinished, this.place.cluster);
		return true;
	}

	/**
	 * Stops the server of an app that was killed; also clears the way when its process id now
	 * belongs to another program, which PostgreSQL by itself would take for a running server.
	 * @returns whether one was running
	 */
	async stopLeftOver(): Promise<boolean> {
		const pid = this.serverPid();
		if (pid === undefined || !isRunning(pid)) return false;
		if (this.isOurServer(pid)) {
			await this.stop();
			return true;
		}
		rmSync(this.pidFile, { force: true });
		return false;
	}

	/** @returns the port it listens on */
	async start(): Promise<number> {
		let said = '';
		for (let round = 0; round < START_TRIES; round += 1) {
			await this.stopLeftOver();
			const port = await choosePort(join(this.place.home, 'port'));
			const logFrom = this.prepareLog();
			if ((await this.pgCtl('start', START_SECONDS, '-l', this.logFile, '-o', options(port))) === 0)
				return port;
			said = readFileSync(this.logFile).subarray(logFrom).toString('utf8').trim();
		}
		throw new EmbeddedPostgresError('could-not-start', `PostgreSQL did not start (${this.logFile}): ${said}`);
	}

	/** Open sessions are ended and everything is written out; a server that hangs is cut off. */
	async stop(): Promise<void> {
		if ((await this.pgCtl('stop', FAST_STOP_SECONDS, '-m', 'fast')) === 0) return;
		if (this.serverPid() !== undefined) await this.pgCtl('stop', FAST_STOP_SECONDS, '-m', 'immediate');
	}

	/** For the last moment of a process that can't wait any more. */
	stopWithoutWaiting(): void {
		const pid = this.serverPid();
		if (process.platform !== 'win32' && pid !== undefined && this.isOurServer(pid))
			process.kill(pid, 'SIGINT');
	}

	private get passwordFile(): string {
		return join(this.place.home, 'password');
	}

	private get logFile(): string {
		return join(this.place.home, 'postgres.log');
	}

	private get pidFile(): string {
		return join(this.place.cluster, 'postmaster.pid');
	}

	private serverPid(): number | undefined {
		try {
			const pid = Number(readFileSync(this.pidFile, 'utf8').split('\n')[0]);
			return Number.isInteger(pid) && pid > 0 ? pid : undefined;
		} catch {
			return undefined;
		}
	}

	private isOurServer(pid: number): boolean {
		// PostgreSQL on Windows is told to stop by a named pipe, which no other program has.
		if (process.platform === 'win32') return true;
		return commandLine(pid).includes(`postgres -D ${this.place.cluster} `);
	}

	private writePassword(): void {
		rmSync(this.passwordFile, { force: true });
		writeFileSync(this.passwordFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
		giveTo(this.passwordFile, this.place.runner);
	}

	private removeUnfinished(): void {
		for (const name of readdirSync(this.place.home)) {
			if (name.startsWith('cluster.new-'))
				rmSync(join(this.place.home, name), { recursive: true, force: true });
		}
	}

	private prepareLog(): number {
		const size = statSync(this.logFile, { throwIfNoEntry: false })?.size ?? 0;
		if (size > LOG_BYTES_KEPT) renameSync(this.logFile, `${this.logFile}.1`);
		closeSync(openSync(this.logFile, 'a', 0o600));
		giveTo(this.logFile, this.place.runner);
		return size > LOG_BYTES_KEPT ? 0 : size;
	}

	private async pgCtl(verb: 'start' | 'stop', seconds: number, ...rest: string[]): Promise<number | null> {
		const args = [verb, '-w', '-s', '-t', String(seconds), '-D', this.place.cluster, ...rest];
		return (await this.run(this.binaries.pgCtl, args)).code;
	}

	private run(program: string, args: string[]): Promise<ProgramResult> {
		return runProgram(program, args, { folder: this.place.home, runner: this.place.runner });
	}
}

function options(port: number): string {
	const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
	return [`-p ${port}`, ...settings].join(' ');
}
