/** Reads all rows of a question that gives them page by page, by id. */

/** Rows per page. */
const pageSize = 5000;

/** The pages, at most `most` rows. */
export async function* pagesOf<Row extends { id: string }>(
  ask: (page: { after: string; limit: number }) => Promise<Row[]>,
  most: number,
): AsyncGenerator<Row[]> {
  let after = '';
  for (let read = 0; read < most; ) {
    const page = await ask({ after, limit: pageSize });
    yield page;
    read += page.length;
    after = page.at(-1)?.id ?? '';
    if (page.length < pageSize) return;
  }
}
