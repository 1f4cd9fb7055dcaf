/* Runs before the first paint: puts how this child likes it on <html>, so that nothing flashes or
   moves when the app itself starts. It reads the copy that $lib/styles/appearance.ts keeps, and the
   cookie by which server.mjs says that all children of this service are pretend. */
(function () {
	'use strict';
	var root = document.documentElement;
	var kept = {};
	var child = !/^\/desk(\/|$)/.test(location.pathname);
	try {
		if (child) kept = JSON.parse(localStorage.getItem('appearance') || '{}') || {};
	} catch {
		kept = {};
	}
	Object.keys(kept).forEach(function (name) {
		if (/^(lang|dir|data-[a-z-]+)$/.test(name) && typeof kept[name] === 'string') {
			root.setAttribute(name, kept[name]);
		}
	});
	if (/(^|; )demo=1(;|$)/.test(document.cookie)) root.setAttribute('data-demo', '');
	var wanted = kept['data-theme'];
	if (wanted !== 'light' && wanted !== 'dark' && wanted !== 'contrast') {
		wanted = matchMedia('(prefers-contrast: more)').matches
			? 'contrast'
			: matchMedia('(prefers-color-scheme: dark)').matches
				? 'dark'
				: 'light';
		root.setAttribute('data-theme', wanted);
	}
	var colours = { light: '#f3f5f2', dark: '#10161c', contrast: '#000000' };
	document.querySelectorAll('meta[name="theme-color"]').forEach(function (meta) {
		meta.setAttribute('content', colours[wanted]);
	});
})();
