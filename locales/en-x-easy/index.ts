/** Easier words for some of the English ones. What is not here is said in English. */
export const words = import.meta.glob(['./*.json', '!./glossary.json', '!./desk*.json'], {
	eager: true,
	import: 'default'
});
