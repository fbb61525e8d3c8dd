// Which papers a letter cites, with the sentence that does.
// param document: Document -- the letter, by its number
// example: kveld ask field.kveld cites --document kst-99817-12
MATCH (letter:Document)-[citation:REFERENCES]->(cited:Document)
WHERE letter.id = $document
RETURN cited.id AS paper, citation.kind AS kind, citation.provision AS provision, citation.cue AS words, citation.text AS quote
ORDER BY citation.start, paper, provision
