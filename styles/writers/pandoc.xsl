<?xml version="1.0" encoding="UTF-8"?>
<!-- DocBook as pandoc reads it: what its reader passes over (labels of sections, titles of lists) or
     makes into something else (run-in heads, kept lines) stands where it keeps it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:db="http://docbook.org/ns/docbook" xmlns="http://docbook.org/ns/docbook"
    xmlns:w="urn:galley:writer" exclude-result-prefixes="db w">

<w:writer name="pandoc" extension="pandoc.xml" description="DocBook XML for pandoc -f docbook"/>

<xsl:output method="xml" encoding="UTF-8"/>

<xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
</xsl:template>

<xsl:template match="processing-instruction()"/>

<!-- "I." before its title; a head that is nothing but its number has it once. -->
<xsl:template match="@label"/>
<xsl:template match="*[@label]/db:title">
    <xsl:copy>
        <xsl:apply-templates select="@*"/>
        <xsl:if test="normalize-space(.) != normalize-space(../@label)">
            <xsl:value-of select="concat(../@label, ' ')"/>
        </xsl:if>
        <xsl:apply-templates select="node()"/>
    </xsl:copy>
</xsl:template>

<xsl:template match="db:itemizedlist[db:title] | db:orderedlist[db:title] | db:variablelist[db:title]">
    <para><xsl:apply-templates select="db:title/node()"/></para>
    <xsl:copy><xsl:apply-templates select="@* | node()[not(self::db:title)]"/></xsl:copy>
</xsl:template>

<xsl:template match="db:formalpara">
    <para>
        <xsl:apply-templates select="@*"/>
        <emphasis role="strong"><xsl:apply-templates select="db:title/node()"/></emphasis>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="db:para/node()"/>
    </para>
</xsl:template>

<!-- Kept lines: pandoc sets a literallayout as code, and ends lines by this instruction. -->
<xsl:template match="db:literallayout[not(@class = 'monospaced')]">
    <para><xsl:apply-templates select="@*|node()"/></para>
</xsl:template>
<xsl:template match="db:literallayout[not(@class = 'monospaced')]//text()" name="lines">
    <xsl:param name="text" select="string(.)"/>
    <xsl:variable name="half" select="floor(string-length($text) div 2)"/>
    <xsl:choose>
        <xsl:when test="not(contains($text, '&#10;'))"><xsl:value-of select="$text"/></xsl:when>
        <xsl:when test="$half = 0"><xsl:processing-instruction name="asciidoc-br"/></xsl:when>
        <xsl:otherwise>
            <!-- By halves: line by line a long index would be too many templates deep. -->
            <xsl:call-template name="lines">
                <xsl:with-param name="text" select="substring($text, 1, $half)"/>
            </xsl:call-template>
            <xsl:call-template name="lines">
                <xsl:with-param name="text" select="substring($text, $half + 1)"/>
            </xsl:call-template>
        </xsl:otherwise>
    </xsl:choose>
</xsl:template>

</xsl:stylesheet>
