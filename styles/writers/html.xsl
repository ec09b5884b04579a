<?xml version="1.0" encoding="UTF-8"?>
<!-- One plain page of HTML5: no style, no script, nothing from outside; for pasting and for mail. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:db="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:w="urn:galley:writer" exclude-result-prefixes="db xlink w">

<w:writer name="html" extension="html" media-type="text/html"
    description="one plain page of HTML5, without a style"/>

<xsl:param name="generator" select="'yes'" w:description="yes: the page names galley; no: it does not"/>
<xsl:param name="galley-generator" select="'galley'"/>

<xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
<xsl:strip-space elements="db:article db:book db:info db:section db:chapter db:part db:preface
    db:appendix db:itemizedlist db:orderedlist db:variablelist db:varlistentry db:listitem
    db:blockquote db:epigraph db:footnote db:table db:informaltable db:thead db:tbody db:tr
    db:mediaobject db:inlinemediaobject db:imageobject db:formalpara"/>
<xsl:key name="by-id" match="*[@xml:id]" use="@xml:id"/>

<xsl:template match="/db:article | /db:book">
    <html>
        <xsl:attribute name="lang">
            <xsl:choose>
                <xsl:when test="@xml:lang"><xsl:value-of select="@xml:lang"/></xsl:when>
                <xsl:otherwise>en</xsl:otherwise>
            </xsl:choose>
        </xsl:attribute>
        <head>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <xsl:if test="$generator != 'no'"><meta name="generator" content="{$galley-generator}"/></xsl:if>
            <xsl:for-each select="db:info/db:author">
                <meta name="author" content="{normalize-space(.)}"/>
            </xsl:for-each>
            <title>
                <xsl:choose>
                    <xsl:when test="normalize-space(db:info/db:title) != ''"><xsl:value-of select="db:info/db:title"/></xsl:when>
                    <xsl:otherwise>Untitled</xsl:otherwise>
                </xsl:choose>
            </title>
        </head>
        <body>
            <main>
                <xsl:if test="normalize-space(db:info/db:title) != ''">
                    <h1><xsl:apply-templates select="db:info/db:title/node()"/></h1>
                </xsl:if>
                <xsl:for-each select="db:info/db:subtitle"><p><xsl:apply-templates/></p></xsl:for-each>
                <xsl:for-each select="db:info/db:author"><p><xsl:value-of select="normalize-space(.)"/></p></xsl:for-each>
                <xsl:apply-templates select="*[not(self::db:info)]"/>
                <xsl:if test="//db:footnote">
                    <hr/>
                    <ol><xsl:apply-templates select="//db:footnote" mode="body"/></ol>
                </xsl:if>
            </main>
        </body>
    </html>
</xsl:template>

<!-- ==== Sections: heads of the second level and deeper, the title has the first ========== -->

<xsl:template match="db:section | db:chapter | db:part | db:preface | db:appendix | db:dedication
    | db:acknowledgements | db:colophon">
    <xsl:variable name="depth" select="count(ancestor-or-self::*) "/>
    <xsl:variable name="level">
        <xsl:choose>
            <xsl:when test="$depth &gt; 6">6</xsl:when>
            <xsl:otherwise><xsl:value-of select="$depth"/></xsl:otherwise>
        </xsl:choose>
    </xsl:variable>
    <section>
        <xsl:call-template name="id"/>
        <xsl:element name="h{$level}">
            <xsl:if test="@label and normalize-space(@label) != normalize-space(db:title)">
                <xsl:value-of select="@label"/>
                <xsl:text> </xsl:text>
            </xsl:if>
            <xsl:apply-templates select="(db:title | db:info/db:title)[1]/node()"/>
        </xsl:element>
        <xsl:apply-templates select="*[not(self::db:title or self::db:info)]"/>
    </section>
</xsl:template>
<xsl:template match="db:subtitle"><p><i><xsl:apply-templates/></i></p></xsl:template>
<xsl:template match="db:bridgehead[@role = 'thematic-break']"><hr/></xsl:template>
<xsl:template match="db:bridgehead"><p><b><xsl:apply-templates/></b></p></xsl:template>

<!-- ==== Blocks ========================================================================== -->

<xsl:template match="db:para | db:simpara"><p><xsl:call-template name="id"/><xsl:apply-templates/></p></xsl:template>
<xsl:template match="db:formalpara">
    <p><xsl:call-template name="id"/><b><xsl:apply-templates select="db:title/node()"/></b><xsl:text> </xsl:text><xsl:apply-templates select="db:para/node()"/></p>
</xsl:template>
<xsl:template match="db:itemizedlist">
    <xsl:apply-templates select="db:title" mode="list"/>
    <ul><xsl:call-template name="id"/><xsl:apply-templates select="db:listitem"/></ul>
</xsl:template>
<xsl:template match="db:orderedlist">
    <xsl:apply-templates select="db:title" mode="list"/>
    <ol>
        <xsl:call-template name="id"/>
        <xsl:if test="@startingnumber"><xsl:attribute name="start"><xsl:value-of select="@startingnumber"/></xsl:attribute></xsl:if>
        <xsl:choose>
            <xsl:when test="@numeration = 'loweralpha'"><xsl:attribute name="type">a</xsl:attribute></xsl:when>
            <xsl:when test="@numeration = 'upperalpha'"><xsl:attribute name="type">A</xsl:attribute></xsl:when>
            <xsl:when test="@numeration = 'lowerroman'"><xsl:attribute name="type">i</xsl:attribute></xsl:when>
            <xsl:when test="@numeration = 'upperroman'"><xsl:attribute name="type">I</xsl:attribute></xsl:when>
        </xsl:choose>
        <xsl:apply-templates select="db:listitem"/>
    </ol>
</xsl:template>
<xsl:template match="db:title" mode="list"><p><xsl:apply-templates/></p></xsl:template>
<xsl:template match="db:listitem"><li><xsl:apply-templates/></li></xsl:template>
<xsl:template match="db:variablelist">
    <xsl:apply-templates select="db:title" mode="list"/>
    <dl>
        <xsl:call-template name="id"/>
        <xsl:for-each select="db:varlistentry">
            <dt><xsl:apply-templates select="db:term/node()"/></dt>
            <dd><xsl:apply-templates select="db:listitem/*"/></dd>
        </xsl:for-each>
    </dl>
</xsl:template>
<xsl:template match="db:blockquote | db:epigraph">
    <blockquote>
        <xsl:call-template name="id"/>
        <xsl:apply-templates select="*[not(self::db:attribution)]"/>
        <xsl:for-each select="db:attribution"><p><xsl:text>— </xsl:text><xsl:apply-templates/></p></xsl:for-each>
    </blockquote>
</xsl:template>
<xsl:template match="db:literallayout[@class = 'monospaced']"><pre><xsl:call-template name="id"/><xsl:value-of select="."/></pre></xsl:template>
<xsl:template match="db:literallayout"><p><xsl:call-template name="id"/><xsl:apply-templates/></p></xsl:template>
<xsl:template match="db:literallayout[not(@class = 'monospaced')]//text()">
    <xsl:call-template name="lines"><xsl:with-param name="text" select="."/></xsl:call-template>
</xsl:template>
<xsl:template name="lines">
    <xsl:param name="text"/>
    <xsl:choose>
        <xsl:when test="contains($text, '&#10;')">
            <xsl:value-of select="substring-before($text, '&#10;')"/><br/>
            <xsl:call-template name="lines"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
</xsl:template>
<xsl:template match="db:programlisting | db:screen"><pre><xsl:call-template name="id"/><code><xsl:value-of select="."/></code></pre></xsl:template>
<xsl:template match="db:mediaobject">
    <figure>
        <xsl:call-template name="id"/>
        <img src="{db:imageobject/db:imagedata/@fileref}" alt="{db:alt}"/>
        <xsl:if test="db:caption"><figcaption><xsl:apply-templates select="db:caption/db:para/node()"/></figcaption></xsl:if>
    </figure>
</xsl:template>
<xsl:template match="db:table | db:informaltable">
    <table>
        <xsl:call-template name="id"/>
        <xsl:for-each select="(db:caption | db:title)[1]"><caption><xsl:value-of select="normalize-space(.)"/></caption></xsl:for-each>
        <xsl:apply-templates select="db:thead | db:tbody | db:tr"/>
    </table>
</xsl:template>
<xsl:template match="db:thead | db:tbody | db:tr"><xsl:element name="{local-name()}"><xsl:apply-templates select="*"/></xsl:element></xsl:template>
<xsl:template match="db:th | db:td">
    <xsl:element name="{local-name()}">
        <xsl:copy-of select="@colspan | @rowspan"/>
        <xsl:if test="@align"><xsl:attribute name="style">text-align: <xsl:value-of select="@align"/></xsl:attribute></xsl:if>
        <xsl:apply-templates/>
    </xsl:element>
</xsl:template>

<!-- ==== In text ========================================================================= -->

<xsl:template match="db:emphasis[@role = 'strong' or @role = 'bold']"><strong><xsl:apply-templates/></strong></xsl:template>
<xsl:template match="db:emphasis"><em><xsl:apply-templates/></em></xsl:template>
<xsl:template match="db:citetitle"><cite><xsl:apply-templates/></cite></xsl:template>
<xsl:template match="db:foreignphrase"><i><xsl:if test="@xml:lang"><xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute></xsl:if><xsl:apply-templates/></i></xsl:template>
<xsl:template match="db:literal"><code><xsl:apply-templates/></code></xsl:template>
<xsl:template match="db:superscript"><sup><xsl:apply-templates/></sup></xsl:template>
<xsl:template match="db:subscript"><sub><xsl:apply-templates/></sub></xsl:template>
<xsl:template match="db:quote"><q><xsl:apply-templates/></q></xsl:template>
<xsl:template match="db:phrase"><span><xsl:apply-templates/></span></xsl:template>
<xsl:template match="db:link[@linkend]"><a href="#{@linkend}"><xsl:apply-templates/></a></xsl:template>
<!-- Only addresses that lead somewhere, none that run. -->
<xsl:template match="db:link[starts-with(@xlink:href, 'http://') or starts-with(@xlink:href, 'https://')
    or starts-with(@xlink:href, 'mailto:')]"><a href="{@xlink:href}"><xsl:apply-templates/></a></xsl:template>
<xsl:template match="db:xref"><a href="#{@linkend}"><xsl:value-of select="key('by-id', @linkend)/db:title"/></a></xsl:template>
<xsl:template match="db:anchor"><span><xsl:call-template name="id"/></span></xsl:template>
<xsl:template match="db:inlinemediaobject"><img src="{db:imageobject/db:imagedata/@fileref}" alt="{db:alt}"/></xsl:template>

<xsl:template match="db:footnote">
    <sup><a><xsl:attribute name="href">#note-<xsl:number level="any" count="db:footnote"/></xsl:attribute><xsl:attribute name="id">call-<xsl:number level="any" count="db:footnote"/></xsl:attribute><xsl:number level="any" count="db:footnote"/></a></sup>
</xsl:template>
<xsl:template match="db:footnoteref">
    <sup><xsl:for-each select="key('by-id', @linkend)"><a><xsl:attribute name="href">#note-<xsl:number level="any" count="db:footnote"/></xsl:attribute><xsl:number level="any" count="db:footnote"/></a></xsl:for-each></sup>
</xsl:template>
<xsl:template match="db:footnote" mode="body">
    <li>
        <xsl:attribute name="id">note-<xsl:number level="any" count="db:footnote"/></xsl:attribute>
        <xsl:apply-templates/>
        <p><a><xsl:attribute name="href">#call-<xsl:number level="any" count="db:footnote"/></xsl:attribute>Back</a></p>
    </li>
</xsl:template>

<xsl:template name="id">
    <xsl:if test="@xml:id"><xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute></xsl:if>
</xsl:template>
<xsl:template match="processing-instruction() | comment()"/>

</xsl:stylesheet>
