/** One push made ready: ours, web-push, and the floor that OpenSSL sets: one key generation and one key agreement on P-256. */
import { createECDH, randomBytes } from 'node:crypto';
import webPush from 'web-push';
import { loadEncoders } from './parts.ts';
import { range, type Range } from './load.ts';

export interface CryptoFigures {
  ratioToWebPush: number;
  ratioToFloor: number;
  /** Per CPU second. */
  ours: Range;
  webPush: Range;
  floor: Range;
}

const messageSize = 296;
const slice = 300;

export async function compareCrypto(rounds: number, say: (line: string) => void): Promise<CryptoFigures> {
  const { builtInEncoder, webPushEncoder } = await loadEncoders();
  const receiver = createECDH('prime256v1');
  const vapid = webPush.generateVAPIDKeys();
  const target = { endpoint: `https://push.example.net/wpush/v2/${'a'.repeat(150)}`, p256dh: receiver.generateKeys('base64url'), auth: randomBytes(16).toString('base64url'), vapid };
  const message = JSON.stringify({ text: 'x'.repeat(messageSize - '{"text":""}'.length) });
  const options = { ttl: 60, topic: 'x'.repeat(32), urgency: 'high' } as const;
  const subject = 'mailto:operator@example.org';
  const [ours, theirs, sender] = [builtInEncoder(subject, Date.now), webPushEncoder(subject), createECDH('prime256v1')];
  const point = receiver.getPublicKey();
  const contestants = {
    ours: () => void ours(target, message, options),
    webPush: () => void theirs(target, message, options),
    floor: () => {
      sender.generateKeys();
      sender.computeSecret(point);
    },
  };
  const rates: Record<keyof typeof contestants, number[]> = { ours: [], webPush: [], floor: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of ['ours', 'webPush', 'floor'] as const) {
      const rate = perCpuSecond(contestants[name]);
      if (round > 0) rates[name].push(rate);
    }
  }
  const figures = { ours: range(rates.ours), webPush: range(rates.webPush), floor: range(rates.floor) };
  say(`messages per CPU second: ours ${figures.ours.median}, web-push ${figures.webPush.median}, floor ${figures.floor.median}`);
  const paired = (other: readonly number[]) => range(rates.ours.map((rate, index) => rate / (other[index] ?? Number.NaN))).median;
  return { ratioToWebPush: paired(rates.webPush), ratioToFloor: paired(rates.floor), ...figures };
}

function perCpuSecond(work: () => void): number {
  const before = process.cpuUsage();
  const end = performance.now() + slice;
  let done = 0;
  while (performance.now() < end) {
    for (let index = 0; index < 20; index += 1) work();
    done += 20;
  }
  const { user, system } = process.cpuUsage(before);
  return done / ((user + system) / 1_000_000);
}
