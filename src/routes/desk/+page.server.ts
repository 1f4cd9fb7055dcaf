import { redirect } from '@sveltejs/kit';
import { forStaff } from '$lib/server/desk/guard';
import { DESK_START } from '$lib/server/desk/way-back';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = forStaff(() => redirect(303, DESK_START));
