import type { RunOptions } from 'axe-core';

/** A and AA. */
export const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Of AAA contrast and target size. */
export const AAA_RULES: RunOptions['rules'] = {
	'color-contrast-enhanced': { enabled: true },
	'target-size': { enabled: true }
};

/**
 * What a theme can break: it changes colours, and nothing else that axe looks at. The enhanced rule leaves
 * out what is too pale for the other one.
 */
export const RULES_OF_COLOUR: RunOptions = {
	runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
	resultTypes: ['violations']
};
