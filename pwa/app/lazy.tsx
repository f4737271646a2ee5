import { useSignal } from '@preact/signals';
import type { ComponentType, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ProblemScreen } from './screens/problem.tsx';

/**
 * A screen whose code is fetched when it is first shown, to keep the first load small.
 * While it comes, and when it cannot be had, the screen says so; trying again fetches anew.
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => JSX.Element {
  let Loaded: ComponentType<Props> | undefined;
  return function LazyScreen(props: Props): JSX.Element {
    const state = useSignal<'loading' | 'ready' | 'failed'>(Loaded ? 'ready' : 'loading');
    useEffect(() => {
      if (state.value !== 'loading') return;
      load().then(
        (component) => { Loaded = component; state.value = 'ready'; },
        () => { state.value = 'failed'; },
      );
    }, [state, state.value]);
    if (Loaded) return <Loaded {...props} />;
    if (state.value === 'failed') return <ProblemScreen view={{ what: 'offline' }} actions={{ retry: () => { state.value = 'loading'; } }} />;
    return <ProblemScreen view={{ what: 'loading' }} actions={{}} />;
  };
}
