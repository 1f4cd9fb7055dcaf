/** The longest text that the service takes, in UTF-16 units. */
export const MOST_LETTERS = 10_000;
