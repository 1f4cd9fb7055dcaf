/** Text sizes in percent of the device's own. */
export const TEXT_SIZES = [100, 125, 150, 175, 200] as const;

export type TextSize = (typeof TEXT_SIZES)[number];

/** `usual` is Lexend for titles and Atkinson Hyperlegible for reading. */
export const FONTS = ['usual', 'andika', 'opendyslexic'] as const;

export type Font = (typeof FONTS)[number];

/** How far letters, words, lines and paragraphs stand apart. */
export const SPACINGS = ['usual', 'more'] as const;

export type Spacing = (typeof SPACINGS)[number];
