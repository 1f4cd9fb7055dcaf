import { z } from 'zod';
import { IdV1, wordsV1 } from './text';

export const JoinV1 = z
	.object({
		/** As typed: case, spaces and look-alike characters do not matter. */
		code: z.string().min(1).max(64),
		deviceName: wordsV1(80).optional()
	})
	.meta({ id: 'Join' });

export const JoinedV1 = z
	.object({
		deviceId: IdV1,
		role: z.enum(['child', 'helper']),
		child: z.object({ id: IdV1, name: z.string() }),
		/** On a helper's device: the helper's name as the child says it. */
		helper: z.object({ name: z.string() }).optional(),
		/** Only for callers that are no browser; a browser gets a cookie that scripts can't read. */
		token: z.string().optional()
	})
	.meta({ id: 'Joined' });

export type Joined = z.infer<typeof JoinedV1>;
