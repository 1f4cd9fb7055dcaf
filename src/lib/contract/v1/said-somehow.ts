import { z } from 'zod';
import { SAID_LIMITS, type SaidSomehow } from '$lib/domain/entries/said-somehow';
import { IdV1, SymbolNameV1, wordsV1 } from './text';

/** Each way of saying something by itself, for bodies in which one may be taken back. */
export const SaidV1 = {
	words: wordsV1(SAID_LIMITS.letters),
	symbols: z.array(SymbolNameV1).min(1).max(SAID_LIMITS.symbols),
	attachments: z.array(IdV1).min(1).max(SAID_LIMITS.attachments)
};

/** The fields of a body that says something somehow. */
export const saidSomehow = {
	words: SaidV1.words.optional(),
	symbols: SaidV1.symbols.optional(),
	attachments: SaidV1.attachments.optional()
};

export function saysSomething({ words, symbols, attachments }: SaidSomehow): boolean {
	return (words ?? symbols ?? attachments) !== undefined;
}

export const MUST_SAY = { message: 'It has words, symbols or attachments' };
