import { v7 } from 'uuid';

/** Makes ids that nobody else makes. */
export interface Ids {
	next(): string;
}

/** UUIDs version 7: of two made on this device the later one sorts later. */
export const systemIds: Ids = { next: () => v7() };
