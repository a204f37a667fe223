// Takes electron-builder's command line for fpm, and creates the deb with Debian's own tool.
import { debRequest } from './deb-request.ts';
import { makeDeb } from './make-deb.ts';

makeDeb(debRequest(process.argv.slice(2)));
