import { type ReactNode, useRef } from 'react';
import { copyPicture, offerPicture } from './copy-picture.ts';
import classes from './pictured.module.css';

/** A drawing that can be copied as an image: with the context menu, and with a button below it. */
export function Pictured({
  children,
  className,
  beside,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Shown next to that button. */
  readonly beside?: ReactNode;
}) {
  const drawing = useRef<HTMLDivElement>(null);
  return (
    <div className={classes.pictured}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button below does the same from the keyboard */}
      <div
        ref={drawing}
        className={className}
        onContextMenu={(event) => {
          event.preventDefault();
          offerPicture(event.currentTarget);
        }}
      >
        {children}
      </div>
      <div className={classes.below}>
        {beside}
        <button
          type="button"
          onClick={() => {
            if (drawing.current !== null) void copyPicture(drawing.current);
          }}
        >
          Copy as image
        </button>
      </div>
    </div>
  );
}
