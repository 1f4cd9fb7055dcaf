/** Every word of the child's app in this language. The glossary is fetched when a plan is read; the desk's words stay on the server. */
export const words = import.meta.glob(['./*.json', '!./glossary.json', '!./desk*.json'], {
	eager: true,
	import: 'default'
});
