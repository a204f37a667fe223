import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';

/** What was pressed, as far as the menu goes by it. */
export type Pressed = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>;

type Items = MenuItemConstructorOptions[];

/** What the right button of the mouse, or the menu key, offers: to work on a text, or to copy one. Empty for nothing. */
export function contextMenu({ isEditable, editFlags, selectionText }: Pressed): Items {
  const { canUndo, canRedo, canCut, canCopy, canPaste, canDelete, canSelectAll } = editFlags;
  if (isEditable) {
    return [
      { role: 'undo', enabled: canUndo },
      { role: 'redo', enabled: canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: canCut },
      { role: 'copy', enabled: canCopy },
      { role: 'paste', enabled: canPaste },
      { role: 'delete', enabled: canDelete },
      { type: 'separator' },
      { role: 'selectAll', enabled: canSelectAll },
    ];
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }];
}

/** What it offers over a chart. The page knows which, and brings it into sight first. */
export function pictureMenu(page: Pick<WebContents, 'send'>): Items {
  return [{ label: 'Copy as image', click: () => page.send('rung:copy-picture') }];
}
