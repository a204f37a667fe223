import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { placePaths } from '../app/places.ts';
import { PageHeader } from './page-header.tsx';

/** Shown instead of an assessment that this ladder can't show, or that is gone. */
export function NotHere({ exists }: { readonly exists: boolean }) {
  return (
    <PageHeader
      title={exists ? 'Made with another version of the ladder' : 'This assessment isn’t here'}
      lead={
        exists
          ? 'It’s saved unchanged, but the ladder has changed since then, and the new version can’t show it.'
          : 'It may have been deleted. You can restore deleted assessments under Progress.'
      }
      actions={
        <Button component={Link} href={placePaths.progress}>
          Go to Progress
        </Button>
      }
    />
  );
}
