import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** The port of last time if nobody else has it now, else a free one, kept for the next time. */
export async function choosePort(file: string): Promise<number> {
	const last = lastPort(file);
	const port = last !== undefined && (await isFree(last)) ? last : await freePort();
	if (port !== last) writeFileSync(file, `${port}\n`);
	return port;
}

function lastPort(file: string): number | undefined {
	try {
		const port = Number(readFileSync(file, 'utf8'));
		return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
	} catch {
		return undefined;
	}
}

async function isFree(port: number): Promise<boolean> {
	return (await listenOnce(port)) !== undefined;
}

async function freePort(): Promise<number> {
	const port = await listenOnce(0);
	if (port === undefined) throw new Error('No port of the loopback address is free.');
	return port;
}

function listenOnce(port: number): Promise<number | undefined> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
		});
	});
}
