/** A part of JSON Schema 2020-12, as far as the service's own description uses it. */
export interface Schema {
	$ref?: string;
	type?: string;
	const?: unknown;
	enum?: unknown[];
	oneOf?: Schema[];
	anyOf?: Schema[];
	properties?: Record<string, Schema>;
	required?: string[];
	additionalProperties?: Schema | boolean;
	propertyNames?: Schema;
	items?: Schema;
	minItems?: number;
	maxItems?: number;
	minLength?: number;
	maxLength?: number;
	pattern?: string;
	format?: string;
	contentEncoding?: string;
	minimum?: number;
	maximum?: number;
	default?: unknown;
}

export interface Parameter {
	name: string;
	in: 'path' | 'query' | 'header';
	required?: boolean;
	schema: Schema;
}

/** One call of the API, as the service describes it. */
export interface Call {
	id: string;
	method: string;
	/** With `{name}` for each parameter. */
	path: string;
	parameters: Parameter[];
	body: Schema | null;
	/** The type of the body, where there is one. */
	type: string | null;
	needsSignIn: boolean;
}

interface RawOperation {
	operationId: string;
	security?: unknown[];
	parameters?: Parameter[];
	requestBody?: { content: Record<string, { schema: Schema }> };
}

interface RawDocument {
	paths: Record<string, Record<string, RawOperation>>;
	components: { schemas: Record<string, Schema> };
}

/** What the service says of itself at `/api/v1/openapi.json`: whatever is added there is found here. */
export class Contract {
	private constructor(private readonly document: RawDocument) {}

	static async of(url: string): Promise<Contract> {
		const response = await fetch(`${url}/api/v1/openapi.json`);
		return new Contract((await response.json()) as RawDocument);
	}

	get calls(): Call[] {
		return Object.entries(this.document.paths).flatMap(([path, methods]) =>
			Object.entries(methods).map(([method, operation]) => toCall(method, path, operation))
		);
	}

	/** A named schema. */
	schema(name: string): Schema {
		return this.resolve({ $ref: `#/components/schemas/${name}` });
	}

	/** The schema that is meant, wherever it stands. */
	resolve(schema: Schema): Schema {
		if (!schema.$ref) return schema;
		const name = schema.$ref.split('/').at(-1) ?? '';
		const found = this.document.components.schemas[name];
		if (!found) throw new Error(`The description has no ${schema.$ref}`);
		return this.resolve(found);
	}

	/** The ways in which a value may be shaped: one, or those of a union. */
	shapes(schema: Schema): Schema[] {
		const plain = this.resolve(schema);
		const union = plain.oneOf ?? plain.anyOf;
		return union ? union.flatMap((one) => this.shapes(one)) : [plain];
	}
}

function toCall(method: string, path: string, operation: RawOperation): Call {
	const [type, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [null, null];
	return {
		id: operation.operationId,
		method: method.toUpperCase(),
		path,
		parameters: operation.parameters ?? [],
		body: content?.schema ?? null,
		type,
		needsSignIn: (operation.security ?? []).length > 0
	};
}
