import type { AdvocateRequestBody } from '$lib/domain/advocacy/request';
import type { MemberSession, Saving, StorageTrouble } from '$lib/offline/index';

/** Where what is being asked is kept until it is sent. */
export const REQUEST_DRAFT = 'advocate-request';

/** Who may know, when the child says so. */
export const TOLD = ['iro', 'social-worker'] as const;

export type Told = (typeof TOLD)[number];

const NOTHING: AdvocateRequestBody = { sort: 'independent' };

type Session = Pick<MemberSession, 'draft' | 'keepDraft' | 'save'>;

/**
 * A request for an advocate being made. Every choice is kept on the device as it comes, and ends with
 * the request that it becomes. Nothing has to be chosen.
 */
export class RequestDraft {
	body = $state.raw<AdvocateRequestBody>(NOTHING);
	/** Who may know that the child asked: nobody, unless the child says so. */
	tells = $state.raw<Told[]>([]);
	/** Set while the device could not keep it. */
	trouble = $state.raw<StorageTrouble | null>(null);
	#isSending = false;

	constructor(private readonly session: Session) {
		this.body = readBody(session.draft(REQUEST_DRAFT));
	}

	async change(part: Partial<AdvocateRequestBody>): Promise<void> {
		this.body = { ...this.body, ...part };
		const keeping = await this.session.keepDraft(REQUEST_DRAFT, JSON.stringify(this.body));
		this.trouble = keeping.ok ? null : keeping.why;
	}

	/**
	 * Asks. Whoever may know gets one line, as a message of its own: the request itself goes to nobody
	 * but the advocacy service. @returns null when it is being sent already.
	 */
	async send(line: string): Promise<Saving | null> {
		if (this.#isSending) return null;
		this.#isSending = true;
		const saving = await this.session.save(
			{ kind: 'advocate-request', body: sendable(this.body), to: ['advocate'] },
			REQUEST_DRAFT
		);
		const told = saving.ok ? await this.#tell(line) : saving;
		this.trouble = told.ok ? null : told.why;
		if (saving.ok) this.body = NOTHING;
		this.#isSending = false;
		return saving;
	}

	async #tell(words: string): Promise<{ ok: true } | Exclude<Saving, { ok: true }>> {
		if (this.tells.length === 0) return { ok: true };
		const telling = await this.session.save({ kind: 'message', body: { words }, to: [...this.tells] });
		if (telling.ok) this.tells = [];
		return telling;
	}
}

/** What was kept by an older app, or is no request at all, begins anew. */
function readBody(kept: string): AdvocateRequestBody {
	if (!kept) return NOTHING;
	try {
		const body = JSON.parse(kept) as Partial<AdvocateRequestBody> | null;
		return { ...NOTHING, ...body };
	} catch {
		return NOTHING;
	}
}

/** Without what was left empty, and without the name of somebody who was not chosen after all. */
export function sendable(body: AdvocateRequestBody): AdvocateRequestBody {
	const wanted = { ...body, known: body.sort === 'known' ? body.known : undefined };
	return Object.fromEntries(
		Object.entries(wanted).filter(([, value]) => isSaid(value))
	) as unknown as AdvocateRequestBody;
}

function isSaid(value: unknown): boolean {
	if (typeof value === 'string') return value.trim() !== '';
	return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
