import { DataStore, MemoryLocker, Metadata, Server, Upload } from '@tus/server';
import type { Readable } from 'node:stream';
import { MAX_PART_BYTES, UploadMetadataV1 } from '$lib/contract/v1/attachments';
import type { ProblemCode } from '$lib/contract/v1/problem';
import type { DeviceActor } from '$lib/server/policy/actors';
import type { AttachmentDraft } from '$lib/server/repositories/attachments';
import type { AttachmentsService } from '$lib/server/services/attachments';
import { Refusal } from './problem';

const PATH = '/api/v1/me/attachments';

/** What the protocol's own refusals are called in this API. */
const CODES: Readonly<Record<number, ProblemCode>> = {
	400: 'bad-request',
	404: 'not-found',
	409: 'wrong-offset',
	410: 'not-found',
	412: 'bad-request',
	413: 'too-big',
	415: 'bad-request'
};

/**
 * Resumable uploads by the tus protocol. The library speaks it; where the bytes go, whose they are and
 * what is taken is the service's.
 */
export class Uploads {
	/** In one process a new try takes over from one whose line is dead. Across processes the database decides. */
	readonly #locks = new MemoryLocker();

	constructor(private readonly attachments: AttachmentsService) {}

	/** @throws {Refusal} as the service does, and for what the protocol refuses */
	async handle(device: DeviceActor, request: Request): Promise<Response> {
		const store = new DeviceStore(this.attachments, device);
		const server = new Server({
			path: PATH,
			datastore: store,
			relativeLocation: true,
			allowedOrigins: [],
			locker: { newLock: (id) => this.#locks.newLock(`${device.childId}/${id}`) },
			namingFunction: (_request, metadata) => store.noting(() => readDraft(metadata, 1).id),
			onUploadFinish: (_request, { id }) => store.noting(() => store.finish(id))
		});
		const response = await server.handleWeb(request);
		if (store.refusal) throw store.refusal;
		if (response.status < 400) return response;
		const code = CODES[response.status];
		throw code ? new Refusal(code) : new Error(`The upload ended with ${response.status}`);
	}
}

/** One device's uploads, as the library sees them. Lives for one request. */
class DeviceStore extends DataStore {
	/** Why the service would not do what the library asked of it. */
	refusal: Error | undefined;

	constructor(
		private readonly attachments: AttachmentsService,
		private readonly device: DeviceActor
	) {
		super();
		this.extensions = ['creation'];
	}

	override create(upload: Upload): Promise<Upload> {
		return this.noting(async () => {
			await this.attachments.begin(this.device, readDraft(upload.metadata, upload.size ?? 0));
			return upload;
		});
	}

	override getUpload(id: string): Promise<Upload> {
		return this.noting(async () => {
			const arrival = await this.attachments.arrival(this.device, id);
			if (!arrival) throw new Refusal('not-found');
			return new Upload({ id, size: arrival.size, offset: arrival.received });
		});
	}

	override write(stream: Readable, id: string, offset: number): Promise<number> {
		return this.noting(() => this.attachments.append(this.device, id, offset, stream));
	}

	async finish(id: string): Promise<Record<string, never>> {
		await this.attachments.finish(this.device, id);
		return {};
	}

	/** The library would turn a refusal into a text of its own. */
	async noting<T>(work: () => T | Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			this.refusal ??= error instanceof Error ? error : new Error('An upload broke', { cause: error });
			throw this.refusal;
		}
	}
}

/** Reads what an upload says of itself. @throws {Refusal} not-valid */
function readDraft(metadata: Record<string, string | null> | undefined, size: number): AttachmentDraft {
	const parsed = UploadMetadataV1.safeParse(metadata ?? {});
	if (!parsed.success) {
		const fields = parsed.error.issues.map(({ path, code }) => ({
			path: `upload-metadata.${path.join('.')}`.slice(0, 100),
			code
		}));
		throw new Refusal('not-valid', { fields });
	}
	const { words, ...draft } = parsed.data;
	return { ...draft, size, ...(words === undefined ? {} : { words }) };
}

/** The same for an upload in one request, whose address has the id. @throws {Refusal} not-valid */
export function readPutDraft(header: string, id: string, size: number): AttachmentDraft {
	try {
		return readDraft({ ...Metadata.parse(header), id }, size);
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal('not-valid', { fields: [{ path: 'upload-metadata', code: 'invalid_format' }] });
	}
}

/** The bytes of a request as they come, and no more of them than a part may have. @throws {Refusal} too-big */
export async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
	if (Number(request.headers.get('content-length') ?? 0) > MAX_PART_BYTES) throw new Refusal('too-big');
	const reader = request.body?.getReader();
	for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
		yield read.value;
	}
}
