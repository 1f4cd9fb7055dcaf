/** The sign of each answer, on a grid of 40. The same ones wherever a child answers. */
export const SIGNS = {
	yes: 'M7 21l9 9L33 10',
	'not-sure': 'M13 14a7 7 0 1 1 10 6.3c-2 1-3 2.7-3 5.2M20 34v.2',
	no: 'M9 9l22 22M31 9L9 31',
	nearly: 'M6 22c4-7 9-7 14-2s10 5 14-2',
	'dont-understand': 'M5 8h30v20H19l-8 7v-7H5zM16.5 15a3.6 3.6 0 1 1 5 3.3c-1 .5-1.5 1.3-1.5 2.5M20 24v.2',
	'want-change': 'M6 13h24M24 6l7 7-7 7M34 27H10M16 20l-7 7 7 7'
} as const;

export type SignName = keyof typeof SIGNS;
