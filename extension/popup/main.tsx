import { render } from 'preact';
import { follow } from '../parts/host.ts';
import { Popup } from './popup.tsx';

const place = document.getElementById('popup');
if (place) render(<Popup />, place);
follow(true);
