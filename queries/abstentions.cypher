// Who abstained, on what, with the sentence that says so.
// example: kveld ask field.kveld abstentions
MATCH (actor)-[stance:ABSTAINS]->(position:Position)
OPTIONAL MATCH (position)-[about:ABOUT]->(instrument:Instrument)
MATCH (position)-[:STATED_IN]->(:Passage)<-[:HAS_ITEM|HAS_PASSAGE*1..2]-(letter:Document)
RETURN coalesce(actor.text, actor.name) AS who, coalesce(instrument.name, position.text) AS target, stance.text AS quote,
       letter.id AS letter, stance.date AS date
ORDER BY date, letter, stance.start, who
