import { operations } from '$lib/contract/v1/operations';
import { answer, endpoint } from '$lib/server/http/endpoint';
import { permissionRow } from '$lib/server/http/review-views';

export const GET = endpoint(operations.listPermissions, async ({ actor, app }) =>
	answer({ items: (await app.reviewPermissions.toDecide(actor)).map(permissionRow) })
);
