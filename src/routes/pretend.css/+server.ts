import type { RequestHandler } from './$types';

/**
 * For pages that were made before the service was known, where no script runs: a demo service shows that its
 * children are pretend. Any other has nothing to show.
 */
const SHOWN = '@media screen{.pretend[hidden]{display:block!important}}';

export const GET: RequestHandler = ({ locals }) =>
	new Response(locals.app.directory.info.demo ? SHOWN : '', { headers: { 'content-type': 'text/css' } });
