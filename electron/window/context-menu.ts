import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';

/** What was clicked, as far as the menu needs it. */
export type Pressed = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText'>;

type Items = MenuItemConstructorOptions[];

/** The context menu: edit a text, or copy one. Empty if it has nothing to offer. */
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

/** A chart's context menu. The page knows which chart, and scrolls it into view first. */
export function pictureMenu(page: Pick<WebContents, 'send'>): Items {
  return [{ label: 'Copy as image', click: () => page.send('rung:copy-picture') }];
}
