import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PARENT = join(process.cwd(), 'scripts/parent.mjs');
const SCRIPT = `
	import { endWithParent } from ${JSON.stringify(PARENT)};
	process.on('SIGTERM', () => { console.log('ended in order'); process.exit(); });
	endWithParent();
	setInterval(() => undefined, 1000);
	console.log('here');
`;

test('a script of npm ends in order when npm is told to stop, though the shell between them says nothing', async () => {
	// As npm does: a shell that waits for the script and does not hand signals on.
	const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, SCRIPT], {
		env: { ...process.env, npm_lifecycle_event: 'start' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	shell.stdout.setEncoding('utf8');
	expect(await once(shell.stdout, 'data')).toEqual(['here\n']);
	shell.kill('SIGTERM');
	expect(await once(shell.stdout, 'data')).toEqual(['ended in order\n']);
});
