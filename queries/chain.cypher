// Which papers lead to this one: what it cites, what those cite, and so on, up to four steps.
// param document: Document -- the letter, by its number
// example: kveld ask field.kveld chain --document kst-99817-15
MATCH path = (letter:Document)-[:REFERENCES*1..4]->(cited:Document)
WHERE letter.id = $document
RETURN cited.id AS paper, cited.kind AS kind, cited.date AS date, min(length(path)) AS steps
ORDER BY steps, paper
