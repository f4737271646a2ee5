import { render } from 'preact';
import { ask, follow } from '../parts/host.ts';
import { Options } from './options.tsx';

const place = document.getElementById('options');
if (place) render(<Options />, place);
follow(false);
// The list of phones may have changed on one of them.
void ask({ kind: 'devices.read' });
