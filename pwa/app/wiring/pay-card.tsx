/** Paying a released request with a card of this phone: one touch approves the payment and opens the wallet. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { isOutcome } from '../../../protocol/requests/state.ts';
import { ClientFailure } from '../../client/failure.ts';
import { inOrderFor } from '../../wallet/outline.ts';
import { PayCardScreen } from '../screens/pay-card.tsx';
import { ProblemScreen } from '../screens/problem.tsx';
import { sentenceOf, type AppContext } from './context.ts';
import { billOf } from './home.tsx';
import { Request } from './request.tsx';
import { cardViewOf } from './wallet.tsx';
import { useWallet } from './wallet-opening.tsx';

export function PayCard({ app, id }: { readonly app: AppContext; readonly id: string }): JSX.Element {
  const { requests, now } = app.client;
  const use = useWallet(app);
  const source = useMemo(() => requests.entry(id), [requests, id]);
  const entry = source.value;
  const bill = entry && billOf(entry);
  // What is over, or not open on this phone, is told where every request is.
  if (!entry?.won || !bill || isOutcome(entry.state.phase)) return <Request app={app} id={id} />;
  const wallet = use.wallet.value;
  if (!wallet) return <ProblemScreen view={{ what: 'loading' }} actions={{}} />;

  const approve = (card: string, securityCode: string): void => {
    use.run(async (there) => {
      const asked = await requests.cardChallenge(id);
      if (!asked) return;
      const state = there.state.peek();
      if ('by' in state && state.by === 'passcode') await use.open(there);
      const assertion = 'by' in state && state.by === 'passkey' ? await there.unlock(asked.challenge) : await there.approve(asked.challenge);
      const { card: stored } = await there.read(card);
      await requests.handCard(id, { card: securityCode === '' ? stored : { ...stored, securityCode }, nonce: asked.nonce, assertion });
      const problem = requests.entry(id).peek()?.problem;
      if (problem) throw new ClientFailure(problem);
      await there.used(card, bill.domain);
    });
  };
  return (
    <>
      <PayCardScreen
        view={{
          bill, cards: inOrderFor(bill.domain, wallet.cards.value).map((card) => ({ ...cardViewOf(card, now()), code: card.code })), busy: use.busy.value,
          unseen: wallet.unseen.value,
          handedAt: entry.state.cardHandedAt, answer: entry.state.cardAnswer, problem: use.problem.value ?? sentenceOf(entry.problem),
        }}
        actions={{
          back: () => { app.router.back(); },
          cards: () => { app.router.go({ name: 'wallet' }); },
          add: () => { app.router.go({ name: 'new_card' }); },
          approve,
        }}
      />
      {use.dialog()}
    </>
  );
}
