/**
 * The name under which the service listens at its database. It is also the canary: it stands in
 * server code alone, and a test looks for it in everything that a browser can fetch.
 */
export const SERVER_CANARY = 'my-review-server-heron-4f1c';
