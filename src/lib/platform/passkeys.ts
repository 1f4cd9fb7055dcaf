/** A passkey that this device has just made. */
export interface MadePasskey {
	credentialId: ArrayBuffer;
	/** What it was asked for. */
	salt: Uint8Array<ArrayBuffer>;
	/** The 32 bytes with which it answered, the same each time. */
	answer: ArrayBuffer;
}

/** The device's own way to know its user: a finger, a face, or its own code (WebAuthn, with the PRF extension). */
export interface Passkeys {
	/** Whether this device may have one. */
	areThere(): Promise<boolean>;
	/** Null when the reader stops, or when the device's passkeys can't answer with bytes. */
	make(): Promise<MadePasskey | null>;
	/** Null when the reader stops. */
	ask(passkey: { credentialId: ArrayBuffer; salt: Uint8Array<ArrayBuffer> }): Promise<ArrayBuffer | null>;
}

/** What the device's own list of passkeys shows. Gives nothing away. */
const NAME = 'My Review';

export const browserPasskeys: Passkeys = {
	async areThere() {
		try {
			return await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
		} catch {
			return false;
		}
	},
	async make() {
		try {
			const made = await navigator.credentials.create({ publicKey: newPasskey() });
			if (!(made instanceof PublicKeyCredential)) return null;
			if (!made.getClientExtensionResults().prf?.enabled) return null;
			const passkey = { credentialId: made.rawId, salt: crypto.getRandomValues(new Uint8Array(32)) };
			const answer = await browserPasskeys.ask(passkey);
			return answer && { ...passkey, answer };
		} catch {
			return null;
		}
	},
	async ask({ credentialId, salt }) {
		try {
			const given = await navigator.credentials.get({
				publicKey: {
					challenge: crypto.getRandomValues(new Uint8Array(32)),
					allowCredentials: [{ type: 'public-key', id: credentialId }],
					userVerification: 'required',
					extensions: { prf: { eval: { first: salt } } }
				}
			});
			if (!(given instanceof PublicKeyCredential)) return null;
			const first = given.getClientExtensionResults().prf?.results?.first;
			if (first === undefined) return null;
			return first instanceof ArrayBuffer ? first : new Uint8Array(first.buffer).slice().buffer;
		} catch {
			return null;
		}
	}
};

/** Nobody checks a signature: what counts are the bytes that only this passkey gives. */
function newPasskey(): PublicKeyCredentialCreationOptions {
	return {
		challenge: crypto.getRandomValues(new Uint8Array(32)),
		rp: { name: NAME },
		user: { id: crypto.getRandomValues(new Uint8Array(16)), name: NAME, displayName: NAME },
		pubKeyCredParams: [
			{ type: 'public-key', alg: -7 },
			{ type: 'public-key', alg: -257 }
		],
		authenticatorSelection: {
			authenticatorAttachment: 'platform',
			residentKey: 'discouraged',
			userVerification: 'required'
		},
		extensions: { prf: {} }
	};
}
