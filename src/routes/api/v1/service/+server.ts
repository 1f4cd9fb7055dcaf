import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';

export const GET = endpoint(operations.readService, ({ app }) => answer(app.directory.info));
