import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import classes from './error-page.module.css';

/** Shown after a bug in a screen: says so, and offers to go back. */
export class ErrorPage extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className={classes.page}>
        <h1>This screen stopped working</h1>
        <p>What you saved is on your disk. Go back to the overview to continue.</p>
        <details className={classes.detail}>
          <summary>Details for a bug report</summary>
          {error.message}
        </details>
        <Button
          onClick={() => {
            window.location.hash = '/';
            window.location.reload();
          }}
        >
          Back to the overview
        </Button>
      </div>
    );
  }
}
