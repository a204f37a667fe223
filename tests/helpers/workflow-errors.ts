import { registerHooks } from 'node:module';
import type * as parser from '@actions/workflow-parser';

// GitHub's own parser is written for bundlers: Node needs to be told which imports are JSON.
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

/** What GitHub would reject in a workflow: unknown keys, values and expressions. */
export function workflowErrors(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}
