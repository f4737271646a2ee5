/** What the hand feels or the ear hears: vibration where the phone can, else a short soft tone. https://w3c.github.io/vibration/ */

/** `step`, `far`, `back`: how far a slide is. `done`: it opened. `arrived`: a request came. */
export type Feeling = 'step' | 'far' | 'back' | 'done' | 'arrived';

/** Ms on, off, on … */
const patterns: Readonly<Record<Feeling, number[]>> = { step: [8], far: [24], back: [8], done: [16, 40, 32], arrived: [180, 90, 180] };

/** Hertz of each tone in turn; a higher one is further along. */
const tones: Readonly<Record<Feeling, number[]>> = { step: [440], far: [660], back: [392], done: [660, 880], arrived: [587, 784, 988] };

const toneSeconds = 0.09;
/** Beside the phone, not across the room. */
const loudness: Readonly<Record<Feeling, number>> = { step: 0.03, far: 0.06, back: 0.03, done: 0.08, arrived: 0.25 };

let sound: AudioContext | undefined;

/** Readies the sound. Call it in a tap: platforms give none to a page that was not touched. */
export function readySound(): void {
  if (!('AudioContext' in globalThis)) return;
  sound ??= new AudioContext();
  if (sound.state === 'suspended') void sound.resume().catch(() => undefined);
}

/** Vibrates; sounds where that cannot be, or besides where `aloud` asks for both. */
export function feel(feeling: Feeling, aloud = false): void {
  const vibrates = 'vibrate' in navigator && navigator.vibrate(patterns[feeling]);
  if (!vibrates || aloud) play(feeling);
}

function play(feeling: Feeling): void {
  if (sound?.state !== 'running') return;
  for (const [at, frequency] of tones[feeling].entries()) {
    const from = sound.currentTime + at * toneSeconds;
    const tone = new OscillatorNode(sound, { frequency });
    // Rises and falls by itself: a tone that is cut off clicks.
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.setTargetAtTime(loudness[feeling], from, toneSeconds / 8);
    volume.gain.setTargetAtTime(0, from + toneSeconds / 2, toneSeconds / 5);
    tone.connect(volume).connect(sound.destination);
    tone.start(from);
    tone.stop(from + toneSeconds * 2);
  }
}
