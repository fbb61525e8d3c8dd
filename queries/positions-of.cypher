// Every position that a member state took, with the sentence that says so.
// param state: MemberState -- the state, by its name or code
// example: kveld ask field.kveld positions-of --state Estland
MATCH (state:MemberState)-[stance:SUPPORTS|OPPOSES|ABSTAINS|UNDECIDED|CONCERNED|CALLS_FOR|EMPHASISES]->(position:Position)
WHERE state.id = $state
MATCH (position)-[:STATED_IN]->(:Passage)<-[:HAS_ITEM|HAS_PASSAGE*1..2]-(letter:Document)
RETURN type(stance) AS relation, position.text AS target, stance.modality AS modality, stance.text AS quote,
       letter.id AS letter, stance.date AS date
ORDER BY date, letter, stance.start, relation
