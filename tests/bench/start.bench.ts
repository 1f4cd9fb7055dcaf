import { OwnApp } from '../support/own-app';
import { say } from './figures';

/** From `npm start`, after the build, until the service answers; each with its own database. */
const app = new OwnApp();
const seconds = (figure: number) => `${figure.toFixed(1)} s`;
try {
	say('first start, which makes and fills the database', seconds(await app.start()));
	const began = performance.now();
	await app.pressCtrlC();
	say('Ctrl-C, until all is stopped', seconds((performance.now() - began) / 1000));
	say('second start', seconds(await app.start()), '5 s');
	await app.killAppAlone();
	say('start after the app was killed', seconds(await app.start()));
	await app.killEverything();
	say('start after everything was killed', seconds(await app.start()));
	await app.pressCtrlC();
} finally {
	await app.remove();
}
