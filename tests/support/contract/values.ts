import { newId } from '../api';
import type { Contract, Schema } from './document';

/** How the gaps of a schema are filled in. */
export interface Filling {
	/** Stands wherever free words, or a name, may stand. */
	word: string;
	/** What a property of this name may be, where the schema alone does not say. */
	known?: Readonly<Record<string, () => unknown>>;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A value that the schema accepts, with everything in it that may be left out. */
export function valueFor(contract: Contract, schema: Schema, filling: Filling, name = ''): unknown {
	const known = filling.known?.[name];
	if (known) return known();
	const shape = richest(contract.shapes(schema));
	if (shape.const !== undefined) return shape.const;
	if (shape.enum) return shape.enum[0];
	switch (shape.type) {
		case 'object':
			return objectFor(contract, shape, filling);
		case 'array':
			return [valueFor(contract, shape.items ?? {}, filling, name)];
		case 'integer':
		case 'number':
			return Math.max(shape.minimum ?? 1, Math.min(1, shape.maximum ?? 1));
		case 'boolean':
			return true;
		case 'null':
			return null;
		default:
			return textFor(shape, filling.word);
	}
}

/** Of several shapes, the one in which most can be said. */
function richest(shapes: Schema[]): Schema {
	const weight = ({ type, const: fixed, enum: list }: Schema) => {
		if (type === 'object') return 4;
		if (type === 'array') return 3;
		if (type === 'string' && fixed === undefined && !list) return 2;
		return type === 'null' ? 0 : 1;
	};
	return [...shapes].sort((a, b) => weight(b) - weight(a))[0] ?? {};
}

function objectFor(contract: Contract, shape: Schema, filling: Filling): Record<string, unknown> {
	const named = Object.entries(shape.properties ?? {}).map(([name, schema]) => [
		name,
		valueFor(contract, schema, filling, name)
	]);
	const value = Object.fromEntries(named) as Record<string, unknown>;
	if (typeof shape.additionalProperties === 'object') {
		const key = textFor(contract.resolve(shape.propertyNames ?? {}), newId());
		value[key] = valueFor(contract, shape.additionalProperties, filling);
	}
	return value;
}

/** A text that fits: the wanted word if it may stand there, or the first of many kinds of text that may. */
export function textFor(shape: Schema, word: string): string {
	const now = Date.now();
	const kinds: Record<string, string> = {
		uuid: newId(),
		date: new Date(now + 30 * DAY_MS).toISOString().slice(0, 10),
		'date-time': new Date(now).toISOString(),
		email: `${word}@service.invalid`,
		uri: `https://service.invalid/${word}`,
		base64: Buffer.from(word).toString('base64')
	};
	const format = shape.format ?? shape.contentEncoding;
	const ofKind = format ? kinds[format] : undefined;
	const tries = [word, word.slice(0, shape.maxLength ?? word.length), 'samphire', 'en', '1', '1.0.0', 'a'];
	const fitting = [...(ofKind ? [ofKind] : []), ...tries, ...Object.values(kinds)].find((text) =>
		fits(shape, text)
	);
	if (fitting === undefined) throw new Error(`No text is known for ${JSON.stringify(shape)}`);
	return fitting;
}

function fits({ minLength = 0, maxLength = Infinity, pattern, enum: list }: Schema, text: string): boolean {
	if (list) return list.includes(text);
	if (text.length < minLength || text.length > maxLength) return false;
	return !pattern || new RegExp(pattern, 'u').test(text);
}
