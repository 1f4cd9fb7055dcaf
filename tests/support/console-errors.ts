import type { BrowserContext } from '@playwright/test';

/** What the browser itself says when a request can't get through. */
const NETWORK_NOISE =
	/Failed to load resource: net::ERR_|net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|FAILED)/;

/**
 * A form that was sent by the browser alone, as those of the desk and of others may be before their
 * script has come, is told by its status that words are missing, and the browser notes that status.
 */
const WORDS_MISSING = /status of 422 .*\/(desk|consultation)\//;

/** Everything that went wrong in the pages of a test. One that was not expected fails the test. */
export class ConsoleErrors {
	private readonly seen: string[] = [];
	private readonly allowed = [WORDS_MISSING];

	/** Says beforehand that a message is part of what the test does. */
	allow(pattern: RegExp): void {
		this.allowed.push(pattern);
	}

	/** For tests that cut the network or end the server. */
	allowOffline(): void {
		this.allow(NETWORK_NOISE);
	}

	watch(context: BrowserContext): void {
		context.on('console', (message) => {
			if (message.type() === 'error') this.seen.push(`${message.text()} (${message.location().url})`);
		});
		context.on('weberror', (error) => this.seen.push(String(error.error())));
	}

	unexpected(): string[] {
		return this.seen.filter((message) => !this.allowed.some((pattern) => pattern.test(message)));
	}
}
