<?xml version="1.0" encoding="UTF-8"?>
<!-- JATS Journal Publishing 1.1 (ANSI/NISO Z39.96-2015) from galley's intermediate. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:db="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
    xmlns:w="urn:galley:writer" exclude-result-prefixes="db w">

<w:writer name="jats" extension="jats.xml" media-type="application/jats+xml"
    description="JATS Journal Publishing 1.1"/>

<xsl:param name="journal" select="'unknown'" w:description="title and id of the journal"/>
<xsl:param name="issn" select="'0000-0000'" w:description="ISSN of the journal"/>
<xsl:param name="galley-moment" select="'2000-01-01T00:00:00Z'"/>

<xsl:output method="xml" encoding="UTF-8" indent="no"
    doctype-public="-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN"
    doctype-system="JATS-journalpublishing1.dtd"/>
<xsl:strip-space elements="db:article db:book db:info db:section db:chapter db:part db:preface
    db:appendix db:itemizedlist db:orderedlist db:variablelist db:varlistentry db:listitem
    db:blockquote db:epigraph db:footnote db:table db:informaltable db:thead db:tbody db:tr
    db:mediaobject db:inlinemediaobject db:imageobject db:formalpara"/>
<xsl:key name="by-id" match="*[@xml:id]" use="@xml:id"/>

<xsl:template match="/db:article | /db:book">
    <article article-type="other" dtd-version="1.1">
        <xsl:attribute name="xml:lang">
            <xsl:choose>
                <xsl:when test="@xml:lang"><xsl:value-of select="@xml:lang"/></xsl:when>
                <xsl:otherwise>en</xsl:otherwise>
            </xsl:choose>
        </xsl:attribute>
        <front>
            <journal-meta>
                <journal-id journal-id-type="publisher-id"><xsl:value-of select="$journal"/></journal-id>
                <journal-title-group>
                    <journal-title><xsl:value-of select="$journal"/></journal-title>
                </journal-title-group>
                <issn><xsl:value-of select="$issn"/></issn>
                <xsl:for-each select="db:info/db:publisher/db:publishername">
                    <publisher><publisher-name><xsl:value-of select="."/></publisher-name></publisher>
                </xsl:for-each>
            </journal-meta>
            <xsl:call-template name="article-meta"/>
        </front>
        <body>
            <xsl:apply-templates select="*[not(self::db:info)]"/>
        </body>
        <xsl:if test="//db:footnote">
            <back>
                <fn-group>
                    <xsl:apply-templates select="//db:footnote" mode="body"/>
                </fn-group>
            </back>
        </xsl:if>
    </article>
</xsl:template>

<!-- ==== What is known about the text ==================================================== -->

<xsl:template name="article-meta">
    <xsl:variable name="info" select="db:info"/>
    <xsl:variable name="date">
        <xsl:choose>
            <xsl:when test="$info/db:date"><xsl:value-of select="normalize-space($info/db:date)"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="substring($galley-moment, 1, 10)"/></xsl:otherwise>
        </xsl:choose>
    </xsl:variable>
    <article-meta>
        <title-group>
            <article-title><xsl:apply-templates select="$info/db:title/node()"/></article-title>
            <xsl:for-each select="$info/db:subtitle">
                <subtitle><xsl:apply-templates/></subtitle>
            </xsl:for-each>
        </title-group>
        <xsl:if test="$info/db:author">
            <contrib-group>
                <xsl:for-each select="$info/db:author">
                    <contrib contrib-type="author">
                        <xsl:choose>
                            <xsl:when test="db:orgname"><collab><xsl:value-of select="db:orgname"/></collab></xsl:when>
                            <xsl:otherwise>
                                <xsl:call-template name="person">
                                    <xsl:with-param name="rest" select="normalize-space(.)"/>
                                </xsl:call-template>
                            </xsl:otherwise>
                        </xsl:choose>
                    </contrib>
                </xsl:for-each>
            </contrib-group>
        </xsl:if>
        <pub-date pub-type="epub" iso-8601-date="{$date}">
            <xsl:if test="string-length($date) &gt; 9"><day><xsl:value-of select="substring($date, 9, 2)"/></day></xsl:if>
            <xsl:if test="string-length($date) &gt; 6"><month><xsl:value-of select="substring($date, 6, 2)"/></month></xsl:if>
            <year><xsl:value-of select="substring($date, 1, 4)"/></year>
        </pub-date>
        <xsl:if test="$info/db:legalnotice">
            <permissions>
                <license>
                    <xsl:for-each select="$info/db:legalnotice/db:para">
                        <license-p><xsl:apply-templates/></license-p>
                    </xsl:for-each>
                </license>
            </permissions>
        </xsl:if>
        <xsl:if test="$info/db:abstract">
            <abstract><xsl:apply-templates select="$info/db:abstract/db:para"/></abstract>
        </xsl:if>
        <xsl:if test="$info/db:keywordset">
            <kwd-group>
                <xsl:for-each select="$info/db:keywordset/db:keyword">
                    <kwd><xsl:value-of select="."/></kwd>
                </xsl:for-each>
            </kwd-group>
        </xsl:if>
    </article-meta>
</xsl:template>

<!-- JATS wants a surname: the last word; all before it are given names. -->
<xsl:template name="person">
    <xsl:param name="given"/>
    <xsl:param name="rest"/>
    <xsl:choose>
        <xsl:when test="contains($rest, ' ')">
            <xsl:call-template name="person">
                <xsl:with-param name="given" select="concat($given, substring-before($rest, ' '), ' ')"/>
                <xsl:with-param name="rest" select="substring-after($rest, ' ')"/>
            </xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
            <name>
                <surname><xsl:value-of select="$rest"/></surname>
                <xsl:if test="$given != ''">
                    <given-names><xsl:value-of select="normalize-space($given)"/></given-names>
                </xsl:if>
            </name>
        </xsl:otherwise>
    </xsl:choose>
</xsl:template>

<!-- ==== Sections ======================================================================== -->

<xsl:template match="db:section | db:chapter | db:part | db:preface | db:appendix | db:dedication
    | db:acknowledgements | db:colophon">
    <sec>
        <xsl:call-template name="id"/>
        <!-- A head that is only its number has it in both places. -->
        <xsl:if test="@label and normalize-space(@label) != normalize-space(db:title)">
            <label><xsl:value-of select="@label"/></label>
        </xsl:if>
        <title><xsl:apply-templates select="(db:title | db:info/db:title)[1]/node()"/></title>
        <xsl:apply-templates select="*[not(self::db:title or self::db:info)]"/>
    </sec>
</xsl:template>

<xsl:template match="db:section/db:subtitle | db:chapter/db:subtitle | db:part/db:subtitle">
    <p><italic><xsl:apply-templates/></italic></p>
</xsl:template>

<xsl:template match="db:bridgehead[@role = 'thematic-break']">
    <p content-type="thematic-break">* * *</p>
</xsl:template>
<xsl:template match="db:bridgehead">
    <p content-type="head"><bold><xsl:apply-templates/></bold></p>
</xsl:template>

<!-- ==== Blocks ========================================================================== -->

<xsl:template match="db:para | db:simpara">
    <p>
        <xsl:call-template name="id"/>
        <xsl:if test="@role"><xsl:attribute name="content-type"><xsl:value-of select="@role"/></xsl:attribute></xsl:if>
        <xsl:apply-templates/>
    </p>
</xsl:template>

<xsl:template match="db:formalpara">
    <p>
        <xsl:call-template name="id"/>
        <bold><xsl:apply-templates select="db:title/node()"/></bold>
        <xsl:text> </xsl:text>
        <xsl:apply-templates select="db:para/node()"/>
    </p>
</xsl:template>

<xsl:template match="db:itemizedlist | db:orderedlist">
    <list list-type="bullet">
        <xsl:if test="self::db:orderedlist">
            <xsl:attribute name="list-type">
                <xsl:choose>
                    <xsl:when test="@numeration = 'loweralpha'">alpha-lower</xsl:when>
                    <xsl:when test="@numeration = 'upperalpha'">alpha-upper</xsl:when>
                    <xsl:when test="@numeration = 'lowerroman'">roman-lower</xsl:when>
                    <xsl:when test="@numeration = 'upperroman'">roman-upper</xsl:when>
                    <xsl:otherwise>order</xsl:otherwise>
                </xsl:choose>
            </xsl:attribute>
        </xsl:if>
        <xsl:call-template name="id"/>
        <xsl:if test="db:title"><title><xsl:apply-templates select="db:title/node()"/></title></xsl:if>
        <xsl:variable name="first" select="@startingnumber"/>
        <xsl:for-each select="db:listitem">
            <list-item>
                <xsl:if test="$first"><label><xsl:value-of select="$first + position() - 1"/></label></xsl:if>
                <xsl:call-template name="item"/>
            </list-item>
        </xsl:for-each>
    </list>
</xsl:template>

<!-- An item holds paragraphs and lists; other blocks are put into a paragraph. -->
<xsl:template name="item">
    <xsl:for-each select="*">
        <xsl:choose>
            <xsl:when test="self::db:para or self::db:simpara or self::db:formalpara
                or self::db:itemizedlist or self::db:orderedlist or self::db:variablelist">
                <xsl:apply-templates select="."/>
            </xsl:when>
            <xsl:otherwise><p><xsl:apply-templates select="."/></p></xsl:otherwise>
        </xsl:choose>
    </xsl:for-each>
</xsl:template>

<xsl:template match="db:variablelist">
    <def-list>
        <xsl:call-template name="id"/>
        <xsl:if test="db:title"><title><xsl:apply-templates select="db:title/node()"/></title></xsl:if>
        <xsl:for-each select="db:varlistentry">
            <def-item>
                <term><xsl:apply-templates select="db:term/node()"/></term>
                <def>
                    <xsl:for-each select="db:listitem/*">
                        <xsl:choose>
                            <xsl:when test="self::db:para or self::db:simpara"><xsl:apply-templates select="."/></xsl:when>
                            <xsl:otherwise><p><xsl:apply-templates select="."/></p></xsl:otherwise>
                        </xsl:choose>
                    </xsl:for-each>
                </def>
            </def-item>
        </xsl:for-each>
    </def-list>
</xsl:template>

<xsl:template match="db:blockquote[@role = 'verse']">
    <xsl:if test="db:attribution or db:literallayout">
        <verse-group>
            <xsl:call-template name="id"/>
            <xsl:for-each select="db:literallayout">
                <verse-group>
                    <xsl:call-template name="verse-lines">
                        <xsl:with-param name="text" select="string(.)"/>
                    </xsl:call-template>
                </verse-group>
            </xsl:for-each>
            <xsl:for-each select="db:attribution">
                <attrib><xsl:apply-templates/></attrib>
            </xsl:for-each>
        </verse-group>
    </xsl:if>
</xsl:template>

<xsl:template name="verse-lines">
    <xsl:param name="text"/>
    <xsl:if test="string-length($text) &gt; 0">
        <verse-line><xsl:value-of select="substring-before(concat($text, '&#10;'), '&#10;')"/></verse-line>
        <xsl:call-template name="verse-lines">
            <xsl:with-param name="text" select="substring-after($text, '&#10;')"/>
        </xsl:call-template>
    </xsl:if>
</xsl:template>

<xsl:template match="db:blockquote | db:epigraph">
    <disp-quote>
        <xsl:call-template name="id"/>
        <xsl:if test="self::db:epigraph"><xsl:attribute name="content-type">epigraph</xsl:attribute></xsl:if>
        <xsl:apply-templates select="*[not(self::db:attribution)]"/>
        <xsl:for-each select="db:attribution">
            <attrib><xsl:apply-templates/></attrib>
        </xsl:for-each>
    </disp-quote>
</xsl:template>

<xsl:template match="db:literallayout">
    <preformat>
        <xsl:call-template name="id"/>
        <xsl:apply-templates/>
    </preformat>
</xsl:template>

<xsl:template match="db:programlisting | db:screen">
    <code>
        <xsl:call-template name="id"/>
        <xsl:if test="@language"><xsl:attribute name="language"><xsl:value-of select="@language"/></xsl:attribute></xsl:if>
        <xsl:value-of select="."/>
    </code>
</xsl:template>

<xsl:template match="db:mediaobject">
    <fig>
        <xsl:call-template name="id"/>
        <xsl:if test="db:caption">
            <caption><xsl:apply-templates select="db:caption/db:para"/></caption>
        </xsl:if>
        <xsl:if test="db:alt"><alt-text><xsl:value-of select="db:alt"/></alt-text></xsl:if>
        <xsl:for-each select="db:imageobject/db:imagedata">
            <graphic xlink:href="{@fileref}"/>
        </xsl:for-each>
    </fig>
</xsl:template>

<!-- ==== Tables, of the model of XHTML in both =============================================== -->

<xsl:template match="db:table | db:informaltable">
    <table-wrap>
        <xsl:call-template name="id"/>
        <xsl:if test="db:caption or db:title">
            <caption><p><xsl:apply-templates select="(db:caption | db:title)[1]" mode="caption"/></p></caption>
        </xsl:if>
        <table>
            <xsl:apply-templates select="db:thead | db:tbody"/>
            <xsl:if test="db:tr"><tbody><xsl:apply-templates select="db:tr"/></tbody></xsl:if>
        </table>
    </table-wrap>
</xsl:template>
<xsl:template match="db:caption | db:title" mode="caption">
    <xsl:choose>
        <xsl:when test="db:para"><xsl:apply-templates select="db:para/node()"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
</xsl:template>
<xsl:template match="db:thead | db:tbody | db:tr">
    <xsl:element name="{local-name()}"><xsl:apply-templates select="*"/></xsl:element>
</xsl:template>
<xsl:template match="db:th | db:td">
    <xsl:element name="{local-name()}">
        <xsl:copy-of select="@align | @colspan | @rowspan"/>
        <xsl:apply-templates/>
    </xsl:element>
</xsl:template>
<xsl:template match="db:td/db:para | db:th/db:para | db:td/db:simpara | db:th/db:simpara">
    <xsl:if test="preceding-sibling::*"><break/></xsl:if>
    <xsl:apply-templates/>
</xsl:template>

<!-- ==== In text ========================================================================= -->

<xsl:template match="db:emphasis[@role = 'strong' or @role = 'bold']"><bold><xsl:apply-templates/></bold></xsl:template>
<xsl:template match="db:emphasis[@role = 'smallcaps']"><sc><xsl:apply-templates/></sc></xsl:template>
<xsl:template match="db:emphasis[@role = 'underline']"><underline><xsl:apply-templates/></underline></xsl:template>
<xsl:template match="db:emphasis | db:citetitle | db:foreignphrase"><italic><xsl:apply-templates/></italic></xsl:template>
<xsl:template match="db:literal"><monospace><xsl:apply-templates/></monospace></xsl:template>
<xsl:template match="db:superscript"><sup><xsl:apply-templates/></sup></xsl:template>
<xsl:template match="db:subscript"><sub><xsl:apply-templates/></sub></xsl:template>
<xsl:template match="db:quote">&#x201C;<xsl:apply-templates/>&#x201D;</xsl:template>
<xsl:template match="db:phrase">
    <styled-content><xsl:if test="@role"><xsl:attribute name="style-type"><xsl:value-of select="@role"/></xsl:attribute></xsl:if><xsl:apply-templates/></styled-content>
</xsl:template>
<xsl:template match="db:link[@linkend]"><xref rid="{@linkend}"><xsl:apply-templates/></xref></xsl:template>
<xsl:template match="db:link[@xlink:href]"><ext-link ext-link-type="uri" xlink:href="{@xlink:href}"><xsl:apply-templates/></ext-link></xsl:template>
<xsl:template match="db:xref">
    <xref rid="{@linkend}"><xsl:value-of select="key('by-id', @linkend)/db:title"/></xref>
</xsl:template>
<xsl:template match="db:anchor"><target><xsl:call-template name="id"/></target></xsl:template>
<xsl:template match="db:inlinemediaobject">
    <inline-graphic xlink:href="{db:imageobject/db:imagedata/@fileref}">
        <xsl:if test="db:alt"><alt-text><xsl:value-of select="db:alt"/></alt-text></xsl:if>
    </inline-graphic>
</xsl:template>

<!-- ==== Notes: the call in text, the body at the end ==================================== -->

<xsl:template name="note-id">
    <xsl:choose>
        <xsl:when test="@xml:id"><xsl:value-of select="@xml:id"/></xsl:when>
        <xsl:otherwise>fn<xsl:number level="any" count="db:footnote"/></xsl:otherwise>
    </xsl:choose>
</xsl:template>
<xsl:template match="db:footnote">
    <xref ref-type="fn">
        <xsl:attribute name="rid"><xsl:call-template name="note-id"/></xsl:attribute>
        <sup><xsl:number level="any" count="db:footnote"/></sup>
    </xref>
</xsl:template>
<xsl:template match="db:footnoteref">
    <xref ref-type="fn" rid="{@linkend}">
        <sup><xsl:for-each select="key('by-id', @linkend)"><xsl:number level="any" count="db:footnote"/></xsl:for-each></sup>
    </xref>
</xsl:template>
<xsl:template match="db:footnote" mode="body">
    <fn>
        <xsl:attribute name="id"><xsl:call-template name="note-id"/></xsl:attribute>
        <label><xsl:number level="any" count="db:footnote"/></label>
        <xsl:for-each select="*">
            <xsl:choose>
                <xsl:when test="self::db:para or self::db:simpara"><xsl:apply-templates select="."/></xsl:when>
                <xsl:otherwise><p><xsl:apply-templates select="."/></p></xsl:otherwise>
            </xsl:choose>
        </xsl:for-each>
    </fn>
</xsl:template>

<xsl:template name="id">
    <xsl:if test="@xml:id"><xsl:attribute name="id"><xsl:value-of select="@xml:id"/></xsl:attribute></xsl:if>
</xsl:template>
<xsl:template match="processing-instruction() | comment()"/>

</xsl:stylesheet>
