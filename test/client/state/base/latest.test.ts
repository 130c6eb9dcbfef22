import { describe, expect, it } from 'vitest';
import { createLatest, type Later } from '../../../../client/state/base/latest.ts';

/** Questions are answered, and pauses end, only when the test says so. */
const stage = () => {
  const pauses: (() => void)[] = [];
  const asked: { question: string; answer: (text: string) => void; fail: () => void; signal: AbortSignal }[] =
    [];
  const heard: string[] = [];
  const later: Later = (run) => {
    let active = true;
    pauses.push(() => active && run());
    return () => {
      active = false;
    };
  };
  const latest = createLatest<string, string>({
    fetch: (question, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ question, answer: resolve, fail: () => reject(new Error('no')), signal });
      }),
    answered: (question, answer) => heard.push(`${question}: ${answer}`),
    failed: (question) => heard.push(`${question} failed`),
    later,
    again: () => true,
  });
  return { latest, asked, heard, pass: () => pauses.splice(0).forEach((end) => void end()) };
};
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('search as you type', () => {
  it('asks once typing pauses, not for every letter', () => {
    const { latest, asked, pass } = stage();
    for (const text of ['k', 'kv', 'kvm']) latest.ask(text);
    pass();
    expect(asked.map(({ question }) => question)).toEqual(['kvm']);
  });

  it('hears only the last answer, even if an earlier one comes later', async () => {
    const { latest, asked, heard, pass } = stage();
    latest.ask('old');
    pass();
    latest.ask('new');
    pass();
    asked[1]?.answer('new answer');
    asked[0]?.answer('old answer');
    await turn();
    expect(heard).toEqual(['new: new answer']);
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it('hears nothing after it was dropped', async () => {
    const { latest, asked, heard, pass } = stage();
    latest.ask('kvm');
    pass();
    latest.drop();
    asked[0]?.answer('late');
    await turn();
    expect(heard).toEqual([]);
  });

  it('asks again after a failure, until it is answered or another question comes', async () => {
    const { latest, asked, heard, pass } = stage();
    latest.ask('kvm');
    pass();
    asked[0]?.fail();
    await turn();
    pass();
    asked[1]?.answer('found');
    await turn();
    expect(heard).toEqual(['kvm failed', 'kvm: found']);
    latest.ask('xen');
    pass();
    asked[2]?.fail();
    await turn();
    latest.drop();
    pass();
    expect(asked.length).toBe(3);
  });

  it('tells a failure of the last question', async () => {
    const { latest, asked, heard, pass } = stage();
    latest.ask('kvm');
    pass();
    asked[0]?.fail();
    await turn();
    expect(heard).toEqual(['kvm failed']);
  });
});
