import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { openApiDocument } from '$lib/server/http/openapi';

export const GET = endpoint(operations.readOpenApi, ({ app }) => answer(openApiDocument(app.config.origin)));
