<?xml version="1.0" encoding="UTF-8"?>
<!-- From pandoc's HTML of the sample letter to the form of the Dutch official publications. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>
  <xsl:key name="note" match="li" use="@id"/>

  <xsl:template match="/letter">
    <officiele-publicatie>
      <metadata>
        <meta name="DC.identifier" content="kst-99817-12"/>
        <meta name="DCTERMS.issued" content="2025-03-04"/>
        <meta name="OVERHEIDop.dossiernummer" content="99817"/>
        <meta name="OVERHEIDop.ondernummer" content="12"/>
        <meta name="OVERHEIDop.vergaderjaar" content="2024-2025"/>
      </metadata>
      <kamerstuk>
        <stuk>
          <algemeen>
            <vrije-tekst>
              <tekst status="goed">
                <xsl:apply-templates select="p | h1 | h2 | h3 | ul"/>
              </tekst>
            </vrije-tekst>
          </algemeen>
        </stuk>
      </kamerstuk>
    </officiele-publicatie>
  </xsl:template>

  <xsl:template match="p[br]">
    <ondertekening>
      <functie><xsl:value-of select="normalize-space(br/preceding-sibling::text())"/></functie>
      <naam>
        <voornaam><xsl:value-of select="substring-before(normalize-space(br/following-sibling::text()), ' ')"/></voornaam>
        <achternaam><xsl:value-of select="substring-after(normalize-space(br/following-sibling::text()), ' ')"/></achternaam>
      </naam>
    </ondertekening>
  </xsl:template>
  <xsl:template match="p"><al><xsl:apply-templates/></al></xsl:template>
  <xsl:template match="h1 | h2 | h3"><tussenkop><xsl:apply-templates/></tussenkop></xsl:template>
  <xsl:template match="ul"><lijst type="ongemarkeerd"><xsl:apply-templates select="li"/></lijst></xsl:template>
  <xsl:template match="li">
    <li><li.nr>•</li.nr><al><xsl:apply-templates/></al></li>
  </xsl:template>
  <xsl:template match="a[@role = 'doc-noteref']">
    <xsl:variable name="id" select="substring-after(@href, '#')"/>
    <noot id="{$id}" type="voet">
      <noot.nr><xsl:value-of select="."/></noot.nr>
      <noot.al><xsl:apply-templates select="key('note', $id)/p" mode="note"/></noot.al>
    </noot>
  </xsl:template>
  <xsl:template match="p" mode="note"><xsl:apply-templates select="text()"/></xsl:template>
</xsl:stylesheet>
