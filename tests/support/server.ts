import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a demo service writes down for the people who try it. */
export interface SignIns {
	children: { name: string; place: string; code: string; link: string }[];
	helpers: { name: string; child: string; code: string; link: string }[];
	staff: { name: string; role: string; organisation: string; email: string; password: string }[];
}

export interface ServerOptions {
	databaseUrl: string;
	dataDir: string;
	/** Further settings, such as DEMO=off. */
	env?: NodeJS.ProcessEnv;
}

const READY = /^ready (http:\/\/localhost:\d+)$/m;

/** The built app as a process of its own, which a test can stop, kill and start again. */
export class TestServer {
	url = '';
	/** Everything it has said so far, from every start. */
	output = '';
	private process: ChildProcess | undefined;

	constructor(private readonly options: ServerOptions) {}

	get isRunning(): boolean {
		return this.process !== undefined;
	}

	get databaseUrl(): string {
		return this.options.databaseUrl;
	}

	get signIns(): SignIns {
		const file = readFileSync(join(this.options.dataDir, 'demo-sign-ins.json'), 'utf8');
		// The data may be a copy, filled in by a server on another port.
		return JSON.parse(file.replaceAll(/http:\/\/localhost:\d+/g, this.url)) as SignIns;
	}

	/** Comes back on the port that it had before. */
	async start(): Promise<void> {
		const { databaseUrl, dataDir, env } = this.options;
		const child = spawn(process.execPath, ['server.mjs'], {
			env: {
				...process.env,
				DATABASE_URL: databaseUrl,
				DATA_DIR: dataDir,
				PORT: this.url ? new URL(this.url).port : '0',
				...env
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.process = child;
		child.once('exit', () => (this.process = undefined));
		this.url = await this.readyLine(child);
	}

	/** Asks it to end, as Ctrl-C does; it must do so cleanly. */
	async stop(): Promise<void> {
		const code = await this.end('SIGTERM');
		if (code !== 0) throw new Error(`The server ended with ${code}:\n${this.output}`);
	}

	/** As a power cut would: it gets no chance to finish anything. */
	async kill(): Promise<void> {
		await this.end('SIGKILL');
	}

	private async end(signal: NodeJS.Signals): Promise<number | null> {
		if (!this.process) return 0;
		const exited = once(this.process, 'exit');
		this.process.kill(signal);
		const [code] = (await exited) as [number | null];
		return code;
	}

	private readyLine(child: ChildProcess): Promise<string> {
		const from = this.output.length;
		let url: string | undefined;
		return new Promise((resolve, reject) => {
			const listen = (part: Buffer) => {
				this.output += part.toString('utf8');
				// It goes on talking, a line for each request; only the start is looked through.
				url ??= READY.exec(this.output.slice(from))?.[1];
				if (url) resolve(url);
			};
			child.stdout?.on('data', listen);
			child.stderr?.on('data', listen);
			child.once('exit', () => reject(new Error(`The server did not start:\n${this.output.slice(from)}`)));
		});
	}
}
