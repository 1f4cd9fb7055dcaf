import type { DeskResources, Resources } from './resources';

/**
 * Every key of every file of words, for type checks of `t`. The linter leaves this file out for components
 * (tsconfig.lint.json): it would work all keys out anew for each of them, and finds nothing by it.
 */
declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'common';
		resources: Resources & DeskResources;
	}
}
