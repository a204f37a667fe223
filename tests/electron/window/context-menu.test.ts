import { expect, test } from 'vitest';
import { contextMenu } from '../../../electron/window/context-menu.ts';

const editFlags = {
  canUndo: true,
  canRedo: false,
  canCut: false,
  canCopy: true,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};

test('in a field the menu offers the keyboard’s edit commands, enabled as far as they apply', () => {
  const items = contextMenu({ isEditable: true, editFlags, selectionText: '' });
  expect(items.flatMap(({ role, enabled }) => (role && enabled ? [role] : []))).toEqual([
    'undo',
    'copy',
    'paste',
    'selectAll',
  ]);
  expect(items.flatMap(({ role, enabled }) => (role && !enabled ? [role] : []))).toEqual([
    'redo',
    'cut',
    'delete',
  ]);
});

test('for selected text the menu offers Copy; elsewhere there is no menu', () => {
  const words = { isEditable: false, editFlags, selectionText: 'How do we deliver this?' };
  expect(contextMenu(words)).toEqual([{ role: 'copy', enabled: true }]);
  expect(contextMenu({ ...words, selectionText: ' \n' })).toEqual([]);
});
