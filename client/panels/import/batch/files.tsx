/** The files of a batch: what each holds, or why it cannot be read. */
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { type BatchFile, fileInWords, paperIn } from '../../../state/import/batch.ts';
import { isDoubtful } from '../../../state/import/review.ts';
import { count } from '../../../state/words/words.ts';
import type { BatchActions } from './use-batch.ts';

/** How many entries of a file want a look. */
const doubtsIn = ({ stage }: BatchFile): number =>
  stage.type === 'read' ? stage.preview.items.filter(isDoubtful).length : 0;

const FileRow = (props: {
  file: BatchFile;
  isBusy: boolean;
  actions: BatchActions;
  onReview: (key: number) => void;
}) => {
  const { file, isBusy, actions, onReview } = props;
  const { queued, stage, isLeftOut } = file;
  const { key, name } = queued;
  const label = useId();
  const title = paperIn(file);
  const doubts = doubtsIn(file);
  const isWrong = stage.type === 'refused' || (stage.type === 'read' && stage.problem !== undefined);
  return (
    <li className={`batch-file batch-${isLeftOut ? 'out' : stage.type}`} aria-labelledby={label}>
      <label className="batch-keep">
        <input
          type="checkbox"
          checked={stage.type !== 'refused' && !isLeftOut}
          disabled={isBusy || stage.type !== 'read'}
          onChange={(event) => actions.leaveOut(key, !event.target.checked)}
        />
        <span className="batch-name" id={label}>
          {name}
        </span>
        <span className="visually-hidden">: import it</span>
      </label>
      <div className="batch-content">
        {title !== undefined && <p className="batch-title">{title}</p>}
        <p className={isWrong ? 'batch-wrong' : 'batch-words'}>
          {isLeftOut ? 'Left out' : fileInWords(file)}
        </p>
        {stage.type === 'read' &&
          stage.preview.notes.map((note) => (
            <p key={note} className="batch-words">
              {note}
            </p>
          ))}
      </div>
      <div className="batch-actions">
        {doubts > 0 && !isLeftOut && (
          <span className="badge badge-doubt">{`? ${count(doubts, 'entry')} to check`}</span>
        )}
        {stage.type === 'read' && (
          <Button className="button" aria-label={`Review ${name}`} onPress={() => onReview(key)}>
            Review
          </Button>
        )}
        {stage.type === 'refused' && stage.canRetry && (
          <Button className="button" aria-label={`Read ${name} again`} onPress={() => actions.read(key)}>
            Try again
          </Button>
        )}
      </div>
    </li>
  );
};

export const BatchFiles = (props: {
  actions: BatchActions;
  isBusy: boolean;
  onReview: (key: number) => void;
}) => (
  <ol className="batch">
    {props.actions.batch.map((file) => (
      <FileRow key={file.queued.key} file={file} {...props} />
    ))}
  </ol>
);
