import { BrowserWindow, type Session, session } from 'electron';
import type { IsoDate } from '../../data/values/iso-date.ts';
import type { PlanDocument } from '../ipc/contract.ts';
import { rendererFolder } from '../paths.ts';
import { lockedPreferences, lockSession } from '../window/security.ts';
import { withOwnInfo } from './pdf-info.ts';
import { planAddress, planHost, servePlan } from './plan-page.ts';

/**
 * Prints the document, dated `day`, in a hidden window without scripts, preload or network; returns the bytes
 * of a PDF.
 */
export async function growthPlanPdf(plan: PlanDocument, day: IsoDate): Promise<Buffer> {
  const own = planSession();
  own.protocol.handle('app', servePlan(plan, rendererFolder));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...lockedPreferences, session: own, javascript: false },
  });
  try {
    await window.loadURL(planAddress);
    const printed = await window.webContents.printToPDF({
      pageSize: plan.paper,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      // The stylesheet's @page sets the margins and puts the page numbers in them.
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
    });
    return withOwnInfo(printed, day);
  } finally {
    window.destroy();
    own.protocol.unhandle('app');
  }
}

let locked: Session | null = null;

/**
 * In memory, separate from the window's session, and created on first use: sessions exist only after the app
 * is ready.
 */
function planSession(): Session {
  if (locked === null) {
    locked = session.fromPartition('growth-plan');
    lockSession(locked, planHost);
  }
  return locked;
}
