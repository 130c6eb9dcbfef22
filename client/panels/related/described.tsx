/** The page of a text that somebody wrote: what the library has that is related to it. */
import { Head } from '../parts/head.tsx';
import { Describe } from './describe.tsx';
import { Related } from './related.tsx';

export const DescribedPanel = ({ text }: { text: string }) => (
  <>
    <Head kind="In your words" title="What to read for it">
      <Describe text={text} label="What you look for" />
    </Head>
    <Related start={{ text }} />
  </>
);
