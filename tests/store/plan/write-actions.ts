import { openDatabase } from '../../../electron/store/file/open.ts';
import { saveAction } from '../../../electron/store/plan/actions.ts';
import { moment, ownAction } from '../samples.ts';

/** A program of its own that saves actions to a file, one after another. */
const [file = '', from = '', count = ''] = process.argv.slice(2);
const db = openDatabase(file);
for (let number = Number(from); number < Number(from) + Number(count); number += 1) {
  saveAction(db, ownAction(number, `Action ${number}`), moment(0));
}
db.close();
