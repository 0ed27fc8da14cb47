import { constantViewer } from '../cases.ts';
import { serveJson } from './json-server.ts';

serveJson(() => constantViewer);
