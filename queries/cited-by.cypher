// Which letters cite a paper, with the sentence that does.
// param document: Document -- the cited paper, by its number
// example: kveld ask field.kveld cited-by --document kst-99817-8
MATCH (letter:Document)-[citation:REFERENCES]->(cited:Document)
WHERE cited.id = $document
RETURN letter.id AS letter, letter.kind AS kind, letter.date AS date, citation.cue AS words, citation.text AS quote
ORDER BY date, letter, citation.start, words
