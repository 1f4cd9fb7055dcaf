import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { SignIns } from './server';

const READY = /^ready (http:\/\/localhost:\d+)$/m;

/** `npm start` as somebody runs it who has Node and nothing else: with its own database in its own folder. */
export class OwnApp {
	readonly dataDir = mkdtempSync(join(tmpdir(), 'my-review-own-'));
	url = '';
	output = '';
	private npm: ChildProcess | undefined;

	constructor() {
		chmodSync(this.dataDir, 0o711);
	}

	/** @returns the seconds that it took until it could be looked at */
	async start(env: NodeJS.ProcessEnv = {}): Promise<number> {
		const began = performance.now();
		this.output = '';
		// A group of its own, as a terminal gives to what it runs.
		this.npm = spawn('npm', ['start'], {
			detached: true,
			env: { ...process.env, DATABASE_URL: '', DATA_DIR: this.dataDir, PORT: '0', ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const ended = once(this.npm, 'exit').then(() => {
			this.npm = undefined;
			throw new Error(`It did not start:\n${this.output}`);
		});
		// It may end at any time after it was ready, too, when nobody waits for this any more.
		ended.catch(() => undefined);
		this.url = await Promise.race([this.ready(this.npm), ended]);
		return (performance.now() - began) / 1000;
	}

	/** The terminal sends it to everybody in the group. */
	async pressCtrlC(): Promise<void> {
		await this.signal('SIGINT');
	}

	/** As when it is ended by force: the database runs on without it. */
	async killAppAlone(): Promise<void> {
		await this.signal('SIGKILL');
	}

	/** As a power cut would. */
	async killEverything(): Promise<void> {
		const database = this.databasePid;
		await this.signal('SIGKILL');
		process.kill(database, 'SIGKILL');
		while (isAlive(database)) await pause(20);
	}

	/** What it wrote down for those who try it; there is none without a demo. */
	get signInsFile(): string {
		return join(this.dataDir, 'demo-sign-ins.json');
	}

	get signIns(): SignIns {
		return JSON.parse(readFileSync(this.signInsFile, 'utf8')) as SignIns;
	}

	/** The process of its PostgreSQL. */
	get databasePid(): number {
		const note = join(this.dataDir, 'database-place.txt');
		const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : join(this.dataDir, 'postgres');
		return Number(readFileSync(join(home, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
	}

	/** Ends whatever still runs, and takes its folder away. */
	async remove(): Promise<void> {
		if (this.npm) await this.killEverything();
		rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
	}

	private ready(npm: ChildProcess): Promise<string> {
		return new Promise((resolve) => {
			const listen = (part: Buffer) => {
				this.output += part.toString('utf8');
				const url = READY.exec(this.output)?.[1];
				if (url) resolve(url);
			};
			npm.stdout?.on('data', listen);
			npm.stderr?.on('data', listen);
		});
	}

	/** Answers when nobody of the group is left. */
	private async signal(signal: NodeJS.Signals): Promise<void> {
		const group = this.npm?.pid;
		this.npm = undefined;
		if (group === undefined) return;
		process.kill(-group, signal);
		while (isAlive(-group)) await pause(20);
	}
}

export function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}
