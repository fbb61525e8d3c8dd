// Who took which position on an instrument, with the sentence that says so.
// param instrument: Instrument -- the instrument, by its name or id
// param role: string = object -- how the position concerns it: object, change, mention, or any
// example: kveld ask field.kveld who-backed --instrument Insolventierichtlijn
MATCH (actor)-[stance:SUPPORTS|OPPOSES|ABSTAINS|UNDECIDED|CONCERNED|CALLS_FOR|EMPHASISES]->(position:Position)-[about:ABOUT]->(instrument:Instrument)
WHERE instrument.id = $instrument AND ($role = 'any' OR about.role = $role)
MATCH (position)-[:STATED_IN]->(:Passage)<-[:HAS_ITEM|HAS_PASSAGE*1..2]-(letter:Document)
RETURN coalesce(actor.text, actor.name) AS who, type(stance) AS relation, position.text AS target, stance.modality AS modality,
       stance.text AS quote, letter.id AS letter, stance.date AS date
ORDER BY date, letter, stance.start, relation, who
