import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** One request on its way from a device to the service. */
export interface Passing {
	method: string;
	path: string;
	body: string;
	/** Bytes of the body. */
	size: number;
}

/** What becomes of a request. */
export type Fate =
	| 'passes'
	/** It never reaches the service. */
	| 'lost'
	/** A café's sign-in page answers in the service's place: status 200, and HTML. */
	| 'caught'
	/** The service has it and answers; the answer never reaches the device. */
	| { answerLost: () => Promise<void> | void }
	/** So many bytes of its body reach the service before the line is cut. */
	| { cutAfter: number }
	/** It waits so many milliseconds on the way. */
	| { late: number };

const CAFE_PAGE = '<!doctype html><title>Welcome</title><h1>Sign in to use the Wi-Fi</h1>';

/**
 * The line between devices and the service, in a test's hands. Everything passes, until `decide`
 * says otherwise or the line is cut.
 */
export class Line {
	url = '';
	decide: (passing: Passing) => Fate | Promise<Fate> = () => 'passes';
	/** Files that come out otherwise than the service sent them, by path. */
	readonly changed = new Map<string, (text: string) => string>();
	/** Files that stand under another name as well: what is asked for, and what the service calls it. */
	readonly renamed = new Map<string, string>();
	private isCut = false;
	private readonly sockets = new Set<Socket>();
	private readonly server = createServer((request, response) => void this.carry(request, response));

	/** @param service where it leads */
	constructor(private readonly service: { url: string }) {
		this.server.on('connection', (socket) => {
			if (this.isCut) return void socket.destroy();
			this.sockets.add(socket);
			socket.once('close', () => this.sockets.delete(socket));
		});
	}

	async open(): Promise<void> {
		this.server.listen(0, '127.0.0.1');
		await once(this.server, 'listening');
		this.url = `http://localhost:${(this.server.address() as AddressInfo).port}`;
	}

	/** Ends whatever is on its way, and lets nothing more through. */
	cut(): void {
		this.isCut = true;
		for (const socket of this.sockets) socket.destroy();
	}

	mend(): void {
		this.isCut = false;
	}

	async close(): Promise<void> {
		this.server.close();
		this.cut();
		await once(this.server, 'close');
	}

	private async carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const { method = 'GET', url = '/' } = request;
		try {
			const body = await buffer(request);
			const passing = { method, path: url, body: body.toString('utf8'), size: body.length };
			const fate = await this.decide(passing);
			if (fate === 'lost') return void request.socket.destroy();
			if (fate === 'caught')
				return void response.writeHead(200, { 'content-type': 'text/html' }).end(CAFE_PAGE);
			if (typeof fate === 'object' && 'cutAfter' in fate) {
				await this.forwardPart(request, body.subarray(0, fate.cutAfter));
				return void request.socket.destroy();
			}
			if (typeof fate === 'object' && 'late' in fate) await pause(fate.late);
			const answer = await this.forward(request, body, response);
			if (typeof fate === 'object' && 'answerLost' in fate) {
				await buffer(answer);
				await fate.answerLost();
				return void request.socket.destroy();
			}
			await this.giveBack(url, answer, response);
		} catch {
			request.socket.destroy();
		}
	}

	/** The service hears how much is to come, gets less, and nobody waits for its answer. */
	private async forwardPart(request: IncomingMessage, part: Buffer): Promise<void> {
		const { method, url: path, headers } = request;
		const { port } = new URL(this.service.url);
		const onward = ask({ host: '127.0.0.1', port, method, path, headers, agent: false });
		onward.on('error', () => undefined);
		await new Promise((resolve) => onward.write(part, resolve));
		onward.destroy();
	}

	private async forward(
		request: IncomingMessage,
		body: Buffer,
		response: ServerResponse
	): Promise<IncomingMessage> {
		const { method, url = '/' } = request;
		const headers = { ...request.headers };
		// What is to be changed must come whole and readable.
		if (this.changed.has(url)) for (const name of ['accept-encoding', 'if-none-match']) delete headers[name];
		const { port } = new URL(this.service.url);
		const path = this.renamed.get(url) ?? url;
		const onward = ask({ host: '127.0.0.1', port, method, path, headers, agent: false });
		// Whoever hung up wants no answer any more: an event stream would go on for ever.
		response.once('close', () => onward.destroy());
		onward.end(body);
		const [answer] = (await once(onward, 'response')) as [IncomingMessage];
		return answer;
	}

	private async giveBack(url: string, answer: IncomingMessage, response: ServerResponse): Promise<void> {
		const { statusCode = 502, headers } = answer;
		const change = this.changed.get(url);
		answer.once('error', () => response.destroy());
		if (!change) return void answer.pipe(response.writeHead(statusCode, headers));
		const text = change((await buffer(answer)).toString('utf8'));
		response.writeHead(statusCode, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
	}
}
