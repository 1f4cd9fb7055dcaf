import type { z } from 'zod';
import type { ProblemCode } from './problem';

/** Who may call: anybody, a child's or helper's device, or a member of staff. */
export type Guard = 'public' | 'device' | 'staff';

/** One call of the contract. The same schemas parse the request and make the OpenAPI document. */
export interface Operation {
	readonly id: string;
	readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** With `{name}` for each parameter. */
	readonly path: string;
	readonly summary: string;
	readonly guard: Guard;
	readonly params?: z.ZodObject;
	readonly query?: z.ZodObject;
	/** Names in small letters. */
	readonly headers?: z.ZodObject;
	readonly body?: z.ZodType;
	/** Instead of a JSON body: bytes of this type, which the handler reads as they come. */
	readonly bytes?: string;
	readonly maxBytes?: number;
	/** Good answers by status; null: no body. */
	readonly answers: Readonly<Record<number, z.ZodType | null>>;
	/** Refusals beyond those that every call may give. */
	readonly problems?: readonly ProblemCode[];
	/** A device that was ended from afar may still do this, so that what was said on it before is not lost. */
	readonly takesLastWords?: true;
	/** Other than JSON. */
	readonly contentType?: string;
}

export function operation<const O extends Operation>(details: O): O {
	return details;
}
