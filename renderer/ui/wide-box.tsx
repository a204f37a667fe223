import { type ReactNode, useEffect, useRef, useState } from 'react';
import classes from './wide-box.module.css';

/**
 * Around something that may be wider than the screen, such as a table: it then scrolls sideways by itself. While
 * it does, the keyboard can focus it, and it has a name.
 */
export function WideBox({
  label,
  className = '',
  children,
}: {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLElement>(null);
  const [isTooWide, setTooWide] = useState(false);
  useEffect(() => {
    const around = box.current;
    if (around === null) return;
    const sizes = new ResizeObserver(() => setTooWide(around.scrollWidth > around.clientWidth));
    for (const each of [around, ...around.children]) sizes.observe(each);
    return () => sizes.disconnect();
  }, []);
  return (
    <section
      ref={box}
      className={`${classes.box} ${className}`}
      aria-label={isTooWide ? `${label}, scrollable` : undefined}
      tabIndex={isTooWide ? 0 : undefined}
    >
      {children}
    </section>
  );
}
