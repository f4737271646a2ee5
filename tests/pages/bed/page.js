// What a test asks of this page, by name: the smallest of everything that the test bed offers to a real app.
import { decodeQR } from 'qr/decode.js';

const bytes = (text) => new TextEncoder().encode(text);
const video = document.querySelector('video');

globalThis.bed = {
  /** All devicemotion events so far: [trusted, x, y, z, alpha]. */
  motion: [],

  async subscribe(applicationServerKey) {
    await navigator.serviceWorker.register('/worker.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
    return subscription.toJSON();
  },

  async unsubscribe() {
    const { pushManager } = await navigator.serviceWorker.ready;
    return (await pushManager.getSubscription()).unsubscribe();
  },

  /** Looks once through the camera: the text of the QR code that it sees, or null. */
  async scan() {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } });
    video.srcObject = stream;
    await video.play();
    const { videoWidth: width, videoHeight: height } = video;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(video, 0, 0);
    for (const track of stream.getTracks()) track.stop();
    try {
      return decodeQR(canvas.getImageData(0, 0, width, height));
    } catch {
      return null;
    }
  },

  async createPasskey() {
    const { rawId } = await navigator.credentials.create({
      publicKey: {
        rp: { name: 'Test bed', id: 'localhost' },
        user: { id: bytes('someone'), name: 'someone', displayName: 'Someone' },
        challenge: bytes('challenge'),
        pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      },
    });
    return String(new Uint8Array(rawId));
  },

  /** The passkey's ID, or the name of the error. */
  async getPasskey() {
    const request = { challenge: bytes('challenge'), rpId: 'localhost', userVerification: 'required' };
    return navigator.credentials.get({ publicKey: request }).then(
      ({ rawId }) => String(new Uint8Array(rawId)),
      ({ name }) => name,
    );
  },
};

window.addEventListener('devicemotion', ({ isTrusted, accelerationIncludingGravity: g, rotationRate }) => {
  bed.motion.push([isTrusted, g.x, g.y, g.z, rotationRate?.alpha ?? null]);
});
