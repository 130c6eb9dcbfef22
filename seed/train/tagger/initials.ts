/** The initials of printed given names, in capitals and without accents: `J.-P.`, `JP` and `Jean-Paul` give `JP`. */
export const takeInitials = (given: string | undefined): string =>
  (given ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[\s.-]+/)
    .flatMap((part) => (/^\p{Lu}{2,4}$/u.test(part) ? [...part] : [part.charAt(0)]))
    .join('')
    .toUpperCase();
