import {
	createDocument,
	type ZodOpenApiOperationObject,
	type ZodOpenApiPathsObject,
	type ZodOpenApiRequestBodyObject,
	type ZodOpenApiResponsesObject
} from 'zod-openapi';
import { operations, type Operation } from '$lib/contract/v1/operations';
import { ProblemV1 } from '$lib/contract/v1/problem';

const DESCRIPTIONS: Readonly<Record<number, string>> = {
	200: 'Done',
	201: 'Made',
	204: 'Done; there is nothing to say',
	206: 'A part of it'
};

const SECURITY: Record<Operation['guard'], Record<string, string[]>[]> = {
	public: [],
	device: [{ deviceCookie: [] }, { bearer: [] }],
	staff: [{ staffCookie: [] }, { bearer: [] }]
};

function answersOf(operation: Operation): ZodOpenApiResponsesObject {
	const type = operation.contentType ?? 'application/json';
	const good = Object.entries(operation.answers).map(([status, schema]) => [
		status,
		{
			description: DESCRIPTIONS[Number(status)] ?? 'Done',
			...(schema ? { content: { [type]: { schema } } } : {})
		}
	]);
	const codes = ['not-valid', 'something-broke', ...(operation.problems ?? [])];
	if (operation.guard !== 'public') codes.push('not-signed-in');
	const refused = {
		description: `Refused; \`code\` says why, among others: ${codes.join(', ')}`,
		content: { 'application/problem+json': { schema: ProblemV1 } }
	};
	const responses: ZodOpenApiResponsesObject = Object.fromEntries(good) as ZodOpenApiResponsesObject;
	return { ...responses, '4XX': refused, '5XX': refused };
}

function contentOf({ body, bytes }: Operation): ZodOpenApiRequestBodyObject['content'] | null {
	if (body) return { 'application/json': { schema: body } };
	return bytes ? { [bytes]: { schema: { type: 'string', format: 'binary' } } } : null;
}

function describeOperation(operation: Operation): ZodOpenApiOperationObject {
	const { id, summary, guard, params, query, headers } = operation;
	const requestParams = {
		...(params ? { path: params } : {}),
		...(query ? { query } : {}),
		...(headers ? { header: headers } : {})
	};
	const content = contentOf(operation);
	return {
		operationId: id,
		summary,
		tags: [guard === 'staff' || id.includes('Staff') ? 'staff' : 'device'],
		security: SECURITY[guard],
		...(Object.keys(requestParams).length > 0 ? { requestParams } : {}),
		...(content ? { requestBody: { required: true, content } } : {}),
		responses: answersOf(operation)
	};
}

function pathsOf(): ZodOpenApiPathsObject {
	const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
	for (const operation of Object.values(operations) as Operation[]) {
		paths[operation.path] = {
			...paths[operation.path],
			[operation.method.toLowerCase()]: describeOperation(operation)
		};
	}
	return paths;
}

/** The last one that was made: it takes longer than any other answer, and changes with the service alone. */
let last: { origin: string; document: ReturnType<typeof makeDocument> } | undefined;

/** The contract as OpenAPI 3.1, made from the schemas that parse the requests. */
export function openApiDocument(origin: string) {
	if (last?.origin !== origin) last = { origin, document: makeDocument(origin) };
	return last.document;
}

function makeDocument(origin: string) {
	return createDocument({
		openapi: '3.1.0',
		info: {
			title: 'IRO service API',
			version: '1.0.0',
			description: 'Entries go up, the feed comes down.',
			license: { name: 'MIT', identifier: 'MIT' }
		},
		servers: [{ url: origin }],
		tags: [
			{ name: 'device', description: "Calls of a child's or a helper's device" },
			{ name: 'staff', description: "Calls of staff and of a council's own systems" }
		],
		paths: pathsOf(),
		components: {
			securitySchemes: {
				deviceCookie: { type: 'apiKey', in: 'cookie', name: 'device' },
				staffCookie: { type: 'apiKey', in: 'cookie', name: 'desk_session' },
				bearer: { type: 'http', scheme: 'bearer' }
			}
		}
	});
}
