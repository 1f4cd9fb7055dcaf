/**
 * One spelling for the letters that people write in more than one way: without vowel signs and tatweel, with a
 * bare alef, a dotted ya, and a ha for ta marbuta.
 */
export function plainSpelling(text: string): string {
	return text
		.replace(/[\u064B-\u065F\u0670\u0640]/g, '')
		.replace(/[أإآٱ]/g, 'ا')
		.replace(/اا+/g, 'ا')
		.replace(/ى/g, 'ي')
		.replace(/ة/g, 'ه');
}
