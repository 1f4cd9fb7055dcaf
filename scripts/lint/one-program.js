/**
 * Imported before svelte-eslint-parser, which reads this when it is loaded: TypeScript then sees components
 * as the linter does, and one program serves them all. Without it each component makes a program anew.
 */
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK ??= '1';
