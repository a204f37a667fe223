import { api } from '../api.ts';
import { useMenuEvents } from '../state/privacy-screen.ts';
import { notify, notifyProblem } from '../ui/messages/notify.ts';

/** The chart whose context menu was opened last. */
let offered: HTMLElement | null = null;

/** Opens the context menu that offers a picture of the chart. */
export function offerPicture(chart: HTMLElement): void {
  offered = chart;
  void api.offerPicture();
}

/** Copies the chart whose context menu was opened, when its item is chosen. */
export function useOfferedPicture(): void {
  useMenuEvents(hearCopyPicture);
}

const hearCopyPicture = () =>
  api.onCopyPicture(() => {
    if (offered?.isConnected) void copyPicture(offered);
  });

/** Scrolls the chart into view, copies it as displayed but without its notes, and reports the result. */
export async function copyPicture(chart: HTMLElement): Promise<void> {
  chart.dataset['copying'] = 'true';
  try {
    await copyVisible(chart);
  } finally {
    delete chart.dataset['copying'];
  }
}

async function copyVisible(chart: Element): Promise<void> {
  chart.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { ratio, area } = await seen(chart);
  if (ratio < wholly) {
    notifyProblem(
      problem,
      'The chart doesn’t fit in the window. Enlarge the window or zoom out, then copy it again.',
    );
    return;
  }
  const { x, y, width, height } = area;
  const outcome = await api.copyPicture({ x, y, width, height });
  if (outcome === 'copied') notify('Chart copied as an image. Paste it where you need it.');
  else notifyProblem(problem, 'Couldn’t copy the chart. Try again.');
}

const problem = 'copy-picture';
const wholly = 0.99; // less than a pixel outside the view still counts as fully visible

/** How much of the chart is visible, and its position, once laid out. */
function seen(chart: Element): Promise<{ readonly ratio: number; readonly area: DOMRectReadOnly }> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry === undefined) return;
      observer.disconnect();
      resolve({ ratio: entry.intersectionRatio, area: entry.boundingClientRect });
    });
    observer.observe(chart);
  });
}
