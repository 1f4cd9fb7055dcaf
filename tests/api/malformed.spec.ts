import { joinAs, signInAs } from '../support/api';
import { Chance } from '../support/contract/chance';
import { Contract, type Call } from '../support/contract/document';
import { malformed, type BadRequest } from '../support/contract/malformed';
import { rowCounts } from '../support/database';
import { expect, test } from '../support/test';

const SEED = 20_261_129;
const REQUESTS = 10_000;
const AT_ONCE = 16;
const PATIENCE_MS = 20_000;

/** The answer in one line, or why there was none. */
async function answerTo(url: string, { method, path, headers, body }: BadRequest): Promise<string> {
	const signal = AbortSignal.timeout(PATIENCE_MS);
	const sent = method === 'GET' || method === 'HEAD' ? {} : { body };
	try {
		const response = await fetch(url + path, { method, headers, redirect: 'manual', signal, ...sent });
		const text = await response.text();
		const isProblem = method === 'HEAD' || 'code' in (JSON.parse(text) as object);
		return isProblem ? String(response.status) : `${response.status} without a code`;
	} catch (error) {
		return String(error);
	}
}

test(`${REQUESTS} malformed requests are refused, each with a code, and nothing of them is kept`, async ({
	server
}) => {
	test.setTimeout(180_000);
	const contract = await Contract.of(server.url);
	const [device, staff] = [await joinAs(server, 'Jaden'), await signInAs(server, 'Callum')];
	const token = ({ path }: Call) => (/\/(me|devices)\b/.test(path) ? device : staff).token ?? '';
	const chance = new Chance(SEED);
	const before = await rowCounts(server.databaseUrl);

	const wrong: string[] = [];
	let made = 0;
	const sendSome = async () => {
		while (made < REQUESTS) {
			made += 1;
			const request = malformed(contract, chance, token);
			const answer = await answerTo(server.url, request);
			if (!/^4\d\d$/.test(answer))
				wrong.push(
					`${request.method} ${request.path} (${request.how}): ${answer} to ${String(request.body)}`
				);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, sendSome));

	expect(wrong.map((line) => line.slice(0, 500))).toEqual([]);
	const after = await rowCounts(server.databaseUrl);
	// Tries that were counted are no words of anybody.
	expect({ ...after, rate_limits: 0 }).toEqual({ ...before, rate_limits: 0 });
});
