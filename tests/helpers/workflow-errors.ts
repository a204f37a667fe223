import { registerHooks } from 'node:module';
import type * as parser from '@actions/workflow-parser';

// GitHub's own parser is written for bundlers: Node wants to be told what a JSON file is.
const hooks = registerHooks({
  load: (url, context, next) =>
    next(
      url,
      url.endsWith('.json')
        ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } }
        : context,
    ),
});
const { NoOperationTraceWriter, parseWorkflow }: typeof parser = await import(
  '@actions/workflow-parser'
);
hooks.deregister();

/** What GitHub would refuse in a workflow: keys, values and expressions that it does not know. */
export function workflowErrors(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}
