/** The five places of the app. Each has one colour, one shape and one name. */
export const AREAS = ['home', 'people', 'plan', 'review', 'speak'] as const;

export type Area = (typeof AREAS)[number];

/** What stands behind a symbol, on a grid of 96. */
export const PLATES: Record<Area, string> = {
	home: 'M10 2h76a8 8 0 0 1 8 8v76a8 8 0 0 1-8 8H10a8 8 0 0 1-8-8V10a8 8 0 0 1 8-8z',
	people: 'M48 2a46 46 0 1 1 0 92 46 46 0 0 1 0-92z',
	plan: 'M14 2h50l26 26v58a8 8 0 0 1-8 8H14a8 8 0 0 1-8-8V10a8 8 0 0 1 8-8z',
	review: 'M5 94V45a43 43 0 0 1 86 0v49z',
	speak: 'M12 3h72a9 9 0 0 1 9 9v56a9 9 0 0 1-9 9H46L26 95V77H12a9 9 0 0 1-9-9V12a9 9 0 0 1 9-9z'
};

/** The same shapes small, with one sign inside, on a grid of 40. */
export const SHAPES: Record<Area, { shape: string; sign: string }> = {
	home: { shape: 'M5 18.5L20 5l15 13.5V35H5z', sign: 'M16 35V24h8v11' },
	people: {
		shape: 'M20 3.5a16.5 16.5 0 1 1 0 33 16.5 16.5 0 0 1 0-33z',
		sign: 'M20 11.2a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2zM11.5 30c.6-4.5 4-6.7 8.5-6.7s7.9 2.2 8.5 6.7'
	},
	plan: {
		shape: 'M6 6.5a3 3 0 0 1 3-3h15.5L34 13v20.5a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3z',
		sign: 'M13 18h14M13 24h14M13 30h8'
	},
	review: {
		shape: 'M5 36V18.5a15 15 0 0 1 30 0V36z',
		sign: 'M12.5 17h15v13.5h-15zM12.5 21.8h15M16.5 14.2V17M23.5 14.2V17'
	},
	speak: {
		shape: 'M8 5h24a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H19.5L11 36.5V29H8a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z',
		sign: 'M13 17v.1M20 17v.1M27 17v.1'
	}
};
