import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Sealed bytes: what stands in them is readable only with the organisation's key. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A moment, to the millisecond, as a Date. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
