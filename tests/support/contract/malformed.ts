import { newId } from '../api';
import type { Chance } from './chance';
import type { Call, Contract, Parameter } from './document';
import { spoil } from './spoil';
import { textFor, valueFor } from './values';

/** A request of which something is wrong. */
export interface BadRequest {
	/** What is wrong with it, for whoever reads a failure. */
	how: string;
	method: string;
	path: string;
	headers: Record<string, string>;
	body: string | Uint8Array<ArrayBuffer> | null;
}

/** A call with everything right in it, before it is spoiled. */
interface Draft {
	call: Call;
	contract: Contract;
	chance: Chance;
	request: BadRequest;
}

const BAD_BODIES: readonly [how: string, body: string | Uint8Array<ArrayBuffer>, type: string][] = [
	['half of a body', '{"id":', 'application/json'],
	['no body', '', 'application/json'],
	['not UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'application/json'],
	['a form', 'a=b&c=d', 'application/x-www-form-urlencoded'],
	['XML', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'application/xml'],
	['a deep nest', '['.repeat(2000) + ']'.repeat(2000), 'application/json'],
	['a long number', `{"id":${'9'.repeat(2000)}}`, 'application/json'],
	['the same name many times', `{${'"id":1,'.repeat(500)}"id":1}`, 'application/json'],
	['another prototype', '{"__proto__":{"kind":"message"},"constructor":{}}', 'application/json']
];

const BAD_SEGMENTS = ['not-an-id', '%00', '..%2f..%2fetc%2fpasswd', '%ff', "'%20or%201=1--", '%F0%9F', '-1'];

const BAD_QUERIES = ['x', '-1', '1.5', '1e400', 'NaN', '%00', '99999999999999999999', '[]', "1'--"];

const SPOILERS: ((draft: Draft) => boolean)[] = [
	spoilBody,
	spoilBody,
	spoilBody,
	otherBody,
	spoilPath,
	spoilQuery,
	spoilHeader,
	otherMethod,
	noSession
];

/** One request that the description of the service does not allow, by chance. */
export function malformed(contract: Contract, chance: Chance, token: (call: Call) => string): BadRequest {
	for (;;) {
		const draft = rightCall(contract, chance, token);
		if (chance.one(SPOILERS)(draft)) return draft.request;
	}
}

function rightCall(contract: Contract, chance: Chance, token: (call: Call) => string): Draft {
	const call = chance.one(contract.calls);
	const path = call.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
		const parameter = call.parameters.find((one) => one.in === 'path' && one.name === name);
		return String(valueFor(contract, parameter?.schema ?? { type: 'string' }, { word: 'a' }));
	});
	const headers: Record<string, string> = { authorization: `Bearer ${token(call)}` };
	for (const { name, schema } of named(call, 'header')) headers[name] = textFor(schema, '0');
	if (call.type) headers['content-type'] = call.type;
	const isJson = call.type === 'application/json';
	const body = call.body && isJson ? JSON.stringify(rightBody(contract, call)) : call.body ? 'bytes' : null;
	return { call, contract, chance, request: { how: 'right', method: call.method, path, headers, body } };
}

function rightBody(contract: Contract, call: Call): unknown {
	const known = { saidBy: () => ({ by: 'child' }), id: newId };
	return valueFor(contract, call.body ?? {}, { word: 'a', known });
}

function named(call: Call, place: Parameter['in']): Parameter[] {
	return call.parameters.filter((parameter) => parameter.in === place);
}

function spoilBody({ call, contract, chance, request }: Draft): boolean {
	if (!call.body || call.type !== 'application/json') return false;
	const shapes = contract.shapes(call.body);
	const shape = chance.one(shapes);
	const body = rightBody(contract, { ...call, body: shape });
	request.body = JSON.stringify(spoil(contract, shape, body, chance)) ?? 'undefined';
	request.how = 'a value that does not fit';
	return true;
}

function otherBody({ call, chance, request }: Draft): boolean {
	if (call.type !== 'application/json') return false;
	const [how, body, type] = chance.one(BAD_BODIES);
	Object.assign(request, { how, body });
	request.headers['content-type'] = type;
	return true;
}

function spoilPath({ call, chance, request }: Draft): boolean {
	const parameters = named(call, 'path');
	if (parameters.length === 0) return false;
	const wrong = chance.one(parameters).name;
	const segments = request.path.split('/');
	const place = call.path.split('/').indexOf(`{${wrong}}`);
	segments[place] = chance.one(BAD_SEGMENTS);
	Object.assign(request, { path: segments.join('/'), how: `a strange ${wrong}` });
	return true;
}

function spoilQuery({ call, chance, request }: Draft): boolean {
	const numbers = named(call, 'query').filter(({ schema }) => schema.type === 'integer');
	if (numbers.length === 0) return false;
	const { name } = chance.one(numbers);
	request.path += `?${name}=${chance.one(BAD_QUERIES)}`;
	request.how = `a strange ${name}`;
	return true;
}

function spoilHeader({ call, chance, request }: Draft): boolean {
	const needed = named(call, 'header').filter(({ required }) => required);
	if (needed.length === 0) return false;
	const { name } = chance.one(needed);
	if (chance.next() < 0.3) delete request.headers[name];
	else request.headers[name] = chance.one(['-1', 'x,y;z', 'id !!!', '9'.repeat(40)]);
	request.how = `a strange ${name}`;
	return true;
}

function otherMethod({ call, contract, chance, request }: Draft): boolean {
	const served = contract.calls.filter(({ path }) => path === call.path).map(({ method }) => method);
	if (served.includes('GET')) served.push('HEAD');
	const method = chance.one(['PUT', 'PATCH', 'DELETE', 'POST'].filter((one) => !served.includes(one)));
	Object.assign(request, { method, how: 'another verb' });
	return true;
}

function noSession({ call, chance, request }: Draft): boolean {
	if (!call.needsSignIn) return false;
	const wrong = ['Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic YTpi', 'Bearer ', `Bearer ${'é'.repeat(30)}`];
	// A header may hold no letter beyond Latin 1, and a client would not send it.
	request.headers['authorization'] = chance.one(wrong);
	request.how = 'no session';
	return true;
}
