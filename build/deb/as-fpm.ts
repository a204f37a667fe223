// Takes the command line that electron-builder has for fpm, and makes the deb with Debian's own tool.
import { debRequest } from './deb-request.ts';
import { makeDeb } from './make-deb.ts';

makeDeb(debRequest(process.argv.slice(2)));
