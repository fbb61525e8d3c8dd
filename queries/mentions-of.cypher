// Every passage that names a state, institution, agency, person, office or instrument.
// param entity: Entity -- what is named, by its name or id
// example: kveld ask field.kveld mentions-of --entity Frontex
MATCH (passage:Passage)-[mention:MENTIONS]->(entity:Entity)
WHERE entity.id = $entity
MATCH (passage)<-[:HAS_ITEM|HAS_PASSAGE*1..2]-(letter:Document)
RETURN letter.id AS letter, letter.date AS date, mention.cue AS words, passage.text AS quote
ORDER BY date, letter, mention.start
