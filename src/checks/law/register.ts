import type { Ground } from '../check';

/** Articles that several checks rest on. Whether a text is verified, and what was read of it, stands with each. */
export const WGR_136: Ground = {
  citation: {
    nl: 'Wet gemeenschappelijke regelingen, artikel 136',
    en: 'Wet gemeenschappelijke regelingen, article 136',
  },
  link: 'https://wetten.overheid.nl/BWBR0003740',
  from: '2021-07-01',
  until: null,
  verified: true,
  reading: {
    nl: 'Gelezen op de pagina van KOOP over het register: alle regelingen staan erin, en de bronhouder houdt de gegevens juist. De opsomming van lid 2 is niet geheel gelezen.',
    en: 'Read on the page of KOOP about the register: all arrangements stand in it, and its keeper keeps the data right. The list in paragraph 2 was not read in full.',
  },
};
