import { z } from 'zod';

const Environment = z.object({
	DATA_DIR: z.string().default('./data'),
	PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
	ORIGIN: z.url().optional(),
	DATABASE_URL: z
		.string()
		.refine((url) => URL.canParse(url))
		.optional(),
	DEMO: z.enum(['on', 'off']).default('on'),
	/** A JSON file with names, numbers and places of this service; the demo brings its own. */
	SERVICE_FILE: z.string().optional(),
	/** Keys that seal children's words: `id:base64 of 32 bytes`, comma-separated, the newest first. */
	SEALING_KEYS: z.string().optional(),
	METRICS_TOKEN: z.string().min(16).optional(),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')
});

export interface Config {
	dataDir: string;
	/** Where this service is reached from outside, without a slash at the end. */
	origin: string;
	databaseUrl: string | undefined;
	demo: boolean;
	serviceFile: string | undefined;
	sealingKeys: string | undefined;
	metricsToken: string | undefined;
	logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/**
 * Reads the environment once, at start; what is set to nothing counts as not set.
 * Throws with the names of what is wrong, never with values.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
	const given = Object.entries(env).filter(([, value]) => value !== '');
	const parsed = Environment.safeParse(Object.fromEntries(given));
	if (!parsed.success) {
		const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
		throw new Error(`These settings are not valid: ${names}`);
	}
	const { data } = parsed;
	return {
		dataDir: data.DATA_DIR,
		origin: (data.ORIGIN ?? `http://localhost:${data.PORT}`).replace(/\/$/, ''),
		databaseUrl: data.DATABASE_URL,
		demo: data.DEMO === 'on',
		serviceFile: data.SERVICE_FILE,
		sealingKeys: data.SEALING_KEYS,
		metricsToken: data.METRICS_TOKEN,
		logLevel: data.LOG_LEVEL
	};
}
