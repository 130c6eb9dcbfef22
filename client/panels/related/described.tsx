/** Related work for a text that the reader wrote. */
import { Head } from '../parts/head.tsx';
import { Describe } from './describe.tsx';
import { Related } from './related.tsx';

export const DescribedPanel = ({ text }: { text: string }) => (
  <>
    <Head kind="Description" title="Papers for your description">
      <Describe text={text} label="Describe what you are looking for" />
    </Head>
    <Related start={{ text }} />
  </>
);
