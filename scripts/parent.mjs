/**
 * npm starts a script by a shell, and hands a signal on to that shell only, which ends without
 * telling anybody. So a script of npm ends, in order, when the shell that started it is gone.
 */
export function endWithParent() {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, 200);
	watch.unref();
}
