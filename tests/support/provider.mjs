import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/**
 * An organisation's own sign-in, real and local: `node tests/support/provider.mjs <port> <way back>`. Its
 * page takes any name and any password; the name decides what it says of whoever came.
 */
const [port = '', back = ''] = process.argv.slice(2);

const PEOPLE = {
	farida: { email: 'Farida.Lind@brackenmere.example.org', email_verified: true },
	unchecked: { email: 'Owen.Tarrant@brackenmere.example.org', email_verified: false },
	advocate: { email: 'Shona.Pell@loudhailer.example.org', email_verified: true }
};

const provider = new Provider(`http://localhost:${port}`, {
	clients: [{ client_id: 'my-review', client_secret: 'known-to-the-test-alone', redirect_uris: [back] }],
	claims: { openid: ['sub'], email: ['email', 'email_verified'] },
	conformIdTokenClaims: false,
	findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...PEOPLE[sub] }) })
});

createServer(provider.callback()).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
