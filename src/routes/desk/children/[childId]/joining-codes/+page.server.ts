import { fail } from '@sveltejs/kit';
import { JoiningCodeDraftV1 } from '$lib/contract/v1/staff';
import type { NewJoiningCode } from '$lib/desk/joining-card';
import type { FieldError } from '$lib/desk/writing';
import { fieldErrors, optionalWordsOf, wordsOf } from '$lib/server/desk/fields';
import { forStaff, idFrom } from '$lib/server/desk/guard';
import { drawQr } from '$lib/server/desk/qr';
import type { Actions, PageServerLoad } from './$types';

type CodeErrors = Partial<Record<'role' | 'helperName', FieldError>>;

export const load: PageServerLoad = forStaff(async ({ params }, { staff, app }) => {
	const childId = idFrom(params.childId);
	const codes = await app.joining.codes(staff, childId);
	const { name } = await app.children.own(staff, childId);
	return {
		child: { id: childId, name },
		codes: codes.map(({ createdAt, expiresAt, ...code }) => ({
			...code,
			createdAt: createdAt.toISOString(),
			expiresAt: expiresAt.toISOString()
		}))
	};
});

export const actions: Actions = {
	make: forStaff(async ({ params, request }, { staff, app }) => {
		const form = await request.formData();
		const values = { role: wordsOf(form, 'role'), helperName: optionalWordsOf(form, 'helperName') };
		const parsed = JoiningCodeDraftV1.safeParse(values);
		if (!parsed.success) {
			const errors: CodeErrors = fieldErrors(parsed.error);
			return fail(422, { values, errors, made: null, stopped: null });
		}
		const { code, link, role, helperName, expiresAt } = await app.joining.createCode(
			staff,
			idFrom(params.childId),
			parsed.data
		);
		const address = link.split('#')[0]?.replace(/^https?:\/\//, '') ?? '';
		const made: NewJoiningCode = {
			code,
			address,
			qr: drawQr(link),
			role,
			helperName,
			expiresAt: expiresAt.toISOString()
		};
		const errors: CodeErrors = {};
		return { values: null, errors, made, stopped: null };
	}),
	stop: forStaff(async ({ params, request }, { staff, app }) => {
		const form = await request.formData();
		const isStopped = await app.joining.stopCode(
			staff,
			idFrom(params.childId),
			idFrom(wordsOf(form, 'code'))
		);
		const errors: CodeErrors = {};
		return {
			values: null,
			errors,
			made: null,
			stopped: isStopped ? ('stopped' as const) : ('notStopped' as const)
		};
	})
};
