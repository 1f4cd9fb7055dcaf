/** Every word of the child's app in this language. The glossary and the names of symbols are fetched when they are needed; the desk's words stay on the server. */
export const words = import.meta.glob(['./*.json', '!./glossary.json', '!./symbols.json', '!./desk*.json'], {
	eager: true,
	import: 'default'
});
