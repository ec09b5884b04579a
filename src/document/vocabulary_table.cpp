// What each element of the intermediate is, in the order of the names.
#include "document/vocabulary.hpp"

#include <algorithm>
#include <array>

namespace galley {

namespace {

struct Entry {
    std::string_view name;
    ElementKind kind;
};

constexpr std::array entries = {
    Entry{"abstract", ElementKind::Info},
    Entry{"acknowledgements", ElementKind::Section},
    Entry{"alt", ElementKind::Info},
    Entry{"anchor", ElementKind::Inline},
    Entry{"appendix", ElementKind::Section},
    Entry{"article", ElementKind::Root},
    Entry{"attribution", ElementKind::Paragraph},
    Entry{"author", ElementKind::Info},
    Entry{"authorgroup", ElementKind::Info},
    Entry{"biblioid", ElementKind::Info},
    Entry{"biblioset", ElementKind::Info},
    Entry{"blockquote", ElementKind::Group},
    Entry{"book", ElementKind::Root},
    Entry{"bridgehead", ElementKind::Paragraph},
    Entry{"caption", ElementKind::Group},
    Entry{"chapter", ElementKind::Section},
    Entry{"citetitle", ElementKind::Inline},
    Entry{"colophon", ElementKind::Section},
    Entry{"date", ElementKind::Info},
    Entry{"dedication", ElementKind::Section},
    Entry{"emphasis", ElementKind::Inline},
    Entry{"epigraph", ElementKind::Group},
    Entry{"footnote", ElementKind::Group},
    Entry{"footnoteref", ElementKind::Inline},
    Entry{"foreignphrase", ElementKind::Inline},
    Entry{"formalpara", ElementKind::Group},
    Entry{"imagedata", ElementKind::Info},
    Entry{"imageobject", ElementKind::Info},
    Entry{"info", ElementKind::Info},
    Entry{"informaltable", ElementKind::Group},
    Entry{"inlinemediaobject", ElementKind::Inline},
    Entry{"itemizedlist", ElementKind::Group},
    Entry{"keyword", ElementKind::Info},
    Entry{"keywordset", ElementKind::Info},
    Entry{"legalnotice", ElementKind::Info},
    Entry{"link", ElementKind::Inline},
    Entry{"listitem", ElementKind::Group},
    Entry{"literal", ElementKind::Inline},
    Entry{"literallayout", ElementKind::Paragraph},
    Entry{"mediaobject", ElementKind::Group},
    Entry{"orderedlist", ElementKind::Group},
    Entry{"orgname", ElementKind::Info},
    Entry{"para", ElementKind::Paragraph},
    Entry{"part", ElementKind::Section},
    Entry{"personname", ElementKind::Info},
    Entry{"phrase", ElementKind::Inline},
    Entry{"preface", ElementKind::Section},
    Entry{"programlisting", ElementKind::Paragraph},
    Entry{"publisher", ElementKind::Info},
    Entry{"publishername", ElementKind::Info},
    Entry{"quote", ElementKind::Inline},
    Entry{"section", ElementKind::Section},
    Entry{"seriesvolnums", ElementKind::Info},
    Entry{"simpara", ElementKind::Paragraph},
    Entry{"subscript", ElementKind::Inline},
    Entry{"subtitle", ElementKind::Title},
    Entry{"superscript", ElementKind::Inline},
    Entry{"table", ElementKind::Group},
    Entry{"tbody", ElementKind::Group},
    Entry{"td", ElementKind::Paragraph},
    Entry{"term", ElementKind::Paragraph},
    Entry{"th", ElementKind::Paragraph},
    Entry{"thead", ElementKind::Group},
    Entry{"title", ElementKind::Title},
    Entry{"tr", ElementKind::Group},
    Entry{"variablelist", ElementKind::Group},
    Entry{"varlistentry", ElementKind::Group},
    Entry{"xref", ElementKind::Inline},
};

constexpr bool by_name(const Entry& a, const Entry& b) { return a.name < b.name; }
static_assert(std::is_sorted(entries.begin(), entries.end(), by_name));

} // namespace

ElementKind element_kind(std::string_view name) {
    const auto found = std::lower_bound(entries.begin(), entries.end(), Entry{name, {}}, by_name);
    return found != entries.end() && found->name == name ? found->kind : ElementKind::Unknown;
}

} // namespace galley
