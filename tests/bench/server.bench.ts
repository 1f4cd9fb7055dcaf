import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { message } from '../support/api';
import { checkSpace, contentOf, fillUp, lastSeq, tokenOf } from './crowd';
import { chance, say, setting, Times } from './figures';
import { withService } from './service';

/**
 * How long the service takes at 300 requests in a second, with few children and with as many as are
 * looked after in England. Requests start by the clock, whether or not those before them are done, and
 * are timed from when they should have started. They, the service and the database share the machine,
 * and every request comes from another of the children.
 */
const PER_SECOND = 300;
const ONE_POST_IN = 5;
const WARM_UP_SECONDS = 5;

const seconds = setting('BENCH_SECONDS', 20);
const entries = setting('BENCH_ENTRIES', 200);
const most = setting('BENCH_CHILDREN', 85_000);
const sizes = [...new Set([Math.min(1000, most), most])];

const random = chance(setting('BENCH_SEED', 20_261_122));
const agent = new Agent({ keepAlive: true, maxSockets: 128 });

interface Call {
	method: 'GET' | 'POST';
	path: string;
	token: string;
	body?: unknown;
}

function send(url: string, { method, path, token, body }: Call): Promise<{ status: number; text: string }> {
	return new Promise((resolve, reject) => {
		const headers = {
			authorization: `Bearer ${token}`,
			...(body === undefined ? {} : { 'content-type': 'application/json' })
		};
		const outgoing = request(url + path, { method, agent, headers }, (answer) => {
			let text = '';
			answer.setEncoding('utf8').on('data', (part: string) => (text += part));
			answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
		});
		outgoing.once('error', reject);
		outgoing.end(body === undefined ? undefined : JSON.stringify(body));
	});
}

/** Children who ask for what is new to them, and now and then say something. */
class Asking {
	readonly feed = new Times();
	readonly post = new Times();
	wrong = 0;

	constructor(
		private readonly url: string,
		private readonly children: number,
		/** The last number that the device of a child has, once it has asked. */
		private readonly seqs: Map<number, number>
	) {}

	async run(forSeconds: number): Promise<{ rate: number }> {
		const began = performance.now();
		const underWay: Promise<void>[] = [];
		for (let number = 0; number < forSeconds * PER_SECOND; number += 1) {
			const due = began + (number * 1000) / PER_SECOND;
			const early = due - performance.now();
			if (early > 1) await pause(early);
			const child = 1 + Math.floor(random() * this.children);
			const asked = number % ONE_POST_IN === 0 ? this.say(child, due) : this.look(child, due);
			underWay.push(asked.catch(() => void (this.wrong += 1)));
		}
		await Promise.all(underWay);
		return { rate: (forSeconds * PER_SECOND * 1000) / (performance.now() - began) };
	}

	private async look(child: number, due: number): Promise<void> {
		const path = `/api/v1/me/feed?after=${this.seqs.get(child) ?? lastSeq(entries)}&limit=200`;
		const { status, text } = await send(this.url, { method: 'GET', path, token: tokenOf(child) });
		this.feed.add(performance.now() - due);
		if (status !== 200) throw new Error(text);
		this.seqs.set(child, (JSON.parse(text) as { next: number }).next);
	}

	private async say(child: number, due: number): Promise<void> {
		const body = message('One more thing that I want to say.');
		const path = '/api/v1/me/entries';
		const { status, text } = await send(this.url, { method: 'POST', path, token: tokenOf(child), body });
		this.post.add(performance.now() - due);
		if (status !== 201) throw new Error(text);
	}
}

await checkSpace(tmpdir(), { from: 0, to: most, entries });
await withService(async (server, databaseUrl) => {
	const seqs = new Map<number, number>();
	let from = 0;
	for (const to of sizes) {
		const began = performance.now();
		await fillUp(databaseUrl, { from, to, entries });
		from = to;
		const filled = ((performance.now() - began) / 1000).toFixed(0);
		const content = await contentOf(databaseUrl);
		const there = `${content.entries} entries, ${Math.round(content.bytes / 1e6)} MB`;
		console.log(`\n  ${content.children} children, ${there}, filled in ${filled} s`);
		await new Asking(server.url, to, seqs).run(WARM_UP_SECONDS);
		const asking = new Asking(server.url, to, seqs);
		const { rate } = await asking.run(seconds);
		say('asked', `${rate.toFixed(0)} requests/s, ${asking.wrong} went wrong`, `${PER_SECOND} requests/s`);
		say('feed delta', asking.feed.toString(), 'p99 25 ms');
		say('entry post', asking.post.toString(), 'p99 50 ms');
		if (asking.wrong > 0) process.exitCode = 1;
	}
});
agent.destroy();
