/**
 * Logs travel further than anyone plans. A log call may name an event and give single named fields:
 * no whole objects, no spread of anything but `errorFields(…)` and one's own list of fields, no
 * message of an error. It does not see what a field's value holds; `log.ts` limits names and length.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noUserContentInLogs = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			event: 'The first argument of a log call is the fixed name of an event.',
			fields: 'Log single named fields, never a whole object.',
			message: 'An error’s message may quote what somebody wrote: use errorFields(error).'
		}
	},
	create(context) {
		return {
			CallExpression(node) {
				if (!isLogCall(node.callee)) return;
				const [event, fields] = node.arguments;
				if (event?.type !== 'Literal') context.report({ node, messageId: 'event' });
				if (!fields || isErrorFields(fields)) return;
				if (fields.type !== 'ObjectExpression') return context.report({ node: fields, messageId: 'fields' });
				for (const property of fields.properties) check(property, context);
			}
		};
	}
};

const WHOLE = new Set(['body', 'entry', 'event', 'request', 'locals', 'words', 'text', 'message', 'content']);

function check(property, context) {
	if (property.type === 'SpreadElement') {
		const isOwnList = property.argument.type === 'Identifier' && property.argument.name === 'done';
		if (!isOwnList && !isErrorFields(property.argument))
			context.report({ node: property, messageId: 'fields' });
		return;
	}
	const { value } = property;
	if (value.type === 'Identifier' && WHOLE.has(value.name))
		context.report({ node: property, messageId: 'fields' });
	if (value.type === 'ObjectExpression') context.report({ node: property, messageId: 'fields' });
	const isMessage = value.type === 'MemberExpression' && value.property.name === 'message';
	if (isMessage) context.report({ node: property, messageId: 'message' });
}

function isErrorFields(node) {
	return node.type === 'CallExpression' && node.callee.name === 'errorFields';
}

/** `log.info(…)`, `this.log.warn(…)`, `app.log.error(…)`, `app().log.info(…)`. */
function isLogCall(callee) {
	if (callee.type !== 'MemberExpression' || !['info', 'warn', 'error'].includes(callee.property.name))
		return false;
	const { object } = callee;
	if (object.type === 'Identifier') return object.name === 'log';
	return object.type === 'MemberExpression' && object.property.name === 'log';
}
