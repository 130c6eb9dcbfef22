/** The mark of a retracted paper. */
export const Retracted = ({ isRetracted }: { isRetracted: boolean | undefined }) =>
  isRetracted ? <span className="retracted">Retracted</span> : null;
