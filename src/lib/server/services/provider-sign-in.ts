import * as client from 'openid-client';
import type { OidcConfig } from '$lib/server/config';
import { Refusal } from '$lib/server/http/problem';
import type { ServiceContext } from './context';
import type { SignedIn, StaffSessionsService } from './staff-sessions';

/** What the browser keeps between going to the provider and coming back. */
export interface Errand {
	state: string;
	nonce: string;
	verifier: string;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Sign-in by an organisation's own provider (OpenID Connect, code flow with PKCE). The provider speaks
 * for the staff of one organisation and of no other: a council's must never open an advocate's desk.
 * Its second factor is the provider's own affair.
 */
export class ProviderSignInService {
	#found: Promise<client.Configuration> | null = null;

	constructor(
		private readonly context: ServiceContext,
		private readonly sessions: StaffSessionsService,
		private readonly config: OidcConfig | null
	) {}

	/** The organisation that it is for; null where there is none. */
	get organisation(): string | null {
		return this.config?.organisation ?? null;
	}

	/** Where to send the browser, and what it is to keep. @throws {Refusal} not-found without a provider */
	async begin(): Promise<{ url: URL; errand: Errand }> {
		const provider = await this.#provider();
		const errand = {
			state: client.randomState(),
			nonce: client.randomNonce(),
			verifier: client.randomPKCECodeVerifier()
		};
		const url = client.buildAuthorizationUrl(provider, {
			redirect_uri: this.#back,
			scope: 'openid email',
			state: errand.state,
			nonce: errand.nonce,
			code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
			code_challenge_method: 'S256'
		});
		return { url, errand };
	}

	/**
	 * Whoever comes back from the provider. The first time they are known by an address that the provider
	 * has checked, from then on by the provider's own name for them.
	 * @throws {Refusal} wrong-sign-in
	 */
	async finish(search: string, errand: Errand): Promise<SignedIn> {
		const provider = await this.#provider();
		const tokens = await client
			.authorizationCodeGrant(provider, new URL(this.#back + search), {
				expectedState: errand.state,
				expectedNonce: errand.nonce,
				pkceCodeVerifier: errand.verifier,
				idTokenExpected: true
			})
			.catch(() => null);
		const claims = tokens?.claims();
		if (!claims) throw new Refusal('wrong-sign-in');
		const email = claims['email_verified'] === true ? claims['email'] : null;
		const found = await this.#find(claims.iss, claims.sub, typeof email === 'string' ? email : null);
		return this.sessions.begin(found, true);
	}

	async #find(issuer: string, subject: string, email: string | null) {
		const { repositories, db, clock } = this.context;
		const known = await repositories.secondFactors.identity(db, issuer, subject);
		const found = known
			? await repositories.staff.findActive(db, known)
			: email && (await repositories.staff.findByEmail(db, email));
		if (!found || found.organisation.name !== this.organisation) throw new Refusal('wrong-sign-in');
		if (!known) {
			const link = { issuer, subject, staffId: found.staff.id, linkedAt: clock.now() };
			await db.transaction((tx) => repositories.secondFactors.link(tx, link));
		}
		return found;
	}

	get #back(): string {
		return `${this.context.origin}/desk/sign-in/back`;
	}

	/** Asked once; a provider that does not answer is asked again the next time. */
	#provider(): Promise<client.Configuration> {
		if (!this.config) throw new Refusal('not-found');
		const { issuer, clientId, clientSecret } = this.config;
		const url = new URL(issuer);
		// Without TLS only where nobody can listen.
		const execute = LOOPBACK.has(url.hostname) ? [client.allowInsecureRequests] : [];
		this.#found ??= client.discovery(url, clientId, clientSecret, undefined, { execute }).catch((error) => {
			this.#found = null;
			throw error;
		});
		return this.#found;
	}
}
