/** What an animation changes of an element that comes into sight, or goes: so pages fade and slide in what they show. */
const showing = ['opacity', 'visibility', 'clipPath', 'transform', 'translate', 'height', 'maxHeight'];
/** Milliseconds after which nobody waits for what comes in. What turns or beats takes longer, or has no end. */
const LONGEST_MS = 3000;
/** Animations of a page that are looked at. */
const MOST = 60;

/** Milliseconds until an animation has shown what it shows (Web Animations 1, sections 3.4 and 6.5); none where it shows nothing, or never ends. */
function remaining({ effect, playState, currentTime, playbackRate }: Animation): number {
  if (playState !== 'running' || !(effect instanceof KeyframeEffect) || playbackRate <= 0) return 0;
  const ms = (Number(effect.getComputedTiming().endTime) - Number(currentTime ?? 0)) / playbackRate;
  if (!(ms > 0 && ms <= LONGEST_MS)) return 0;
  return effect.getKeyframes().some((frame) => showing.some((property) => property in frame)) ? ms : 0;
}

/** Milliseconds until what comes into sight on a page at this moment is there; 0 where nothing does. No change of the document tells of it. */
export const untilShown = (document: Document): number => Math.max(0, ...document.getAnimations().slice(0, MOST).map(remaining));
