import type { Chance } from './chance';
import type { Contract, Schema } from './document';

/** Values of every type of JSON, none of which anybody should trust. */
const STRANGE: readonly [type: string, value: unknown][] = [
	['null', null],
	['boolean', false],
	['integer', -1],
	['number', 1e308],
	['number', 0.1],
	['integer', Number.MAX_SAFE_INTEGER],
	['string', '\u0000'],
	['string', "'; drop table entries; --"],
	['string', '../../etc/passwd'],
	['string', '{{7*7}}${7*7}<script>alert(1)</script>'],
	['string', '\uD800'],
	['array', [[[]]]],
	['array', ['a', 1, null, {}]],
	['object', { toString: 'x', constructor: null }],
	['object', { a: { b: { c: [] } } }]
];

/** A place in a valid value, with what may stand there. */
interface Spot {
	schema: Schema;
	/** Puts another value there. */
	put(value: unknown): void;
	/** Takes the value out, where something is missed if it is not there. */
	drop: (() => void) | null;
	value: unknown;
}

/**
 * The same value with one thing in it that its schema can't accept. Spoils `value` itself where that
 * is an object.
 */
export function spoil(contract: Contract, schema: Schema, value: unknown, chance: Chance): unknown {
	const root = { value };
	const all = spots(contract, schema, root, 'value', true);
	for (;;) {
		const spot = chance.one(all);
		if (spoilSpot(contract, spot, chance)) return root.value;
	}
}

function spots(contract: Contract, schema: Schema, holder: object, key: string, required: boolean): Spot[] {
	const place = holder as Record<string, unknown>;
	const value = place[key];
	const spot: Spot = {
		schema,
		value,
		put: (other) => (place[key] = other),
		drop: required ? () => delete place[key] : null
	};
	// Below a union one shape may accept what another refuses, so only the whole is spoiled.
	const shapes = contract.shapes(schema);
	const [shape] = shapes;
	if (shapes.length !== 1 || !shape || value === null || typeof value !== 'object') return [spot];
	const below = Array.isArray(value)
		? value.flatMap((_, index) => spots(contract, shape.items ?? {}, value, String(index), false))
		: Object.entries(shape.properties ?? {}).flatMap(([name, property]) =>
				name in value ? spots(contract, property, value, name, shape.required?.includes(name) ?? false) : []
			);
	return [spot, ...below];
}

/** Whether anything could be made wrong here. */
function spoilSpot(contract: Contract, spot: Spot, chance: Chance): boolean {
	const shapes = contract.shapes(spot.schema);
	const [shape = {}] = shapes;
	const ways: (() => unknown)[] = [() => spot.put(otherType(shapes, chance))];
	if (spot.drop) ways.push(spot.drop);
	if (shapes.length === 1) ways.push(...closeMisses(shape, spot));
	const usable = shapes.some(({ type }) => type !== undefined) ? ways : ways.slice(1);
	if (usable.length === 0) return false;
	chance.one(usable)();
	return true;
}

function otherType(shapes: Schema[], chance: Chance): unknown {
	const accepted = new Set(shapes.map(({ type }) => type));
	if (accepted.has('number')) accepted.add('integer');
	return structuredClone(chance.one(STRANGE.filter(([type]) => !accepted.has(type)))[1]);
}

/** The right type, and still wrong. */
function closeMisses(shape: Schema, { put, value }: Spot): (() => unknown)[] {
	const misses: unknown[] = [];
	if (shape.const !== undefined || shape.enum) misses.push('no-such-choice');
	if (shape.type === 'string') {
		if (shape.maxLength !== undefined) misses.push('a'.repeat(shape.maxLength + 1));
		if (shape.minLength) misses.push('');
		if (shape.pattern || shape.format) misses.push('\u0000', '9999-99-99T99:99:99Z\u0007');
	}
	if (shape.type === 'integer') misses.push(0.5, 1e300, ...((shape.minimum ?? -1e9) > -1e9 ? [-1e9] : []));
	if (shape.type === 'array' && Array.isArray(value)) {
		if (shape.maxItems !== undefined) misses.push(Array<unknown>(shape.maxItems + 1).fill(value[0]));
		if (shape.minItems) misses.push([]);
	}
	return misses.map((miss) => () => put(miss));
}
