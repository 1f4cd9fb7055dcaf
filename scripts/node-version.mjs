/** The oldest releases that everything was tried on: 20.19, 22.12, and all from 24. */
export function isRecentNode(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major >= 24 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

export function requireRecentNode() {
	if (isRecentNode()) return;
	console.error(
		`My Review needs Node 20.19, 22.12, 24 or newer; this is ${process.versions.node}.\n` +
			'A newer one can be had from https://nodejs.org.'
	);
	process.exit(1);
}
