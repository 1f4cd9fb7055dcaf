import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';

/** `npm run bench [name …]`: figures mean nothing without the machine, so that comes first. */
const root = join(import.meta.dirname, '..');
const wanted = process.argv.slice(2);
const benches = readdirSync(join(root, 'tests/bench'))
	.filter((file) => file.endsWith('.bench.ts'))
	.filter((file) => wanted.length === 0 || wanted.some((name) => file.includes(name)))
	.sort();
if (benches.length === 0) throw new Error(`No benchmark ${wanted.join(', ')} in tests/bench`);

if (!isBuilt(root)) {
	const { code, output } = await build(root);
	if (code !== 0) throw new Error(output);
}
const processors = cpus();
console.log(
	[
		new Date().toISOString(),
		`${processors.length} × ${processors[0]?.model ?? 'unknown processor'}`,
		`${Math.round(totalmem() / 2 ** 30)} GiB`,
		`Node ${process.versions.node}`,
		`${process.platform} ${process.arch}`,
		`load ${loadavg()[0]?.toFixed(1)} before`
	].join(' · ')
);
let failed = false;
for (const bench of benches) {
	console.log(`\n${bench.replace('.bench.ts', '')}`);
	const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'tests/bench', bench)], {
		cwd: root,
		stdio: 'inherit'
	});
	failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
