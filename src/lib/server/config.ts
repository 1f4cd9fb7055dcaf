import { z } from 'zod';
import { STAFF_ROLES, type StaffRole } from '$lib/domain/people/roles';
import { organisationKeysIn } from '$lib/server/sealing/organisation-keys';

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
	/** A folder with the keys that organisations hold for themselves, one file for each. */
	ORGANISATION_KEYS: z.string().optional(),
	/** Who has to have a second factor: `everybody`, `nobody`, or roles with commas between. */
	SECOND_FACTOR: z.string().optional(),
	/** Sign-in by the organisation's own provider (OpenID Connect). */
	OIDC_ISSUER: z.url().optional(),
	OIDC_CLIENT_ID: z.string().optional(),
	OIDC_CLIENT_SECRET: z.string().optional(),
	/** The one organisation whose staff it may sign in. */
	OIDC_ORGANISATION: z.string().optional(),
	METRICS_TOKEN: z.string().min(16).optional(),
	LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')
});

/** How the organisation's own provider is reached, and for whom it speaks. */
export interface OidcConfig {
	issuer: string;
	clientId: string;
	clientSecret: string;
	organisation: string;
}

export interface SignInConfig {
	/** Roles that have to have a second factor. */
	secondFactorFor: ReadonlySet<StaffRole>;
	/** The organisation's own sign-in; null: none. */
	oidc: OidcConfig | null;
}

export interface Config {
	dataDir: string;
	/** Where this service is reached from outside, without a slash at the end. */
	origin: string;
	databaseUrl: string | undefined;
	demo: boolean;
	serviceFile: string | undefined;
	sealingKeys: string | undefined;
	/** The folder of the keys that organisations hold for themselves. */
	organisationKeys: string;
	/** How staff sign in, beyond a password; left out: no more than that. */
	signIn?: SignInConfig;
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
		organisationKeys: data.ORGANISATION_KEYS ?? organisationKeysIn(data.DATA_DIR),
		signIn: {
			secondFactorFor: secondFactorFor(data.SECOND_FACTOR ?? (data.DEMO === 'on' ? 'nobody' : 'everybody')),
			oidc: oidcOf(data)
		},
		metricsToken: data.METRICS_TOKEN,
		logLevel: data.LOG_LEVEL
	};
}

function secondFactorFor(said: string): ReadonlySet<StaffRole> {
	if (said === 'nobody') return new Set();
	if (said === 'everybody') return new Set(STAFF_ROLES);
	const roles = z.array(z.enum(STAFF_ROLES)).safeParse(said.split(',').map((role) => role.trim()));
	if (!roles.success) throw new Error('These settings are not valid: SECOND_FACTOR');
	return new Set(roles.data);
}

/** All of it or none: half of a sign-in would be a way in that nobody meant. */
function oidcOf(data: z.infer<typeof Environment>): OidcConfig | null {
	const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = data;
	const { OIDC_CLIENT_SECRET: clientSecret, OIDC_ORGANISATION: organisation } = data;
	if (issuer && clientId && clientSecret && organisation)
		return { issuer, clientId, clientSecret, organisation };
	if (issuer ?? clientId ?? clientSecret ?? organisation)
		throw new Error(
			'These settings are not valid: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ORGANISATION go together'
		);
	return null;
}
