/** Names of databases. They tell whoever reads them neither what is kept nor whose it is. */
export const DEVICE_DATABASE = 'p';

export function memberDatabaseName(store: string): string {
	return `p-${store}`;
}
