import pg from 'pg';

/** The app has some hundreds of queries; what is made anew each time, such as a list of ids, soon fills the rest. */
const MOST = 1000;

const names = new Map<string, string>();

/** The same text has the same name on every connection; undefined once there are too many. */
function nameOf(text: string): string | undefined {
	const known = names.get(text);
	if (known !== undefined || names.size === MOST) return known;
	const name = `q${names.size}`;
	names.set(text, name);
	return name;
}

/**
 * A connection that has PostgreSQL read and plan each query once and not at every call: for the short ones of
 * a feed, that is most of the work.
 */
export class PreparingClient extends pg.Client {
	override query = ((config: unknown, values?: unknown, callback?: unknown) => {
		const query =
			isPlain(config) && Array.isArray(values) ? { ...config, name: nameOf(config.text) } : config;
		return (super.query as (...all: unknown[]) => unknown).call(this, query, values, callback);
	}) as pg.Client['query'];
}

/** One that nobody has named. */
function isPlain(config: unknown): config is { text: string } {
	return config instanceof Object && 'text' in config && !('name' in config && config.name);
}
