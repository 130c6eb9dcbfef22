/** At the foot of an import's review: whether what is imported is then completed from online sources. */

export const ThenComplete = (props: { isWanted: boolean; onWant: (isWanted: boolean) => void }) => (
  <label className="then-complete">
    <input
      type="checkbox"
      checked={props.isWanted}
      onChange={(event) => props.onWant(event.target.checked)}
    />
    Then complete from online sources
  </label>
);
