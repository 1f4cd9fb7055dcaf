/** Fields to set; null empties one. What is not named stays as it is. */
export type Patch<T> = { [Field in keyof T]?: T[Field] | null };

/** A later patch wins, field by field. Neither argument is changed. */
export function mergeFields<T extends object>(before: T, patch: Patch<T>): T {
	const merged = { ...before } as Record<string, unknown>;
	for (const [field, value] of Object.entries(patch)) {
		if (value === null) delete merged[field];
		else if (value !== undefined) merged[field] = value;
	}
	return merged as T;
}
