import { forStaff, notFound } from '$lib/server/desk/guard';
import type { PageServerLoad } from './$types';

/** Anything else under the desk is missing inside the desk's own frame, and says nothing to strangers. */
export const load: PageServerLoad = forStaff(() => notFound());
