/** The words of the pages that somebody sees before they have joined. The others follow, and are kept too. */
export const words = import.meta.glob(['./common.json', './help.json', './join.json', './settings.json'], {
	eager: true,
	import: 'default'
});
