/** The places of the desk, in the order of its rail. */
export const DESK_PLACES = ['inbox', 'concerns', 'children', 'reviews', 'my-card'] as const;

export type DeskPlace = (typeof DESK_PLACES)[number];
