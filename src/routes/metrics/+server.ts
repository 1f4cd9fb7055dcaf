import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from './$types';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** For Prometheus on this machine, or with the token that the configuration names. */
export const GET: RequestHandler = async ({ locals, request, getClientAddress }) => {
	const { metrics, config } = locals.app;
	const isAllowed = config.metricsToken
		? isToken(request.headers.get('authorization') ?? '', config.metricsToken)
		: LOOPBACK.has(getClientAddress());
	if (!isAllowed) return new Response('not found\n', { status: 404 });
	return new Response(await metrics.text(), { headers: { 'content-type': metrics.contentType } });
};

function isToken(sent: string, token: string): boolean {
	const expected = Buffer.from(`Bearer ${token}`);
	const given = Buffer.from(sent);
	return given.length === expected.length && timingSafeEqual(given, expected);
}
